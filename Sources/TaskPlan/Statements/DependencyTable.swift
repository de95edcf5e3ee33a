import MarkdownOutline
import SourceText

/// A table with a column that states an order: `| Task | Depends On |`.
struct DependencyTable {
    private let source: SourceText
    private let table: Table
    private let survey: Survey
    private let resolver: ReferenceResolver
    private let section: Int?
    private let columns: [(index: Int, direction: DependencyKeys.Direction)]
    /// The first column counts phases.
    private let numbersPhases: Bool

    /// Nil if no column states an order.
    init?(_ source: SourceText, _ table: Table, survey: Survey, resolver: ReferenceResolver, section: Int?) {
        self.source = source
        self.table = table
        self.survey = survey
        self.resolver = resolver
        self.section = section
        columns = table.header.cells.enumerated().compactMap { index, cell in
            let cell = DependencyTable.withoutMarks(source, cell)
            return DependencyKeys.lexicon.meaning(of: cell, in: source.folded).map { (index, $0) }
        }
        numbersPhases =
            table.header.cells.first.map {
                StatementWords.phaseWord.isPhrase(DependencyTable.withoutMarks(source, $0), in: source.folded)
            } ?? false
        if columns.isEmpty || columns.contains(where: { $0.index == 0 }) { return nil }
    }

    func statements() -> [RawStatement] {
        table.rows.flatMap { row -> [RawStatement] in
            guard let subject = subject(of: row) else { return [] }
            return columns.compactMap { statement(row, $0.index, $0.direction, subject) }
        }
    }

    /// What the rows name in columns of prerequisites, or that they name nothing there.
    func lists() -> [Plan.PrerequisiteList] {
        table.rows.flatMap { row -> [Plan.PrerequisiteList] in
            let hasList = columns.contains { column in
                guard column.direction == .needs, column.index < row.cells.count, !row.cells[column.index].isEmpty
                else { return false }
                return StatementLexer.tokens(source, row.cells[column.index], survey: survey, numbersAreIds: true)
                    .isListOfReferences
            }
            guard hasList, let subject = subject(of: row), subject.items.count == 1, !subject.isGroup else { return [] }
            return subject.items.map { .init(item: $0, range: row.range, form: .table) }
        }
    }

    private func statement(
        _ row: Table.Row, _ column: Int, _ direction: DependencyKeys.Direction, _ subject: Operand
    ) -> RawStatement? {
        guard column < row.cells.count, !row.cells[column].isEmpty else { return nil }
        let cell = row.cells[column]
        let tokens = StatementLexer.tokens(source, cell, survey: survey, numbersAreIds: true)
        switch tokens.first?.kind {
        case nil, .negation, .nothing: return nil
        default: break
        }
        var reader = OperandReader(resolver: resolver, section: section)
        reader.skipsUnknownPhrases = true
        let named =
            (numbersPhases ? phases(cell) : nil) ?? reader.read(tokens[...], partsCount: direction == .needs)
        guard named.namesSomething, !named.isEverything else { return nil }
        return RawStatement(
            prerequisites: direction == .needs ? named : subject, dependents: direction == .needs ? subject : named,
            place: row.range.lowerBound, range: row.range)
    }

    /// What the row is about: the first reference in its first cells.
    private func subject(of row: Table.Row) -> Operand? {
        guard let first = row.cells.first else { return nil }
        if numbersPhases, let phase = phases(first) { return phase }
        for cell in row.cells.prefix(2)
        where !columns.contains(where: { row.cells.indices.contains($0.index) && row.cells[$0.index] == cell }) {
            let tokens = StatementLexer.tokens(source, cell, survey: survey, numbersAreIds: cell == first)
            guard let token = tokens.first(where: OperandReader.isReference) else { continue }
            let operand = OperandReader(resolver: resolver, section: section).read([token])
            if !operand.isEmpty { return operand }
        }
        return nil
    }

    private func phases(_ cell: Range<Int>) -> Operand? {
        let cell = DependencyTable.withoutMarks(source, cell)
        guard !cell.isEmpty, source.bytes[cell].allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }) else {
            return nil
        }
        var operand = Operand()
        let number = NumberReference(source.string(cell))
        operand.add(resolver.phases([number], near: section), cell)
        operand.isGroup = true
        return operand.isEmpty ? nil : operand
    }

    private static func withoutMarks(_ source: SourceText, _ cell: Range<Int>) -> Range<Int> {
        var cell = cell
        while let first = cell.first, source.bytes[first].isOne(of: "*_ ") { cell = first + 1..<cell.upperBound }
        while let last = cell.last, source.bytes[last].isOne(of: "*_ ?") { cell = cell.lowerBound..<last }
        return cell
    }
}
