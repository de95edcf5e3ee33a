import SourceText

/// Phrases by their first two bytes, looked up at a place of a text; what they mean is known to ``Lexicon``.
///
/// All phrases lie in one array of bytes, and their entries in another: a program makes more than a hundred of these tables
/// when it starts, and asks them at every word of a document.
package struct PhraseTable: Sendable {
    /// A phrase of two bytes or more.
    private struct Entry: Sendable {
        /// Its first eight bytes, zeros behind its end: most phrases are told from a text by these.
        let head: UInt64
        let start: Int32
        let length: Int32
        let meaning: Int32
        /// A letter at its end must stand at the end of a word.
        let bindsRight: Bool

        init(_ phrase: PhraseList.Phrase, _ bytes: [UInt8], _ areWords: Bool) {
            head = bytes.word(at: phrase.range.lowerBound) & PhraseTable.mask(phrase.range.count)
            start = Int32(phrase.range.lowerBound)
            length = Int32(phrase.range.count)
            meaning = Int32(phrase.meaning)
            bindsRight = areWords && Alphabet.ends(bytes, at: phrase.range.upperBound)
        }
    }

    /// The phrases that begin with one byte.
    private struct Group: Sendable {
        /// They stand at the beginning of a word only.
        let bindsLeft: Bool
        /// The meaning of the one that is this byte alone; -1 if there is none.
        var single: Int32 = -1
        /// A bit for each byte that others go on with, by its last six bits.
        var seconds: UInt64 = 0
        /// The place of the least of those bits; those of the others follow in their order.
        var firstPlace: Int32 = 0

        /// Adds a place for phrases whose second byte ends in these six bits; they come in ascending order.
        mutating func add(_ second: Int, at place: Int) {
            if seconds == 0 { firstPlace = Int32(place) }
            seconds |= 1 << UInt64(second)
        }

        /// The place of the phrases that may go on with a byte; nil if there are none. Most places of a text that begin
        /// like a phrase are told from it by their second byte.
        func place(of second: UInt8) -> Int? {
            let bit: UInt64 = 1 << UInt64(second & 63)
            return seconds & bit == 0 ? nil : Int(firstPlace) + (seconds & (bit - 1)).nonzeroBitCount
        }
    }

    /// The phrases that begin with one byte and go on with one of those that end in the same six bits.
    private struct Place: Sendable {
        let firstEntry: Int32
        /// A bit for each third byte, by its last six bits; all of them if a phrase ends here.
        var thirds: UInt64 = 0
    }

    /// The bytes of all phrases.
    private var bytes: [UInt8] = []
    /// By their places; the longest first, of equal ones the one that was given first.
    private var entries: [Entry] = []
    /// Behind the last stands one without phrases, which begins where the entries end.
    private var places: [Place] = []
    /// Per byte the number of the group that begins with it, from 1 on; 0 where no phrase does.
    private var numbers = [UInt8](repeating: 0, count: 256)
    private var groups: [Group] = []
    /// No phrase begins inside a word.
    private var beginsWords = true

    /// - Parameter areWords: whether letters at their ends must stand at the ends of words.
    /// - Complexity: O(*n* log *n*) in the number of phrases.
    package init(_ phrases: PhraseList, areWords: Bool = true) {
        bytes = phrases.bytes
        var order = phrases.phrases.indices.map { SortKey($0, of: phrases) }
        order.sort()
        groups.reserveCapacity(min(order.count, PhraseTable.usualGroupCount))
        // In variables of their own, since what belongs to the table is asked anew at every step whether it may be changed.
        var (entries, places): ([Entry], [Place]) = ([], [])
        entries.reserveCapacity(order.count)
        places.reserveCapacity(order.count + 1)
        var (latest, place): (SortKey?, Place?) = (nil, nil)
        for key in order {
            let phrase = phrases.phrases[key.phrase]
            if key.first != latest?.first { beginGroup(key.first, at: phrase.range.lowerBound, areWords) }
            if phrase.range.count == 1 {
                if groups[groups.count - 1].single < 0 { groups[groups.count - 1].single = Int32(phrase.meaning) }
            } else {
                if key.place != latest?.place {
                    if let place { places.append(place) }
                    groups[groups.count - 1].add(key.second, at: places.count)
                    place = Place(firstEntry: Int32(entries.count))
                }
                place?.thirds |= PhraseTable.third(of: phrase.range, in: bytes)
                entries.append(Entry(phrase, bytes, areWords))
            }
            latest = key
        }
        if let place { places.append(place) }
        places.append(Place(firstEntry: Int32(entries.count)))
        (self.entries, self.places) = (entries, places)
    }

    /// Begins the phrases with a first byte, which stands at an index of ``bytes``.
    private mutating func beginGroup(_ first: UInt8, at index: Int, _ areWords: Bool) {
        let bindsLeft = areWords && Alphabet.begins(bytes, at: index)
        groups.append(Group(bindsLeft: bindsLeft))
        numbers[Int(first)] = UInt8(groups.count)
        if !bindsLeft, first.isAlphanumeric || first <= .space || first.isContinuation { beginsWords = false }
    }

    /// The bit of a phrase's third byte.
    private static func third(of phrase: Range<Int>, in bytes: [UInt8]) -> UInt64 {
        phrase.count == 2 ? .max : 1 << UInt64(bytes[phrase.lowerBound + 2] & 63)
    }

    private static let usualGroupCount = 32

    /// The entries of a place.
    private func entries(of place: Int) -> Range<Int> {
        Int(places[place].firstEntry)..<Int(places[place + 1].firstEntry)
    }

    /// Whether a phrase of a place may go on with what stands behind its first two bytes.
    private func mayGoOn(_ place: Int, _ text: [UInt8], at index: Int) -> Bool {
        index >= text.count || places[place].thirds & (1 << UInt64(text[index] & 63)) != 0
    }

    /// Phrases that all mean the same, between commas or on lines of their own.
    package init(_ words: String...) {
        var phrases = PhraseList()
        for words in words { phrases.add(words, separator: UInt8(ascii: ",")) }
        self.init(phrases)
    }

    /// Whether the whole of a range is one of the phrases.
    package func isPhrase(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        match(text, at: range.lowerBound, end: range.upperBound)?.end == range.upperBound
    }

    /// The longest phrase that stands at `start`: its end and the number of its meaning.
    @inline(__always)
    package func match(_ text: [UInt8], at start: Int, end: Int) -> (end: Int, meaning: Int)? {
        guard start < end else { return nil }
        let number = Int(numbers[Int(text[start])])
        if number == 0 { return nil }
        let place = start + 1 < end ? groups[number - 1].place(of: text[start + 1]) : nil
        if place == nil, groups[number - 1].single < 0 { return nil }
        return match(text, at: start, end: end, group: number - 1, place)
    }

    @inline(never)
    private func match(
        _ text: [UInt8], at start: Int, end: Int, group: Int, _ place: Int?
    ) -> (end: Int, meaning: Int)? {
        let place = place.flatMap { mayGoOn($0, text, at: start + 2) ? $0 : nil }
        if place == nil, groups[group].single < 0 { return nil }
        if groups[group].bindsLeft, Alphabet.ends(text, at: start) { return nil }
        if let place {
            let head = text.word(at: start)
            for index in entries(of: place) {
                let entry = entries[index]
                let stop = start + Int(entry.length)
                if head & PhraseTable.mask(Int(entry.length)) != entry.head || stop > end
                    || !matches(entry, text, at: start)
                {
                    continue
                }
                if entry.bindsRight, stop < text.count, Alphabet.begins(text, at: stop) { continue }
                return (stop, Int(entry.meaning))
            }
        }
        // A letter that is a phrase is a word of its own.
        let isCut = groups[group].bindsLeft && start + 1 < text.count && Alphabet.begins(text, at: start + 1)
        return groups[group].single < 0 || isCut ? nil : (start + 1, Int(groups[group].single))
    }

    /// The first bytes of a word of eight, up to a length.
    private static func mask(_ length: Int) -> UInt64 { length < 8 ? 1 << UInt64(length * 8) - 1 : .max }

    /// Whether the bytes behind the first eight agree.
    private func matches(_ entry: Entry, _ text: [UInt8], at start: Int) -> Bool {
        for offset in 8..<max(Int(entry.length), 8) where text[start + offset] != bytes[Int(entry.start) + offset] {
            return false
        }
        return true
    }

    /// The first phrase that stands anywhere in a range.
    private func first(in range: Range<Int>, of text: [UInt8]) -> (range: Range<Int>, meaning: Int)? {
        for index in range {
            if let found = match(text, at: index, end: range.upperBound) { return (index..<found.end, found.meaning) }
        }
        return nil
    }

    /// The first phrase that stands anywhere in a range of a text whose words are known.
    ///
    /// - Parameter starts: where words begin in the text.
    package func first(
        in range: Range<Int>, of text: [UInt8], starts: WordStarts
    ) -> (range: Range<Int>, meaning: Int)? {
        guard beginsWords else { return first(in: range, of: text) }
        for index in starts.starts(in: range) {
            if let found = match(text, at: index, end: range.upperBound) { return (index..<found.end, found.meaning) }
        }
        return nil
    }

    /// All phrases of a text, the longest at each place.
    func all(in text: [UInt8], starts: WordStarts) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var next = starts.starts(in: text.indices)
        var index = beginsWords ? next.next() : text.indices.first
        while let start = index {
            if let phrase = match(text, at: start, end: text.count) { found.append(start..<phrase.end) }
            index = beginsWords ? next.next() : start + 1 < text.count ? start + 1 : nil
        }
        return found
    }

    /// The first phrase that stands anywhere in a range, capitals and small letters counting as equal.
    package func first(in range: Range<Int>, of source: SourceText) -> (range: Range<Int>, meaning: Int)? {
        first(in: range, of: source.folded, starts: source.wordStarts)
    }

    /// Whether a whole word is one of the phrases.
    package func holds(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, numbers[Int(first)] != 0 else { return false }
        let group = groups[Int(numbers[Int(first)]) - 1]
        guard word.count > 1 else { return group.single >= 0 }
        guard let place = group.place(of: word[word.startIndex + 1]) else { return false }
        return entries[entries(of: place)].contains { entry in
            Int(entry.length) == word.count
                && bytes[Int(entry.start)..<Int(entry.start) + word.count].elementsEqual(word)
        }
    }
}

