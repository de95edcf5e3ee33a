/// A way to say that one task needs another.
struct OrderWording {
    /// Where it is said.
    enum Place {
        /// At the end of the line of the task that needs the other.
        case suffix
        /// At the end of the line of the task that the other needs.
        case backSuffix
        /// Below the task that needs the other.
        case field
        /// Below the task that the other needs.
        case backField
        /// In the section about dependencies.
        case line
        /// In that section, as a block of lines.
        case drawing
    }

    var place: Place
    /// `{A}` comes first in time, `{B}` needs it.
    var template: String

    init(_ place: Place, _ template: String) {
        self.place = place
        self.template = template
    }

    /// All wordings of a place.
    static func all(_ place: Place, _ templates: [String]) -> [OrderWording] {
        templates.map { OrderWording(place, $0) }
    }

    /// Those that say it where the task that needs the other is known.
    var isSaidOfDependent: Bool { [.suffix, .field, .line, .drawing].contains(place) }
    /// Those that begin with the task that needs the other, as a row or an entry about it would.
    var isEntryOfDependent: Bool { template.hasPrefix("{B}:") || template.contains("| {B} |") }
    /// Those that begin with the task that the other needs.
    var isEntryOfPrerequisite: Bool { template.contains("| {A} | {B}") }
    /// Those that say it where the task that the other needs is known.
    var isSaidOfPrerequisite: Bool { [.backSuffix, .backField, .line, .drawing].contains(place) }
}

extension OrderWording {
    /// What authors of such a plan write.
    static func fitting(_ draft: Draft) -> [OrderWording] {
        let language = OrderWording.words(of: draft.language)
        var mixed = draft.language == .english ? language : language + language + words(of: .english)
        if !draft.dialect.hasLongIDs, draft.dialect != .headings { mixed.removeAll { $0.template.hasPrefix("`") } }
        switch draft.dialect {
        case .speckitOld, .speckitStories: return mixed + drawings
        case .specKitty: return mixed.filter { [.suffix, .line].contains($0.place) } + drawings
        case .openspec: return mixed.filter { [.suffix, .backSuffix, .line].contains($0.place) }
        case .kiro, .specWorkflow:
            let fields = mixed.filter { [.field, .line].contains($0.place) }
            return fields + all(.field, ["_Depends: {A}_", "_Depends on: {A}_", "_Depends: {A}_"])
        case .headings: return mixed.filter { [.field, .backField, .line].contains($0.place) } + drawings
        case .obsidian:
            return draft.style.hasInlineFields
                ? [OrderWording(.suffix, "[dependsOn:: {A}]")] : [.init(.suffix, "⛔ {A}")]
        case .glyphs, .checklist, .agentOS: return []
        }
    }

    /// What nobody could take for anything else.
    static func plain(_ draft: Draft) -> OrderWording {
        switch draft.dialect {
        case .obsidian: fitting(draft)[0]
        case .kiro, .specWorkflow: OrderWording(.field, "_Depends: {A}_")
        case .headings: OrderWording(.field, "**Depends on**: {A}")
        default: OrderWording(.suffix, "(depends on {A})")
        }
    }

    static func words(of language: DraftLanguage) -> [OrderWording] {
        switch language {
        case .english: english
        case .german: german
        case .french: french
        case .spanish: spanish
        case .portuguese: portuguese
        case .russian: russian
        case .chinese: chinese
        case .japanese: japanese
        case .korean: korean
        }
    }

    static let drawings = all(
        .drawing,
        [
            "```mermaid\ngraph TD\n    {A} --> {B}\n```",
            "```mermaid\nflowchart LR\n    {A}[first] --> {B}[second]\n```",
            "```\n{A} → {B}\n```",
            "```\n{A} ──> {B}\n```",
            "```text\n{B}\n└── Depends on: {A}\n```",
            "| Task | Depends on |\n|------|------------|\n| {B} | {A} |",
            "| Task | Dependencies | Notes |\n|---|---|---|\n| {B} | {A} | small |",
            "| Task | Blocks |\n|---|---|\n| {A} | {B} |",
            "{A} → {B}",
        ])
}
