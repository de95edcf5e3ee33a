import SourceText

/// The words of a range in small letters: runs of letters, digits and characters beyond ASCII.
package enum WordSplitter {
    package static func words(_ source: SourceText, _ range: Range<Int>) -> [String] {
        var words: [String] = []
        forEach(in: source, range) { words.append(String(decoding: source.folded[$0], as: UTF8.self)) }
        return words
    }

    /// The words with a blank between them.
    package static func joinedWords(_ source: SourceText, _ range: Range<Int>) -> String {
        var words: [UInt8] = []
        forEach(in: source, range) { word in
            if !words.isEmpty { words.append(.space) }
            words += source.folded[word]
        }
        return String(decoding: words, as: UTF8.self)
    }

    /// Where each word stands.
    static func forEach(in source: SourceText, _ range: Range<Int>, _ body: (Range<Int>) -> Void) {
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, isWord(source.bytes, index) { index += 1 }
            if index > start { body(start..<index) } else { index += 1 }
        }
    }

    /// Dashes, quotation marks and arrows (U+2000–U+2FFF) separate words like ASCII punctuation.
    private static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
        if bytes[index] < 0x80 { return bytes[index].isAlphanumeric }
        var lead = index
        while lead > 0, bytes[lead].isContinuation, index - lead < 3 { lead -= 1 }
        return bytes[lead] != 0xE2
    }
}

/// Pictures among letters: emoji, arrows and symbols that decorate a title.
package enum Pictogram {
    /// Length in bytes of a pictogram at `index`, with joiners and selectors behind it; nil for other characters.
    package static func length(_ bytes: [UInt8], at index: Int, end: Int) -> Int? {
        guard index < end, bytes[index] >= 0xE2 else { return nil }
        var decoder = UTF8()
        var iterator = bytes[index..<min(index + 4, end)].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        let isPicture =
            (0x2190...0x2BFF).contains(scalar.value) || scalar.value >= 0x1F000
            || scalar.value == 0xFE0F || scalar.value == 0x200D || scalar.value == 0x20E3
        return isPicture ? UTF8.width(scalar) : nil
    }
}

/// A mention of a user story: `User Story 2`, `Story 2`, `US2`, `US-2`, `HU2`.
package enum StoryMention {
    static let words = """
        user story, user stories, story, stories, us, us-, hu, hu-, 用户故事, 使用者故事, 用戶故事, ユーザーストーリー, ストーリー, 사용자 스토리, 스토리,
        история, история пользователя, historia de usuario, historia, história de usuário, história,
        récit utilisateur, histoire utilisateur
        """
    static let word = PhraseTable(words)

    /// The letters in front of a story's number, as in English, or in Spanish and Portuguese.
    static let letters = ["US", "HU"]

    /// Where the number begins of a short name without blank or hyphen: `US2`.
    static func number(_ folded: [UInt8], at index: Int, end: Int) -> Int? {
        guard index + 2 < end, folded[index + 2].isDigit, !Alphabet.ends(folded, at: index) else { return nil }
        return letters.contains { folded[index..<index + 2].elementsEqual($0.lowercased().utf8) } ? index + 2 : nil
    }

    /// The number of a label such as `US2`, or the whole label.
    static func withoutLetters(_ label: String) -> Substring {
        let label = label.uppercased()
        return letters.first { label.hasPrefix($0) }.map { label.dropFirst($0.count) } ?? label[...]
    }

    /// The number of the first story named in a range.
    static func first(_ source: SourceText, in range: Range<Int>) -> Int? {
        for index in source.wordStarts.starts(in: range) {
            if let number = match(source, at: index, end: range.upperBound) { return number.value }
        }
        return nil
    }

    /// The story named at `index`.
    package static func match(_ source: SourceText, at index: Int, end: Int) -> (value: Int, end: Int)? {
        let folded = source.folded
        var next: Int
        if let number = number(folded, at: index, end: end) {
            next = number
        } else if let found = word.match(folded, at: index, end: end) {
            next = found.end
            while next < end, folded[next] == .space || folded[next] == UInt8(ascii: "#") { next += 1 }
        } else {
            return nil
        }
        let start = next
        while next < end, folded[next].isDigit, next - start < 4 { next += 1 }
        guard next > start, next == end || !folded[next].isAlphanumeric, let value = Int(source.string(start..<next))
        else { return nil }
        return (value, next)
    }
}
