import SourceText

extension Plan {
    /// Those of some keys whose ids stand anywhere in the document.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    package func ids(among wanted: Set<Identifier.Key>) -> Set<Identifier.Key> {
        let bytes = source.bytes
        var found: Set<Identifier.Key> = []
        var end = 0
        for place in NumberPlaces(source, of: wanted).places where place >= end {
            var start = place
            while start > end, bytes[start - 1] > .space { start -= 1 }
            end = place
            while end < bytes.count, bytes[end] > .space { end += 1 }
            found.formUnion(ids(in: start..<end).intersection(wanted))
        }
        return found
    }

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
