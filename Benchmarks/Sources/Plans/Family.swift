import ArgumentParser

/// What generated documents are like.
enum Family: String, CaseIterable, ExpressibleByArgument {
    // Like the plans that people have.
    case specKit = "spec-kit"
    case numberedPhases = "numbered-phases"
    case dotted
    case numberedLists = "numbered-lists"
    case glyphs

    // Tasks against tasks.
    case wideStatements = "wide-statements"
    case longLists = "long-lists"
    case oneFile = "one-file"
    case cycle
    case chain
    case findings
    case sameTitle = "same-title"
    case sameID = "same-id"
    case phases
    case lateTests = "late-tests"
    case examples
    case mermaid
    case drawing
    case taskTable = "task-table"
    case comments
    case garbled

    // Markdown.
    case deepLists = "deep-lists"
    case lazyLines = "lazy-lines"
    case tooDeep = "too-deep"
    case images
    case declarations
    case cdata
    case links
    case backticks
    case stars
    case pipes
    case ids
    case garbledLine = "garbled-line"
    case wideTable = "wide-table"
    case definitions
    case longLine = "long-line"
    case longParagraph = "long-paragraph"
    case headings
    case fences
    case frontMatter = "front-matter"

    /// Dialects, in the order of the tables.
    static let realistic: [Family] = [.specKit, .numberedPhases, .dotted, .numberedLists, .glyphs]

    static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// A document of about this size, the same one for the same seed. Hostile ones have no seed.
    func document(bytes: Int, seed: UInt64 = 1) -> PlanText {
        switch self {
        case .specKit: SpecKitPlan.document(bytes: bytes, seed: seed)
        case .numberedPhases: NumberedPhasePlan.document(bytes: bytes, seed: seed)
        case .dotted: DottedPlan.document(bytes: bytes, seed: seed)
        case .numberedLists: NumberedListPlan.document(bytes: bytes, seed: seed)
        case .glyphs: GlyphPlan.document(bytes: bytes, seed: seed)
        case .wideStatements: HostileTasks.wideStatements(bytes)
        case .longLists: HostileTasks.longLists(bytes)
        case .oneFile: HostileTasks.oneFile(bytes)
        case .cycle: HostileTasks.cycle(bytes)
        case .chain: HostileTasks.chain(bytes)
        case .findings: HostileTasks.findings(bytes)
        case .sameTitle: HostileTasks.sameTitle(bytes)
        case .sameID: HostileTasks.sameID(bytes)
        case .phases: HostileTasks.phases(bytes)
        case .lateTests: HostileTasks.lateTests(bytes)
        case .examples: HostileTasks.examples(bytes)
        case .mermaid: HostileTasks.mermaid(bytes)
        case .drawing: HostileTasks.drawing(bytes)
        case .taskTable: HostileTasks.taskTable(bytes)
        case .comments: HostileTasks.comments(bytes)
        case .garbled: HostileTasks.garbled(bytes)
        case .deepLists: HostileMarkdown.deepLists(bytes)
        case .lazyLines: HostileMarkdown.lazyLines(bytes)
        case .tooDeep: HostileMarkdown.tooDeep(bytes)
        case .images: HostileMarkdown.bomb("![[]()", bytes)
        case .declarations: HostileMarkdown.bomb("<!A ", bytes)
        case .cdata: HostileMarkdown.bomb("<![CDATA[", bytes)
        case .links: HostileMarkdown.bomb("[a](", bytes)
        case .backticks: HostileMarkdown.bomb("` `` ``` ", bytes)
        case .stars: HostileMarkdown.bomb("*a **b ", bytes)
        case .pipes: HostileMarkdown.bomb("|", bytes)
        case .ids: HostileMarkdown.bomb("_a_ T001, ", bytes)
        case .garbledLine: HostileMarkdown.bomb("â€œtrÃ¨sâ€\u{9d} âœ… ", bytes)
        case .wideTable: HostileMarkdown.wideTable(bytes)
        case .definitions: HostileMarkdown.definitions(bytes)
        case .longLine: HostileMarkdown.longLine(bytes)
        case .longParagraph: HostileMarkdown.longParagraph(bytes)
        case .headings: HostileMarkdown.headings(bytes)
        case .fences: HostileMarkdown.fences(bytes)
        case .frontMatter: HostileMarkdown.frontMatter(bytes)
        }
    }
}
