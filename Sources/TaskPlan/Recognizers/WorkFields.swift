import MarkdownOutline
import SourceText

/// Fields that only a unit of work has: effort, priority, state.
enum WorkFields {
    static let lexicon = PhraseTable(
        """
        time, estimated time, estimate, estimated effort, estimated hours, effort, duration, priority, status,
        coverage, tests needed, complexity, dependencies, depends on, assignee, owner, assigned to, 预计时间, 估时,
        优先级, 状态, 依赖, 工時, 優先級, 見積もり, 優先度, 状態, 예상 시간, 우선순위, 상태, prioridad, prioridade, priorité, priorität,
        приоритет, статус, оценка
        """)

    /// Whether such a field stands between a heading and the next one.
    static func follow(_ heading: Int, in outline: Outline) -> Bool {
        var index = heading + 1
        while index < outline.blocks.count {
            switch outline.blocks[index].kind {
            case .heading: return false
            case .paragraph where outline.blocks[index].parent == nil:
                if outline.content(of: index).contains(where: { isField(outline.source, $0) }) { return true }
            case .item where outline.blocks[index].parent == nil:
                if let line = outline.content(of: index).first, isField(outline.source, line) { return true }
            default: break
            }
            index += 1
        }
        return false
    }

    private static func isField(_ source: SourceText, _ line: Range<Int>) -> Bool {
        guard let field = FieldLine(source, line) else { return false }
        return lexicon.isPhrase(field.key, in: source.folded)
    }
}
