import SourceText

/// Texts beside vertical arrows: they explain the arrow, deny it, or say something about the text above.
struct ArrowNotes {
    /// The notes of each row, as tokens.
    private var rows: [Int: [(tokens: [StatementToken], isDenial: Bool)]] = [:]

    mutating func add(_ tokens: [StatementToken], range: Range<Int>, row: Int, source: SourceText) {
        let isNegated = tokens.contains(where: \.isNegation)
        let isDenial = isNegated || ArrowNotes.denials.first(in: range, of: source) != nil
        rows[row, default: []].append((tokens, isDenial))
    }

    /// What the notes beside a network make of it: nil if its arrows hold, else what is stated in their place.
    func statements(
        beside network: [LineNetworks.Place], above node: Grid.Node?, _ operands: OperandReader, _ source: SourceText
    ) -> [RawStatement]? {
        let notes = Set(network.map(\.row)).sorted().flatMap { rows[$0] ?? [] }
        guard !notes.isEmpty else { return nil }
        var replaces = false
        var found: [RawStatement] = []
        for note in notes {
            if note.isDenial {
                replaces = true
                continue
            }
            let reader = ClauseReader(operands: operands, source: source, subject: node?.operand, isProse: true)
            for statement in reader.read(note.tokens) {
                // "↓ needs T001" below T001 speaks of what follows, as the arrow does.
                let both = statement.prerequisites.items.intersection(statement.dependents.items)
                guard both.isEmpty || statement.prerequisites.isGroup && statement.prerequisites.items != both else {
                    continue
                }
                found.append(statement)
                replaces = true
            }
        }
        return replaces ? found : nil
    }

    /// Words that speak of no order.
    private static let denials = PhraseTable(
        """
        parallel, in parallel, parallelizable, concurrently, sequential, optional, independent, 并行, 並行, 平行, 並列, 병렬,
        paralelo, parallèle, parallele, параллельно
        """)
}
