import SourceText

/// How the ids of a document are written, as far as their shape leaves it open: `T2-1` is one id where tasks have such
/// ids, and elsewhere the beginning of a range. `M1-T3` is one id where several tasks have such ids.
package struct IdentifierNotation: Sendable {
    /// Letters in front of the numbers of ids that end in a dash and a short number.
    private var dashedPrefixes: Set<String> = []

    /// Letters in front of the numbers of ids that end in two letters with a dash between them.
    private var letteredPrefixes: Set<String> = []

    /// What ids of two parts have in common that several tasks have.
    private var compoundShapes: Set<String> = []

    /// Takes note of the id of a task.
    mutating func learn(_ id: Identifier) {
        if id.endsInNumber { dashedPrefixes.insert(id.key.prefix) }
        if id.endsInSecondLetter { letteredPrefixes.insert(id.key.prefix) }
    }

    /// Takes note of letters in front of the numbers of ids that end in a dash and a number.
    mutating func learn(dashedPrefix: String) { dashedPrefixes.insert(dashedPrefix) }

    /// Takes note of what the ids of several tasks have in common.
    mutating func learn(compoundShape: String) { compoundShapes.insert(compoundShape) }

    /// The id that is meant at a place where tasks are named.
    @inline(__always)
    package func identifier(_ source: SourceText, at start: Int, end: Int) -> Identifier? {
        if !compoundShapes.isEmpty, let id = CompoundIdentifier.match(source, at: start, end: end),
            let shape = id.key.compoundShape, compoundShapes.contains(shape)
        {
            return id
        }
        guard var id = IdentifierShape.match(source, at: start, end: end) else { return nil }
        if id.endsInNumber, !dashedPrefixes.contains(id.key.prefix) { id = id.withoutSuffix(in: source) }
        if id.endsInSecondLetter, !letteredPrefixes.contains(id.key.prefix) { id = id.withoutSuffix(in: source) }
        return id.isPart(of: source, end: end) ? nil : id
    }
}

extension Plan {
    /// The id that is meant at a place of the document where tasks are named.
    package func identifier(at start: Int, end: Int) -> Identifier? {
        notation.identifier(source, at: start, end: end)
    }
}
