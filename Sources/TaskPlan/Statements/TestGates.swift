/// "Tests (T007, T009) fail before implementation": the implementation of each test is the section that follows its own.
struct TestGates {
    private let structure: Structure
    /// The sections of implementation by the sections of their tests.
    private let implementations: [Int: Int]

    init(_ structure: Structure) {
        self.structure = structure
        implementations = TestsFirst.implementations(structure)
    }

    /// What a line says about the tests that it names by their ids and about code in general; one statement per section.
    func statements(_ tokens: [StatementToken], _ reader: ClauseReader) -> [RawStatement] {
        guard !implementations.isEmpty,
            let place = tokens.firstIndex(where: { if case .connective(.precedes) = $0.kind { true } else { false } }),
            case .word(let word) = reader.skipFillers(tokens[(place + 1)...]).first?.kind,
            TestsFirst.implementationWords.contains(word), !tokens[place...].contains(where: OperandReader.isReference)
        else { return [] }
        let tests = reader.operands.read(reader.skipFillers(tokens[..<place]))
        guard let range = tests.range, !tests.isGroup else { return [] }
        var gates: [Int: [Int]] = [:]
        for item in tests.items {
            guard
                let section = structure.path(of: structure.items[item].section).first(where: {
                    implementations[$0] != nil
                })
            else { return [] }
            gates[section, default: []].append(item)
        }
        return gates.keys.sorted().map { section in
            var (before, after) = (Operand(), Operand())
            before.items = Plan.ItemSet(gates[section] ?? [])
            let code = implementations[section]
            after.items = reader.operands.resolver.tasks(in: code ?? section)
            return RawStatement(
                prerequisites: before, dependents: after, place: tokens[place].range.lowerBound,
                range: range.lowerBound..<tokens[place].range.upperBound)
        }
    }
}
