import ArgumentParser

/// What generated documents are like.
enum Family: String, CaseIterable, ExpressibleByArgument {
    /// A realistic plan with stories.
    case specKit = "spec-kit"
    case wideStatements = "wide-statements"
    case oneFile = "one-file"
    case cycle, chain, findings
    case deepLists = "deep-lists"
    case deepLine = "deep-line"
    case lazyLines = "lazy-lines"
    case images, declarations, cdata, backticks, brackets, pipes, stars, emphasis
    case wideTable = "wide-table"
    case longTable = "long-table"
    case definitions
    case longLine = "long-line"
    case longParagraph = "long-paragraph"
    case garbled
    case garbledLine = "garbled-line"
    case drawing, comments, headings

    static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// A document of about this size.
    func document(bytes: Int, seed: UInt64) -> PlanText {
        switch self {
        case .specKit: SpecKitPlan.document(bytes: bytes, seed: seed)
        case .wideStatements: HostilePlans.wideStatements(bytes)
        case .oneFile: HostilePlans.oneFile(bytes)
        case .cycle: HostilePlans.cycle(bytes)
        case .chain: HostilePlans.chain(bytes)
        case .findings: HostilePlans.findings(bytes)
        case .deepLists: HostilePlans.deepLists(bytes)
        case .deepLine: HostilePlans.deepLine(bytes)
        case .lazyLines: HostilePlans.lazyLines(bytes)
        case .images: HostilePlans.bomb("![[]()", bytes)
        case .declarations: HostilePlans.bomb("<!A ", bytes)
        case .cdata: HostilePlans.bomb("<![CDATA[", bytes)
        case .backticks: HostilePlans.bomb("` `` ``` ", bytes)
        case .brackets: HostilePlans.bomb("[a](", bytes)
        case .pipes: HostilePlans.bomb("|", bytes)
        case .stars: HostilePlans.bomb("*a **b ", bytes)
        case .emphasis: HostilePlans.bomb("_a_ T001, ", bytes)
        case .wideTable: HostilePlans.wideTable(bytes)
        case .longTable: HostilePlans.longTable(bytes)
        case .definitions: HostilePlans.definitions(bytes)
        case .longLine: HostilePlans.longLine(bytes)
        case .longParagraph: HostilePlans.longParagraph(bytes)
        case .garbled: HostilePlans.garbled(bytes)
        case .garbledLine: HostilePlans.garbledLine(bytes)
        case .drawing: HostilePlans.drawing(bytes)
        case .comments: HostilePlans.comments(bytes)
        case .headings: HostilePlans.headings(bytes)
        }
    }
}
