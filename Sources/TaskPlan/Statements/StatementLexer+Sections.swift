import SourceText

/// Phases, stories and groups: a word with numbers behind it, or an ordinal in front.
extension StatementLexer {
    /// `第二階段`, `第3阶段+`
    func ordinalPhase() -> (kind: StatementToken.Kind, end: Int)? {
        guard let ordinal = Ordinal.match(source, at: index, end: end),
            let word = StatementWords.phaseWord.match(source.folded, at: ordinal.end, end: end)
        else { return nil }
        let isOpen = isOpenEnd(at: word.end)
        let number = NumberReference(ordinal.number, isOpen: isOpen)
        return (.phases([number]), isOpen ? word.end + 1 : word.end)
    }

    /// `Section 3`, where the text begins with a section: further behind it may be one of any document, as in "T004 needs
    /// section 3", and so is "section 3 of the design".
    func section() -> (kind: StatementToken.Kind, end: Int)? {
        let front = tokens.prefix(Self.longestFront).first { !isAllTasks($0) }
        if let front, StatementWords.sectionWord.match(source.folded, at: front.range.lowerBound, end: end) == nil {
            return nil
        }
        guard let sections = numberList(StatementWords.sectionWord, marksAsStory: false),
            StatementWords.belonging.match(source.folded, at: skipBlanks(sections.end), end: end) == nil
        else { return nil }
        return (.groups(sections.numbers), sections.end)
    }

    /// "All of the tasks in", in tokens.
    private static let longestFront = 6

    private func isAllTasks(_ token: StatementToken) -> Bool {
        switch token.kind {
        case .everything, .quantifier, .filler: true
        default: StatementWords.taskWord.isPhrase(token.range, in: source.folded)
        }
    }

    /// A word such as "Phase" with the numbers behind it: `2`, `3-5`, `3+`, `10, 11, 12`, `1 & 2`.
    func numberList(_ word: PhraseTable, marksAsStory: Bool) -> (numbers: [NumberReference], end: Int)? {
        var start: Int
        if marksAsStory, let number = StoryMention.number(source.folded, at: index, end: end) {
            start = number
        } else if let found = word.match(source.folded, at: index, end: end) {
            start = skipBlanks(found.end)
            if start < end, bytes[start] == UInt8(ascii: "#") { start += 1 }
        } else {
            return nil
        }
        var numbers: [NumberReference] = []
        var stop = start
        while let number = sectionNumber(at: start) {
            var reference = NumberReference(number.text)
            stop = number.end
            if isOpenEnd(at: stop) {
                reference = NumberReference(number.text, isOpen: true)
                stop += 1
            } else if let onward = StatementWords.onward.match(source.folded, at: skipBlanks(stop), end: end) {
                reference = NumberReference(number.text, isOpen: true)
                stop = onward.end
            } else if let dash = rangeDash(at: stop),
                let last = sectionNumber(at: skipRepeatedWord(dash, word, marksAsStory))
            {
                reference = NumberReference(first: number.text, last: last.text, isOpen: false)
                stop = last.end
            }
            numbers.append(reference)
            guard let next = listedNumber(at: stop) else { break }
            start = next
        }
        return numbers.isEmpty ? nil : (numbers, stop)
    }

    /// Whether a plus sign means "and all behind it": `US1+`, but not `US1+US2`.
    private func isOpenEnd(at stop: Int) -> Bool {
        stop < end && bytes[stop] == UInt8(ascii: "+") && (stop + 1 == end || !bytes[stop + 1].isAlphanumeric)
    }

    /// `US1–US3`, `Phase 3 – Phase 5`.
    private func skipRepeatedWord(_ start: Int, _ word: PhraseTable, _ isStory: Bool) -> Int {
        if isStory, let number = StoryMention.number(source.folded, at: start, end: end) { return number }
        return word.match(source.folded, at: start, end: end).map { skipBlanks($0.end) } ?? start
    }

    private func sectionNumber(at start: Int) -> (text: String, end: Int)? {
        var stop = start
        while stop < end,
            bytes[stop].isDigit
                || bytes[stop] == UInt8(ascii: ".") && stop + 1 < end && bytes[stop + 1].isDigit && stop > start
        { stop += 1 }
        if stop == start, stop < end, bytes[stop].isCapital, stop + 1 == end || !bytes[stop + 1].isWordByte {
            stop += 1
        }
        guard stop > start, stop - start < 8, stop == end || !bytes[stop].isAlphanumeric else { return nil }
        return (source.string(start..<stop).lowercased(), stop)
    }

    /// The next number of a list of numbers behind one word.
    private func listedNumber(at stop: Int) -> Int? {
        var next = skipBlanks(stop)
        guard next < end, bytes[next].isOne(of: ",/&a+") || bytes[next] >= 0xE3 else { return nil }
        for mark in Self.listMarks where bytes[next..<end].starts(with: mark) {
            next = skipBlanks(next + mark.utf8CodeUnitCount)
            guard next < end, bytes[next].isDigit, sectionNumber(at: next) != nil else { return nil }
            return next
        }
        return nil
    }

    private static let listMarks: [StaticString] = [", and ", ", & ", ",", "/", "&", "and ", "、", "+", "和", "및"]
}
