import SourceText

extension Plan {
    /// The keys of all texts of the document that look like ids, wherever they stand.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    package func idsInText() -> Set<Identifier.Key> { ids(in: source.bytes.indices) }

    /// The keys of all texts in a range that look like ids. A number behind `#` counts as `4` and as `#4`.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    package func ids(in range: Range<Int>) -> Set<Identifier.Key> {
        let bytes = source.bytes
        var found: Set<Identifier.Key> = []
        for index in source.wordStarts.starts(in: range) where bytes[index].isAlphanumeric {
            guard let id = identifier(at: index, end: range.upperBound) else { continue }
            found.insert(id.key)
            if id.key.prefix.isEmpty, index > 0, bytes[index - 1] == UInt8(ascii: "#") {
                found.insert(.init(prefix: "#", numbers: id.key.numbers, letter: id.key.letter, suffix: ""))
            }
        }
        return found
    }
}
