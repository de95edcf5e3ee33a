import MarkdownOutline
import SourceText

/// Tasks in the rows of tables.
extension StructureReader {
    func tableTasks() -> [Plan.Item] {
        var found: [Plan.Item] = []
        for index in outline.blocks.indices where outline.blocks[index].kind == .paragraph {
            guard !result.isInside(.criteria, result.sectionOfBlock[index]),
                let table = Table(source, lines: outline.content(of: index)),
                let columns = TaskTable(source, table.header)
            else { continue }
            let rows = table.rows.map { (row: $0, task: columns.task(source, $0, survey: survey)) }
            let ids = rows.compactMap { $0.task?.id?.key }
            let areIds = !columns.hasDoubtfulIds || Set(ids).count == ids.count
            for case let (row, task?) in rows {
                let line = source.line(at: row.range.lowerBound)
                found.append(
                    Plan.Item(
                        index: result.items.count + found.count, isTask: true, form: .row, id: areIds ? task.id : nil,
                        range: row.range, line: line, endLine: line,
                        title: task.title, status: task.status, marker: source.string(task.mark), markRange: task.mark,
                        isParallel: task.isParallel, isOptional: false, labels: [],
                        section: result.sectionOfBlock[index], parent: nil))
            }
        }
        return found
    }
}
