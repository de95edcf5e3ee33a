import SourceText

/// The id at the beginning of a task's text, with whatever wraps it: bold marks, brackets, `Task`, `SKIP:`, `#`.
package struct LeadingIdentifier: Sendable {
    package let identifier: Identifier
    /// Where the text behind the id and its closing punctuation begins.
    package let end: Int
    /// The word `Task`, a colon, a bracket or bold marks show that an id is meant.
    let isExplicit: Bool
    /// The word `Task` stands in front of it.
    let isAnnounced: Bool

    /// "T1s done" speaks of several things.
    var isPlural: Bool { identifier.key.letter == "s" && !identifier.key.prefix.isEmpty && !isExplicit }

    package static func match(_ source: SourceText, in range: Range<Int>) -> LeadingIdentifier? {
        let bytes = source.bytes
        let end = range.upperBound
        var index = skipMarks(bytes, range.lowerBound, end)
        // `TASK-001` begins with the word, but is an id itself.
        var shape = shape(source, at: index, end: end)
        let word = shape == nil ? taskWord.match(source.folded, at: index, end: end) : nil
        if let word {
            index = skipMarks(bytes, word.end, end)
            shape = self.shape(source, at: index, end: end)
        }
        if index + 1 < end, bytes[index] == UInt8(ascii: "#"), bytes[index + 1].isDigit {
            return hashed(source, at: index, end: end)
        }
        guard let identifier = shape, !beginsName(source, identifier, end: end) else { return nil }
        let closing = Closing(bytes, at: identifier.range.upperBound, end: end)
        if identifier.key.prefix.isEmpty, word == nil, !isNumberId(source, identifier, closing, end: end) { return nil }
        let isExplicit = word != nil || index > range.lowerBound || closing.hasPunctuation
        return LeadingIdentifier(
            identifier: identifier, end: closing.end, isExplicit: isExplicit, isAnnounced: word != nil)
    }

    private static func shape(_ source: SourceText, at index: Int, end: Int) -> Identifier? {
        CompoundIdentifier.match(source, at: index, end: end) ?? IdentifierShape.match(source, at: index, end: end)
    }

    /// `#1`: the sign belongs to the id as written.
    private static func hashed(_ source: SourceText, at index: Int, end: Int) -> LeadingIdentifier? {
        var close = index + 1
        while close < end, source.bytes[close].isDigit { close += 1 }
        guard let number = Int(source.string(index + 1..<close)) else { return nil }
        let key = Identifier.Key(prefix: "#", numbers: [number], letter: "", suffix: "")
        let identifier = Identifier(text: source.string(index..<close), range: index..<close, key: key)
        return LeadingIdentifier(
            identifier: identifier, end: Closing(source.bytes, at: close, end: end).end, isExplicit: true,
            isAnnounced: false)
    }

    /// A bare number is an id if punctuation or marks close it, or if it has dots; `0.5 hours` and `3 tests` are none.
    private static func isNumberId(_ source: SourceText, _ id: Identifier, _ closing: Closing, end: Int) -> Bool {
        let close = id.range.upperBound
        if closing.hasPunctuation || closing.hasMarks {
            // `2.5%` and `1.x` go on; an id ends here.
            let next = closing.end
            return next == end || source.bytes[next].isBlank || source.bytes[next].isOne(of: "[`")
                || source.bytes[next] >= 0x80
        }
        guard id.key.letter.utf8.first?.isOne(of: "xhdms") != true, id.key.numbers.count > 1,
            close == end || source.bytes[close].isBlank
        else { return false }
        var word = close
        while word < end, source.bytes[word].isBlank { word += 1 }
        return units.match(source.bytes, at: word, end: end) == nil
    }

    /// Whether the id only begins a name: `E1-quick` as well as what ``Identifier/isPart(of:end:)`` finds. `T001-Create` is
    /// an id without a blank behind it.
    private static func beginsName(_ source: SourceText, _ id: Identifier, end: Int) -> Bool {
        guard let rest = id.rest(in: source, end: end) else { return false }
        return !id.key.isConventional || source.bytes[rest].contains(where: \.isDigit)
    }

    private static func skipMarks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index].isBlank || bytes[index].isOne(of: "*_[~") { index += 1 }
        return index
    }

    /// What closes an id: `.` `:` `)` `\.`, brackets and marks.
    private struct Closing {
        var hasPunctuation = false
        var hasMarks = false
        var end: Int

        init(_ bytes: [UInt8], at start: Int, end limit: Int) {
            var index = start
            func skip(_ wanted: StaticString) -> Bool {
                let before = index
                while index < limit, bytes[index].isOne(of: wanted) { index += 1 }
                return index > before
            }
            hasMarks = skip("*_]~")
            if index + 1 < limit, bytes[index] == UInt8(ascii: "\\") { index += 1 }
            hasPunctuation = skip(".:)")
            if bytes[index..<limit].starts(with: "：") {
                index += 3
                hasPunctuation = true
            }
            if skip("*_]~") { hasMarks = true }
            end = index
        }
    }

    private static let taskWord = PhraseTable(
        """
        task, task:, skip:, skipped:, 任务, タスク, 작업, tarea, tarefa, tâche, aufgabe, задача, work package, ticket, subtask
        """)

    private static let units = PhraseTable(
        """
        hours, hour, h, hrs, days, day, d, weeks, week, minutes, min, ms, s, sec, seconds, mb, kb, gb, %, x,
        小时, 天
        """)
}
