import MarkdownOutline
import SourceText

/// The columns of a table whose rows are the document's task list.
struct TaskTable: Sendable {
    private var id: Int?
    private var title: Int?
    private var status: Int?
    private var parallel: Int?
    /// Ids stand in a column that may also say to what the tasks belong: "Story".
    private(set) var hasDoubtfulIds = false

    private enum Column { case id, title, status, parallel, subject }

    private static let columns = Lexicon<Column>([
        (
            .id,
            """
            id, task id, #, no., no, 编号, 任务id, 番号, 번호, nr, nr., №
            """
        ),
        (
            .title,
            """
            task, title, name, description, item, subtask, 任务, 任务名称, 名称, 描述, タスク, 作業, 작업, 이름, tarea, tarefa,
            tâche, aufgabe, задача, описание, project, 项目, attività, compito, titolo, descrizione, título, descripción,
            descrição, titre, titel, beschreibung, название, görev, başlık, açıklama, zadanie, tytuł, opis, taak,
            omschrijving, delivers, deliverable, deliverables, ticket title, issue title, story title
            """
        ),
        (
            .status,
            """
            status, state, done, progress, 状态, 狀態, 進捗, 状態, 상태, estado, statut, état, stand, статус, состояние,
            stato, durum
            """
        ),
        (
            .subject,
            """
            ticket, tickets, issue, story, user story, work item, work package, 工单, 用户故事, 使用者故事, チケット, ストーリー, 티켓, 스토리,
            tíquet, historia, historia de usuario, história, história de usuário, chamado, récit, vorgang, arbeitspaket,
            история, zgłoszenie, hikâye
            """
        ),
        (
            .parallel,
            """
            parallel, parallel?, [p]
            """
        ),
    ])

    /// Nil unless there is a state column and, unless any will do, a name or id column.
    init?(_ source: SourceText, _ header: Table.Row, namesAnyColumn: Bool = false) {
        var subject: Int?
        for (index, cell) in header.cells.enumerated() {
            var cell = cell
            while let first = cell.first, source.bytes[first] == UInt8(ascii: "*") {
                cell = first + 1..<cell.upperBound
            }
            while let last = cell.last, source.bytes[last] == UInt8(ascii: "*") { cell = cell.lowerBound..<last }
            switch TaskTable.columns.meaning(of: cell, in: source.folded) {
            case .id: id = id ?? index
            case .title: title = title ?? index
            case .status: status = status ?? index
            case .parallel: parallel = index
            case .subject: subject = subject ?? index
            case nil: break
            }
        }
        if id == nil, subject == 0 {
            hasDoubtfulIds = title != nil
            if title == nil { title = subject } else { id = subject }
        }
        guard id != nil || title != nil || namesAnyColumn, status != nil else { return nil }
    }

    /// What one row says.
    struct Row {
        let id: Identifier?
        let title: Range<Int>
        let status: Plan.Status
        let mark: Range<Int>
        let isParallel: Bool
    }

    func task(_ source: SourceText, _ row: Table.Row, survey: Survey) -> Row? {
        func cell(_ column: Int?) -> Range<Int>? { column.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } }
        guard let state = cell(status), let read = TaskTable.state(source, state, survey: survey) else { return nil }
        let name = cell(title) ?? cell(id) ?? state
        let identifier =
            cell(id).flatMap { TaskTable.identifier(source, $0) }
            ?? cell(title).flatMap { LeadingIdentifier.match(source, in: $0)?.identifier }
        guard identifier != nil || !name.isEmpty, !TaskTable.isSum(source, row) else { return nil }
        return Row(
            id: identifier, title: name, status: read.status, mark: read.range,
            isParallel: cell(parallel).map { source.string($0).contains("[P]") } ?? false)
    }

    /// The state of a row of a progress table.
    func state(_ source: SourceText, _ row: Table.Row, survey: Survey) -> Plan.Status? {
        guard let status, status < row.cells.count else { return nil }
        return TaskTable.state(source, row.cells[status], survey: survey)?.status
    }

    /// The state that a cell gives: a box, a glyph, a word.
    static func state(
        _ source: SourceText, _ cell: Range<Int>, survey: Survey
    ) -> (status: Plan.Status, range: Range<Int>)? {
        let start = SectionTitle.skipMarks(source, cell)
        if let box = Box.match(source, at: start, end: cell.upperBound) {
            return (
                BoxStatus(legend: survey.legend).status(of: box, text: box.end..<cell.upperBound, in: source),
                box.range
            )
        }
        if let glyph = StatusGlyph.first(in: cell, of: source.bytes) {
            return (survey.legend.glyphs[glyph.glyph.glyph] ?? glyph.glyph.status, glyph.range)
        }
        return StatusWord.lexicon.first(in: cell, of: source).map { ($0.meaning, $0.range) }
    }

    /// A cell without the code marks around all of it.
    static func withoutCode(_ source: SourceText, _ cell: Range<Int>) -> Range<Int> {
        guard cell.count > 2, source.bytes[cell.lowerBound] == UInt8(ascii: "`"),
            source.bytes[cell.upperBound - 1] == UInt8(ascii: "`")
        else { return cell }
        return cell.lowerBound + 1..<cell.upperBound - 1
    }

    private static func identifier(_ source: SourceText, _ cell: Range<Int>) -> Identifier? {
        let cell = withoutCode(source, cell)
        let start = SectionTitle.skipMarks(source, cell)
        if let found = LeadingIdentifier.match(source, in: cell) { return found.identifier }
        guard let id = IdentifierShape.match(source, at: start, end: cell.upperBound),
            !id.isPart(of: source, end: cell.upperBound)
        else { return nil }
        return id
    }

    private static func isSum(_ source: SourceText, _ row: Table.Row) -> Bool {
        guard let first = row.cells.first else { return true }
        return sums.first(in: first, of: source) != nil
    }

    private static let sums = PhraseTable(
        """
        total, sum, overall, 总计, 合计, 總計, 合計, 합계, итого, gesamt
        """)
}
