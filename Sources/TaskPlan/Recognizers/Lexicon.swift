import SourceText

/// Words and phrases with what they mean, looked up at a place of a text.
///
/// Phrases are written in small letters and compared with ``SourceText/folded``. Where a phrase begins or ends with a
/// letter of an alphabet, it must do so at a word boundary; scripts without spaces between words have none.
package struct Lexicon<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let bytes: [UInt8]
        let meaning: Meaning
        let bindsLeft: Bool
        let bindsRight: Bool
    }

    /// Entries by their first byte, longest first.
    private var entries = [[Entry]](repeating: [], count: 256)

    package init(_ phrases: [(phrase: String, meaning: Meaning)]) {
        for (phrase, meaning) in phrases {
            let bytes = Array(phrase.utf8)
            guard let first = bytes.first else { continue }
            entries[Int(first)].append(
                Entry(
                    bytes: bytes, meaning: meaning, bindsLeft: Alphabet.begins(bytes, at: 0),
                    bindsRight: Alphabet.ends(bytes, at: bytes.count)))
        }
        for first in entries.indices { entries[first].sort { $0.bytes.count > $1.bytes.count } }
    }

    /// A table from meanings to phrases, which are separated by commas.
    package init(_ table: [(Meaning, String)]) {
        self.init(
            table.flatMap { meaning, words in
                words.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { String($0).trimmingBlanks() }
                    .filter { !$0.isEmpty }.map { (phrase: $0, meaning: meaning) }
            })
    }

    /// The longest phrase that stands at `start`.
    package func match(_ text: [UInt8], at start: Int, end: Int) -> (end: Int, meaning: Meaning)? {
        guard start < end else { return nil }
        for entry in entries[Int(text[start])] where start + entry.bytes.count <= end {
            let stop = start + entry.bytes.count
            if entry.bindsLeft, Alphabet.ends(text, at: start) { continue }
            if entry.bindsRight, stop < text.count, Alphabet.begins(text, at: stop) { continue }
            if matches(entry.bytes, text, at: start) { return (stop, entry.meaning) }
        }
        return nil
    }

    /// The meaning of the whole of a range.
    package func meaning(of range: Range<Int>, in text: [UInt8]) -> Meaning? {
        match(text, at: range.lowerBound, end: range.upperBound).flatMap {
            $0.end == range.upperBound ? $0.meaning : nil
        }
    }

    /// The first phrase that stands anywhere in a range.
    package func first(in range: Range<Int>, of text: [UInt8]) -> (range: Range<Int>, meaning: Meaning)? {
        for index in range {
            if let found = match(text, at: index, end: range.upperBound) { return (index..<found.end, found.meaning) }
        }
        return nil
    }

    private func matches(_ bytes: [UInt8], _ text: [UInt8], at start: Int) -> Bool {
        for index in bytes.indices where text[start + index] != bytes[index] { return false }
        return true
    }
}

extension Lexicon where Meaning == Void {
    /// Phrases of one meaning, separated by commas.
    package init(_ words: String) {
        self.init([((), words)])
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
