import SourceText

/// Where the words of a small set stand in a document.
struct Mentions {
    private let places: [String: [Range<Int>]]

    /// Looks the words up; a word is a run of letters, digits, hyphens and low lines, dots between digits included.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    init(of words: [String], in source: SourceText) {
        let wanted = Set(words)
        var places: [String: [Range<Int>]] = [:]
        let longest = wanted.map(\.utf8.count).max() ?? 0
        var index = 0
        while index < source.bytes.count, !wanted.isEmpty {
            guard source.bytes[index].isWordByte || source.bytes[index] == UInt8(ascii: "#") else {
                index += 1
                continue
            }
            var end = index + 1
            while end < source.bytes.count, Mentions.goesOn(source.bytes, end) { end += 1 }
            if end - index <= longest {
                let word = source.string(index..<end)
                if wanted.contains(word) { places[word, default: []].append(index..<end) }
            }
            index = end
        }
        self.places = places
    }

    /// How often a word stands in the document.
    func count(of word: String) -> Int { places[word]?.count ?? 0 }

    /// The places of a word, in order.
    func places(of word: String) -> [Range<Int>] { places[word] ?? [] }

    private static func goesOn(_ bytes: [UInt8], _ index: Int) -> Bool {
        if bytes[index].isWordByte || bytes[index] == UInt8(ascii: "_") { return true }
        let isInside = ".-".utf8.contains(bytes[index]) && index + 1 < bytes.count
        return isInside && bytes[index - 1].isAlphanumeric && bytes[index + 1].isAlphanumeric
    }
}
