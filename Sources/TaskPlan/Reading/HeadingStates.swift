import MarkdownOutline
import SourceText

/// States of tasks whose headings state none: a status field below the heading, or the progress table or list that names
/// them.
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
                let key = Array($0.key.lowercased().utf8)
                return statusKey.isPhrase(key.indices, in: key)
            }
            // Other fields may follow on its line.
            guard let field else { continue }
            let value = FieldPieces(source, field.range).first
            guard let state = TaskTable.state(source, value, survey: survey) else { continue }
            structure.items[index].status = state.status
            structure.items[index].isDoneInPart =
                state.status == .done
                && LimitingRemark.limitsState(source, state.range.upperBound..<value.upperBound)
        }
        let remaining = open.filter { structure.items[$0].status == .unknown }
        let names = Names(structure, remaining, source)
        for row in progressRows(outline, survey) {
            for index in names.items(of: row.row) { structure.items[index].status = row.status }
        }
        for index in remaining where structure.items[index].status == .unknown {
            structure.items[index].status = structure.reportedStates[index] ?? .unknown
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

    /// What the rows of a progress table call the items.
    private struct Names {
        private let source: SourceText
        private var byID: [String: [Int]] = [:]
        /// Titles in small letters, in their order.
        private let byTitle: [(title: ArraySlice<UInt8>, item: Int)]

        private static let shortestTitle = 5
        /// A text that begins more titles than this names none of them.
        private static let mostNamesakes = 8

        init(_ structure: Structure, _ items: [Int], _ source: SourceText) {
            self.source = source
            for index in items {
                if let id = structure.items[index].id { byID[id.text, default: []].append(index) }
            }
            byTitle = items.map { (title: source.folded[structure.items[$0].title], item: $0) }
                .sorted { $0.title.lexicographicallyPrecedes($1.title) }
        }

        /// The items whose id is a cell of the row, or whose title begins with a cell of some length. Only the first cell that
        /// names any: behind it stands what a task depends on.
        func items(of row: Table.Row) -> [Int] {
            for cell in row.cells {
                let named = (byID[source.string(cell)] ?? []) + titled(cell)
                if !named.isEmpty { return named }
            }
            return []
        }

        private func titled(_ cell: Range<Int>) -> [Int] {
            guard cell.count >= Names.shortestTitle else { return [] }
            let text = source.folded[cell]
            let first = byTitle.partitionPoint { $0.title.lexicographicallyPrecedes(text) }
            let named = byTitle[first...].prefix(Names.mostNamesakes + 1).prefix { $0.title.starts(with: text) }
            return named.count > Names.mostNamesakes ? [] : named.map(\.item)
        }
    }

    private static let statusKey = PhraseTable(
        """
        status, state, current status, 状态, 狀態, 状態, 상태, estado, statut, état, stand, статус, состояние,
        stato, durum
        """)
}
