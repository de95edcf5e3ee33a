import SourceText

/// Phrases by their first two bytes, looked up at a place of a text; what they mean is known to ``Lexicon``.
///
/// All phrases lie in one array of bytes, and their places in another, in chains from one to the next: a program makes
/// more than a hundred of these tables with five thousand phrases in all, and asks them at every word of a document.
package struct PhraseTable: Sendable {
    /// Phrases that begin with the same two bytes, and others whose two bytes have the same hash.
    private struct Chain: Sendable {
        /// The number of the first phrase; -1 if there is none.
        var first: Int32 = -1
        /// A bit for each third byte, by its last five bits; all of them if a phrase ends before.
        var thirds: UInt32 = 0

        static func bit(of third: UInt8) -> UInt32 { 1 &<< UInt32(third) }
    }

    /// The bytes of all phrases.
    private let bytes: [UInt8]
    private var phrases: [PhraseList.Phrase]
    /// By the hash of two bytes.
    private var chains: [Chain] = []
    /// How far a product is shifted for the hash.
    private let shift: UInt32
    /// A bit for each first byte, by its last six bits.
    private var firsts: UInt64 = 0
    /// The same for phrases of one byte, which stand in the chain of their byte and a zero.
    private var singles: UInt64 = 0
    /// Letters at the ends of phrases must stand at the ends of words.
    private let areWords: Bool
    /// No phrase begins inside a word.
    private var beginsWords = true

    /// - Parameter areWords: whether letters at their ends must stand at the ends of words.
    /// - Complexity: O(*n*) in the number of phrases, as long as few begin with the same two bytes.
    package init(_ list: PhraseList, areWords: Bool = true) {
        bytes = list.bytes
        phrases = []
        self.areWords = areWords
        let bits = Int.bitWidth - (list.phrases.count + 1).leadingZeroBitCount
        shift = UInt32(UInt32.bitWidth - bits)
        // In variables of their own, since what belongs to the table is asked anew at every step whether it may be changed.
        var chains = [Chain](repeating: Chain(), count: 1 << bits)
        var phrases = list.phrases
        for number in phrases.indices { link(number, of: &phrases, &chains) }
        (self.chains, self.phrases) = (chains, phrases)
    }

    @inline(__always)
    private mutating func link(_ number: Int, of phrases: inout [PhraseList.Phrase], _ chains: inout [Chain]) {
        let (start, length) = (Int(phrases[number].start), phrases[number].length)
        let first = bytes[start]
        firsts |= PhraseTable.bit(of: first)
        if length == 1 { singles |= PhraseTable.bit(of: first) }
        if !(areWords && Alphabet.begins(bytes, at: start)), PhraseTable.mayStandInside(first) { beginsWords = false }
        let place = chain(first, length == 1 ? 0 : bytes[start + 1])
        var chain = chains[place]
        chain.thirds |= length < 3 ? .max : Chain.bit(of: bytes[start + 2])
        // The longest stand first, of equal ones the one that was given first.
        var (before, next) = (Int32(-1), chain.first)
        while next >= 0, phrases[Int(next)].length >= length { (before, next) = (next, phrases[Int(next)].next) }
        let number = Int32(truncatingIfNeeded: number)
        if before < 0 { chain.first = number } else { phrases[Int(before)].next = number }
        phrases[Int(number)].next = next
        chains[place] = chain
    }

    /// The place of a chain. The factor is that of Fibonacci hashing; see Knuth, The Art of Computer Programming, 6.4.
    @inline(__always)
    private func chain(_ first: UInt8, _ second: UInt8) -> Int {
        Int(truncatingIfNeeded: ((UInt32(first) | UInt32(second) << 8) &* 0x9E37_79B1) &>> shift)
    }

    private static func bit(of byte: UInt8) -> UInt64 { 1 &<< UInt64(byte) }

    /// Whether a byte may stand behind a letter without beginning a word.
    private static func mayStandInside(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte <= .space || byte.isContinuation
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
        // Most places of a text are told from all phrases by three bytes.
        let first = text[start]
        guard firsts & PhraseTable.bit(of: first) != 0 else { return nil }
        var longer: Int32 = -1
        if start + 1 < end {
            let chain = chains[chain(first, text[start + 1])]
            if start + 2 >= text.count || chain.thirds & Chain.bit(of: text[start + 2]) != 0 { longer = chain.first }
        }
        if longer < 0, singles & PhraseTable.bit(of: first) == 0 { return nil }
        return match(text, at: start, end: end, longer)
    }

    /// - Parameter longer: the first phrase of the chain of the first two bytes; -1 if none of it can stand here.
    @inline(never)
    private func match(_ text: [UInt8], at start: Int, end: Int, _ longer: Int32) -> (end: Int, meaning: Int)? {
        let head = text.word(at: start)
        var phrase = longest(from: longer, head, text, start..<end)
        if phrase == nil, singles & PhraseTable.bit(of: text[start]) != 0 {
            phrase = longest(from: chains[chain(text[start], 0)].first, head, text, start..<end)
        }
        guard let phrase, !areWords || !Alphabet.begins(text, at: start) || !Alphabet.ends(text, at: start) else {
            return nil
        }
        return (start + Int(phrase.length), Int(phrase.meaning))
    }

    /// The first phrase of a chain that stands at the beginning of a range, whose first eight bytes are known.
    @inline(__always)
    private func longest(
        from first: Int32, _ head: UInt64, _ text: [UInt8], _ range: Range<Int>
    ) -> PhraseList.Phrase? {
        var next = first
        while next >= 0 {
            let phrase = phrases[Int(next)]
            // Most phrases are told from a text by their first eight bytes.
            let difference = (head ^ bytes.word(at: Int(phrase.start))) & PhraseTable.mask(Int(phrase.length))
            if difference == 0, stands(phrase, text, range) { return phrase }
            next = phrase.next
        }
        return nil
    }

    /// Whether a phrase with the right head stands at the beginning of a range.
    private func stands(_ phrase: PhraseList.Phrase, _ text: [UInt8], _ range: Range<Int>) -> Bool {
        let stop = range.lowerBound + Int(phrase.length)
        guard stop <= range.upperBound else { return false }
        for offset in 8..<max(Int(phrase.length), 8)
        where text[range.lowerBound + offset] != bytes[Int(phrase.start) + offset] {
            return false
        }
        return !areWords || stop == text.count || !Alphabet.begins(text, at: stop) || !Alphabet.ends(text, at: stop)
    }

    /// The first bytes of a word of eight, up to a length.
    private static func mask(_ length: Int) -> UInt64 { length < 8 ? 1 &<< UInt64(length * 8) &- 1 : .max }

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
        guard let first = word.first else { return false }
        var next = chains[chain(first, word.count == 1 ? 0 : word[word.startIndex + 1])].first
        while next >= 0 {
            let phrase = phrases[Int(next)]
            if Int(phrase.length) == word.count,
                bytes[Int(phrase.start)..<Int(phrase.start) + word.count].elementsEqual(word)
            {
                return true
            }
            next = phrase.next
        }
        return false
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

extension [UInt8] {
    /// The eight bytes from an index on, the first one lowest; zeros behind the end.
    @inline(__always)
    fileprivate func word(at index: Int) -> UInt64 {
        if index >= 0, index + 8 <= count {
            return withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self)) }
        }
        var word: UInt64 = 0
        for offset in index..<count { word |= UInt64(self[offset]) << UInt64((offset - index) * 8) }
        return word
    }
}
