import MarkdownOutline
import SourceText

/// States of tasks whose headings state none: a status field below the heading, or the progress table that names them.
enum HeadingStates {
    static func complete(_ structure: inout Structure, _ outline: Outline, _ survey: Survey) {
        let source = outline.source
        let open = structure.items.indices.filter {
            structure.items[$0].form == .heading && structure.items[$0].status == .unknown
                && structure.items[$0].marker == nil
        }
        guard !open.isEmpty else { return }
        for index in open {
            let field = structure.items[index].fields.first {
                statusKey.meaning(
                    of: Range(uncheckedBounds: (0, $0.key.utf8.count)), in: Array($0.key.lowercased().utf8)) != nil
            }
            guard let field, let state = TaskTable.state(source, field.range, survey: survey) else { continue }
            structure.items[index].status = state.status
        }
        let remaining = open.filter { structure.items[$0].status == .unknown }
        for row in progressRows(outline, survey) {
            for index in remaining where names(row.row, structure.items[index], source) {
                structure.items[index].status = row.status
            }
        }
    }

    private static func progressRows(_ outline: Outline, _ survey: Survey) -> [(row: Table.Row, status: Plan.Status)] {
        outline.blocks.indices.flatMap { index -> [(row: Table.Row, status: Plan.Status)] in
            guard outline.blocks[index].kind == .paragraph,
                let table = Table(outline.source, lines: outline.content(of: index)),
                let columns = TaskTable(outline.source, table.header, namesAnyColumn: true)
            else { return [] }
            return table.rows.compactMap { row in
                columns.state(outline.source, row, survey: survey).map { (row, $0) }
            }
        }
    }

    /// Whether a cell of the row is the item's id, or a text of some length that the item's title begins with.
    private static func names(_ row: Table.Row, _ item: Plan.Item, _ source: SourceText) -> Bool {
        let title = source.folded[item.title]
        return row.cells.contains { cell in
            if let id = item.id, source.bytes[cell].elementsEqual(id.text.utf8) { return true }
            return cell.count >= 5 && title.starts(with: source.folded[cell])
        }
    }

    private static let statusKey = Lexicon<Void>(
        """
        status, state, current status, 状态, 狀態, 状態, 상태, estado, statut, état, stand, статус, состояние
        """)
}
