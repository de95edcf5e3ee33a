import SourceText

/// Phrases by their first byte, looked up at a place of a text; what they mean is known to ``Lexicon``.
///
/// All phrases lie in one array of bytes, and their entries in another that is sorted: a program makes more than a hundred
/// of these tables when it starts, and asks them at every byte of a document.
package struct PhraseTable: Sendable {
    private struct Entry: Sendable {
        let phrase: Int32
        let start: Int32
        let length: Int32
        let bindsRight: Bool
    }

    /// The phrases that begin with one byte.
    private struct Group: Sendable {
        /// Their positions in ``entries``.
        var start: Int32 = 0
        var end: Int32 = 0
        /// A bit for each byte that one of them may go on with, by its last six bits. Most places of a text that begin
        /// like a phrase are told from it by their second byte.
        var seconds: UInt64 = 0
        /// They stand at the beginning of a word only.
        let bindsLeft: Bool
    }

    /// The bytes of all phrases.
    private var bytes: [UInt8] = []
    /// By their bytes, so that a phrase stands in front of those that go on where it ends. Equal ones as they were given.
    private var entries: [Entry] = []
    /// Per byte the number of the group that begins with it, from 1 on; 0 where no phrase does.
    private var numbers = [UInt8](repeating: 0, count: 256)
    private var groups: [Group] = []
    /// No phrase begins inside a word.
    private var beginsWords = true

    /// - Parameter areWords: whether letters at their ends must stand at the ends of words.
    /// - Complexity: O(*n*) in the number of phrases, times the number of those that begin alike.
    package init(_ phrases: PhraseList, areWords: Bool = true) {
        bytes = phrases.bytes
        let unsorted = phrases.ranges.enumerated().map { [bytes] index, range in
            Entry(
                phrase: Int32(index), start: Int32(range.lowerBound), length: Int32(range.count),
                bindsRight: areWords && Alphabet.ends(bytes, at: range.upperBound))
        }
        for entry in unsorted { count(entry, bindsLeft: areWords && Alphabet.begins(bytes, at: Int(entry.start))) }
        var end: Int32 = 0
        for index in groups.indices {
            groups[index].start = end
            end += groups[index].end
            groups[index].end = groups[index].start
        }
        entries = unsorted
        for entry in unsorted {
            let group = Int(numbers[Int(bytes[Int(entry.start)])]) - 1
            insert(entry, at: Int(groups[group].end), behind: Int(groups[group].start))
            groups[group].end += 1
        }
    }

    /// All phrases with one first byte bind alike.
    private mutating func count(_ entry: Entry, bindsLeft: Bool) {
        let first = bytes[Int(entry.start)]
        if numbers[Int(first)] == 0 {
            groups.append(Group(bindsLeft: bindsLeft))
            numbers[Int(first)] = UInt8(groups.count)
        }
        let group = Int(numbers[Int(first)]) - 1
        groups[group].end += 1
        groups[group].seconds |= entry.length == 1 ? .max : 1 << UInt64(bytes[Int(entry.start) + 1] & 63)
        if !bindsLeft, first.isAlphanumeric || first <= .space || first.isContinuation { beginsWords = false }
    }

    /// Puts an entry in its place among those between a position and the end of those with the same first byte.
    private mutating func insert(_ entry: Entry, at end: Int, behind start: Int) {
        var index = end
        while index > start, precedes(entry, entries[index - 1]) {
            entries[index] = entries[index - 1]
            index -= 1
        }
        entries[index] = entry
    }

    /// The order of entries with the same first byte.
    private func precedes(_ left: Entry, _ right: Entry) -> Bool {
        for offset in 1..<max(min(left.length, right.length), 1) {
            let (byte, other) = (bytes[Int(left.start + offset)], bytes[Int(right.start + offset)])
            if byte != other { return byte < other }
        }
        return left.length < right.length
    }

    /// The longest phrase that stands at `start`: its end and its number in the list of phrases.
    ///
    /// - Complexity: O(*length of the phrase* · log *n*) in the number of phrases that begin alike.
    @inline(__always)
    package func match(_ text: [UInt8], at start: Int, end: Int) -> (end: Int, phrase: Int)? {
        guard start < end else { return nil }
        let number = Int(numbers[Int(text[start])])
        if number == 0 { return nil }
        let seconds = groups[number - 1].seconds
        if seconds != .max {
            guard start + 1 < end, seconds >> UInt64(text[start + 1] & 63) & 1 == 1 else { return nil }
        }
        return match(text, at: start, end: end, group: number - 1)
    }

    @inline(never)
    private func match(_ text: [UInt8], at start: Int, end: Int, group: Int) -> (end: Int, phrase: Int)? {
        if groups[group].bindsLeft, Alphabet.ends(text, at: start) { return nil }
        var found: (end: Int, phrase: Int)?
        // The entries that agree with the text up to `stop`.
        var (low, high) = (Int(groups[group].start), Int(groups[group].end))
        var stop = start + 1
        while true {
            while low < high, Int(entries[low].length) == stop - start {
                let isCut = entries[low].bindsRight && stop < text.count && Alphabet.begins(text, at: stop)
                if !isCut, found?.end != stop { found = (stop, Int(entries[low].phrase)) }
                low += 1
            }
            guard low < high, stop < end else { return found }
            low = firstEntry(in: low..<high, from: Int(text[stop]), at: stop - start)
            high = firstEntry(in: low..<high, from: Int(text[stop]) + 1, at: stop - start)
            stop += 1
        }
    }

    /// Of entries that agree up to an offset, the first that has this byte or a greater one there.
    private func firstEntry(in range: Range<Int>, from byte: Int, at offset: Int) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if Int(bytes[Int(entries[middle].start) + offset]) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The first phrase that stands anywhere in a range.
    package func first(in range: Range<Int>, of text: [UInt8]) -> (range: Range<Int>, phrase: Int)? {
        for index in range {
            if let found = match(text, at: index, end: range.upperBound) { return (index..<found.end, found.phrase) }
        }
        return nil
    }

    /// The first phrase that stands anywhere in a range of a text whose words are known.
    ///
    /// - Parameter starts: where words begin in the text.
    package func first(
        in range: Range<Int>, of text: [UInt8], starts: WordStarts
    ) -> (range: Range<Int>, phrase: Int)? {
        guard beginsWords else { return first(in: range, of: text) }
        for index in starts.starts(in: range) {
            if let found = match(text, at: index, end: range.upperBound) { return (index..<found.end, found.phrase) }
        }
        return nil
    }

    /// The first phrase that stands anywhere in a range, capitals and small letters counting as equal.
    package func first(in range: Range<Int>, of source: SourceText) -> (range: Range<Int>, phrase: Int)? {
        first(in: range, of: source.folded, starts: source.wordStarts)
    }

    /// Whether a whole word is one of the phrases.
    package func holds(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, numbers[Int(first)] != 0 else { return false }
        let group = groups[Int(numbers[Int(first)]) - 1]
        return entries[Int(group.start)..<Int(group.end)].contains { entry in
            Int(entry.length) == word.count
                && bytes[Int(entry.start)..<Int(entry.start) + word.count].elementsEqual(word)
        }
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
