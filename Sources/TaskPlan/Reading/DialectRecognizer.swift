import MarkdownOutline
import SourceText

/// Chooses the family of a document by the first cue that it shows; the most telling cues are asked first.
enum DialectRecognizer {
    /// Ids, fields and dates as plugins of Obsidian write them.
    private static let obsidian = PhraseTable(
        PhraseList(["🆔", "[dependsOn::", "[id::", "✅ 20", "❌ 20", "📅 20", "➕ 20", "🛫 20"]),
        areWords: false)

    static func isObsidian(_ source: SourceText) -> Bool {
        obsidian.first(in: 0..<source.bytes.count, of: source.bytes, starts: source.wordStarts) != nil
    }

    static func recognize(
        _ outline: Outline, _ structure: Structure, isObsidian: Bool
    ) -> (dialect: Dialect, evidence: String) {
        let source = outline.source
        let items = structure.items
        let tasks = items.indices.filter { items[$0].isTask }
        func share(_ test: (Int) -> Bool) -> Double {
            tasks.isEmpty ? 0 : Double(tasks.count(where: test)) / Double(tasks.count)
        }
        func mentions(_ text: String) -> Bool { source.find(text, in: 0..<source.bytes.count) != nil }
        let numbered = share { items[$0].id?.key.prefix.isEmpty == true }
        if isObsidian { return (.obsidian, "ids or dates behind pictograms") }
        if tasks.contains(where: { items[$0].form == .heading && items[$0].id?.key.prefix == "WP" }) {
            return (.specKitty, "headings that are work packages")
        }
        if share({ items[$0].id?.key.prefix == "T" && items[$0].form == .box }) > 0.5 {
            return (.specKit, "boxes with ids like T001")
        }
        if mentions("_leverage") || mentions("_prompt") { return (.specWorkflow, "_Leverage and _Prompt fields") }
        // The document is searched once, and not for each of its sections.
        if structure.titles.contains(where: { $0.words.starts(with: ["task", "group"]) })
            || structure.titles.contains(where: { $0.group != nil }) && mentions("task group")
        {
            return (.agentOS, "task groups")
        }
        if share({ items[$0].form == .heading }) > 0.3 { return (.headingTasks, "headings that are tasks") }
        if share({ items[$0].form == .glyph }) > 0.5 {
            return (.statusList, "list items that begin with status glyphs")
        }
        if numbered > 0.5 { return numberedDialect(structure, mentions: mentions) }
        return (.checklist, tasks.isEmpty ? "no tasks" : "plain boxes")
    }

    private static func numberedDialect(
        _ structure: Structure, mentions: (String) -> Bool
    ) -> (dialect: Dialect, evidence: String) {
        let groups = structure.titles.filter { $0.group != nil }.count
        if !mentions("_requirements"), groups > 1 { return (.openSpec, "numbers below numbered headings") }
        return (.kiro, "numbered boxes")
    }
}