/// The order of the entries of a ``PhraseTable``, in one number: tables are made while people wait.
private struct SortKey: Comparable {
    private let bits: UInt64

    /// Those of a place stand together, the longest first; one of a single byte is the last of its place.
    init(_ phrase: Int, of list: PhraseList) {
        let range = list.phrases[phrase].range
        let second = range.count > 1 ? list.bytes[range.lowerBound + 1] & 63 : 0
        let shortness = SortKey.longest - min(range.count, SortKey.longest)
        bits =
            UInt64(list.bytes[range.lowerBound]) << 54 | UInt64(second) << 48 | UInt64(shortness) << 32
            | UInt64(phrase)
    }

    private static let longest = 0xFFFF

    /// The first byte and the last six bits of the second.
    var place: UInt64 { bits >> 48 }
    var first: UInt8 { UInt8(bits >> 54) }
    var second: Int { Int(place & 63) }
    var phrase: Int { Int(bits & 0xFFFF_FFFF) }

    static func < (left: SortKey, right: SortKey) -> Bool { left.bits < right.bits }
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

extension [UInt8] {
    /// The eight bytes from an index on, the first one lowest; zeros behind the end.
    fileprivate func word(at index: Int) -> UInt64 {
        if index >= 0, index + 8 <= count {
            return withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self)) }
        }
        var word: UInt64 = 0
        for offset in index..<count { word |= UInt64(self[offset]) << UInt64((offset - index) * 8) }
        return word
    }
}
