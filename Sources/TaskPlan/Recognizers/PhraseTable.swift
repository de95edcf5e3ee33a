import SourceText

/// Phrases by their first byte, looked up at a place of a text; what they mean is known to ``Lexicon``.
///
/// All phrases lie in one array of bytes, and their entries in another that is sorted by first byte: a program makes
/// more than a hundred of these tables when it starts, and asks them at every byte of a document.
package struct PhraseTable: Sendable {
    private struct Entry: Sendable {
        let phrase: Int32
        let start: Int32
        let length: Int32
        let bindsLeft: Bool
        let bindsRight: Bool
    }

    /// Whether a phrase may begin with a byte.
    private enum Opening: UInt8 {
        case never
        /// At the beginning of a word only.
        case word
        case anywhere
    }

    /// The bytes of all phrases.
    private var bytes: [UInt8] = []
    /// By first byte, longest first; of equal phrases the one that was given first.
    private var entries: [Entry] = []
    /// Per first byte the position of its first entry.
    private var starts = [Int32](repeating: 0, count: 257)
    private var openings = [Opening](repeating: .never, count: 256)
    /// Per first byte a bit for each byte that a phrase may go on with, by its last six bits. Most places of a text that
    /// begin like a phrase are told from it by their second byte.
    private var seconds = [UInt64](repeating: 0, count: 256)

    /// - Parameter areWords: whether letters at their ends must stand at the ends of words.
    /// - Complexity: O(*n*) in the number of phrases, times the number of those that begin alike.
    package init(_ phrases: PhraseList, areWords: Bool = true) {
        bytes = phrases.bytes
        let unsorted = phrases.ranges.enumerated().map { [bytes] index, range in
            Entry(
                phrase: Int32(index), start: Int32(range.lowerBound), length: Int32(range.count),
                bindsLeft: areWords && Alphabet.begins(bytes, at: range.lowerBound),
                bindsRight: areWords && Alphabet.ends(bytes, at: range.upperBound))
        }
        for entry in unsorted {
            let first = Int(bytes[Int(entry.start)])
            starts[first + 1] += 1
            if !entry.bindsLeft {
                openings[first] = .anywhere
            } else if openings[first] == .never {
                openings[first] = .word
            }
            seconds[first] |= entry.length == 1 ? .max : 1 << UInt64(bytes[Int(entry.start) + 1] & 63)
        }
        for first in 0..<256 { starts[first + 1] += starts[first] }
        entries = unsorted
        var filled = starts
        for entry in unsorted {
            let first = Int(bytes[Int(entry.start)])
            insert(entry, at: Int(filled[first]), behind: Int(starts[first]))
            filled[first] += 1
        }
    }

    /// Puts an entry in front of the shorter ones between a position and the end of those with the same first byte.
    private mutating func insert(_ entry: Entry, at end: Int, behind start: Int) {
        var index = end
        while index > start, entries[index - 1].length < entry.length {
            entries[index] = entries[index - 1]
            index -= 1
        }
        entries[index] = entry
    }

    /// The longest phrase that stands at `start`: its end and its number in the list of phrases.
    package func match(_ text: [UInt8], at start: Int, end: Int) -> (end: Int, phrase: Int)? {
        guard start < end, mayBegin(text, at: start) else { return nil }
        let opening = openings[Int(text[start])]
        let isInWord = Alphabet.ends(text, at: start)
        if opening == .word, isInWord { return nil }
        for index in Int(starts[Int(text[start])])..<Int(starts[Int(text[start]) + 1]) {
            let entry = entries[index]
            let stop = start + Int(entry.length)
            if stop > end || entry.bindsLeft && isInWord || !matches(entry, text, at: start) { continue }
            if entry.bindsRight, stop < text.count, Alphabet.begins(text, at: stop) { continue }
            return (stop, Int(entry.phrase))
        }
        return nil
    }

    /// The first phrase that stands anywhere in a range.
    package func first(in range: Range<Int>, of text: [UInt8]) -> (range: Range<Int>, phrase: Int)? {
        for index in range where mayBegin(text, at: index) {
            if let found = match(text, at: index, end: range.upperBound) { return (index..<found.end, found.phrase) }
        }
        return nil
    }

    private func mayBegin(_ text: [UInt8], at index: Int) -> Bool {
        let mask = seconds[Int(text[index])]
        return mask != 0 && (mask == .max || index + 1 < text.count && mask >> UInt64(text[index + 1] & 63) & 1 == 1)
    }

    /// Whether a whole word is one of the phrases.
    package func holds(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first else { return false }
        return entries[Int(starts[Int(first)])..<Int(starts[Int(first) + 1])].contains { entry in
            Int(entry.length) == word.count
                && bytes[Int(entry.start)..<Int(entry.start) + word.count].elementsEqual(word)
        }
    }

    private func matches(_ entry: Entry, _ text: [UInt8], at start: Int) -> Bool {
        for offset in 1..<max(Int(entry.length), 1) where text[start + offset] != bytes[Int(entry.start) + offset] {
            return false
        }
        return true
    }
}

/// Letters of alphabets whose words are separated by spaces: ASCII letters and digits, and U+00C0 to U+052F.
package enum Alphabet {
    /// Whether such a letter begins at `index`.
    package static func begins(_ bytes: [UInt8], at index: Int) -> Bool {
        bytes[index].isAlphanumeric || (0xC3...0xD4).contains(bytes[index])
    }

    /// Whether such a letter ends before `index`.
    package static func ends(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index > 0 else { return false }
        if bytes[index - 1].isAlphanumeric { return true }
        return index > 1 && bytes[index - 1].isContinuation && (0xC3...0xD4).contains(bytes[index - 2])
    }
}
