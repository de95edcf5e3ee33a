import SourceText
import TaskPlan

/// A number of tasks that a text claims: `[3/5]`, `7 of 15 tasks`, `(60% complete)`, `(8 tasks)`.
struct CountClaim {
    /// How many are done.
    var done: Int?
    /// How many there are.
    var total: Int?
    /// Share of what is done, in percent.
    var percent: Int?
    /// The bytes of the numbers.
    let range: Range<Int>
    /// Brackets or a word such as "tasks" or "complete" leave no doubt that tasks are counted.
    let isSure: Bool

    /// The claims of a text, in order. Numbers of other things, as in "3/5 tests", are none.
    static func all(_ source: SourceText, in range: Range<Int>) -> [CountClaim] {
        var claims: [CountClaim] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard source.bytes[index].isDigit, !isInsideWord(source.bytes, index, range.lowerBound) else {
                index += 1
                continue
            }
            if let claim = match(source, at: index, in: range) {
                claims.append(claim)
                index = claim.range.upperBound
            } else {
                while index < range.upperBound, source.bytes[index].isDigit { index += 1 }
            }
        }
        return claims
    }

    private static func match(_ source: SourceText, at start: Int, in range: Range<Int>) -> CountClaim? {
        guard let first = number(source.bytes, start, range.upperBound) else { return nil }
        var index = skipBlanks(source.bytes, first.end, range.upperBound)
        let lead = lead(source, start, range.lowerBound)
        guard lead != .foreign else { return nil }
        if index < range.upperBound, source.bytes[index] == UInt8(ascii: "%") {
            guard let tail = tail(source, index + 1, range.upperBound), first.value <= 100 else { return nil }
            return CountClaim(percent: first.value, range: start..<index + 1, isSure: tail == .word || lead != .plain)
        }
        // Turkish puts the sign in front.
        if start > range.lowerBound, source.bytes[start - 1] == UInt8(ascii: "%") {
            guard tail(source, first.end, range.upperBound) != nil, first.value <= 100 else { return nil }
            return CountClaim(percent: first.value, range: start - 1..<first.end, isSure: true)
        }
        if let second = denominator(source, first.end, range.upperBound) {
            guard let tail = tail(source, second.end, range.upperBound), second.value > 0, first.value <= second.value
            else { return nil }
            return CountClaim(
                done: first.value, total: second.value, range: start..<second.end,
                isSure: tail == .word || lead == .bracketed
                    || isFollowedByShare(source, second.end, range.upperBound, first.value, of: second.value))
        }
        guard let unit = units.match(source.folded, at: index, end: range.upperBound) else { return nil }
        index = skipBlanks(source.bytes, unit.end, range.upperBound)
        guard lead != .plain, endsPhrase(source, index, range.upperBound) else { return nil }
        return CountClaim(total: first.value, range: start..<first.end, isSure: true)
    }

    // MARK: - Numbers

    private static func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (value: Int, end: Int)? {
        var index = start
        var value = 0
        while index < end, bytes[index].isDigit, index - start < 6 {
            value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            index += 1
        }
        guard index > start, index == end || !bytes[index].isDigit else { return nil }
        // `54.7`, `1,200`
        if index + 1 < end, bytes[index].isOne(of: ".,"), bytes[index + 1].isDigit { return nil }
        return (value, index)
    }

    /// `/5`, ` / 5`, ` of 5`, ` out of 5`.
    private static func denominator(_ source: SourceText, _ start: Int, _ end: Int) -> (value: Int, end: Int)? {
        var index = skipBlanks(source.bytes, start, end)
        if index < end, source.bytes[index] == UInt8(ascii: "/") {
            index += 1
        } else if let word = ofWords.match(source.folded, at: index, end: end) {
            index = word.end
        } else {
            return nil
        }
        return number(source.bytes, skipBlanks(source.bytes, index, end), end)
    }

    private static let ofWords = PhraseTable("of, out of, von, de, sur, из")

    private static func isInsideWord(_ bytes: [UInt8], _ index: Int, _ start: Int) -> Bool {
        guard index > start else { return false }
        let previous = bytes[index - 1]
        if previous == UInt8(ascii: "-") { return index - 1 > start && bytes[index - 2].isAlphanumeric }
        // A low line may open emphasis.
        if previous == UInt8(ascii: "_") { return index - 1 > start && bytes[index - 2].isWordByte }
        return previous.isAlphanumeric || previous.isOne(of: "/.#~<>+$=")
    }

    private static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index].isBlank { index += 1 }
        return index
    }

    // MARK: - Surroundings

    private enum Lead { case plain, separated, bracketed, foreign }

    /// What stands in front of a number.
    private static func lead(_ source: SourceText, _ start: Int, _ lowest: Int) -> Lead {
        var index = start
        while index > lowest, source.bytes[index - 1].isBlank || source.bytes[index - 1].isOne(of: "*_") {
            index -= 1
        }
        guard index > lowest else { return .separated }
        let byte = source.bytes[index - 1]
        if byte.isOne(of: "([") { return .bracketed }
        if byte.isOne(of: "~<>=") { return .foreign }
        if byte.isOne(of: ":-,|") { return .separated }
        if byte >= 0x80 {
            for mark in ["（", "【"] where source.bytes[lowest..<index].suffix(3).elementsEqual(mark.utf8) {
                return .bracketed
            }
            for mark in ["≥", "≤", "≈", "→"] where source.bytes[lowest..<index].suffix(3).elementsEqual(mark.utf8) {
                return .foreign
            }
            return .separated
        }
        var word = index
        while word > lowest, source.bytes[word - 1].isWordByte { word -= 1 }
        return counters.isPhrase(word..<index, in: source.folded) ? .foreign : .plain
    }

    /// Whether nothing that belongs to the same words stands at a place.
    private static func endsPhrase(_ source: SourceText, _ index: Int, _ end: Int) -> Bool {
        guard index < end else { return true }
        if source.bytes[index].isOne(of: ",.;()[]*-|:") { return true }
        let rest = source.bytes[index..<end]
        return StatusGlyph.match(source.bytes, at: index, end: end) != nil
            || ["）", "】", "，", "。", "—", "–", "→", "（", "、", "🎯", "⚠"].contains { rest.starts(with: $0.utf8) }
    }

    private enum Tail { case end, word }

    /// What follows a number: nothing more, or a word that counts tasks; nil if other things are counted.
    private static func tail(_ source: SourceText, _ start: Int, _ end: Int) -> Tail? {
        var index = start
        while index < end, source.bytes[index].isBlank || source.bytes[index].isOne(of: "*_") { index += 1 }
        guard index < end else { return .end }
        let byte = source.bytes[index]
        if units.match(source.folded, at: index, end: end) != nil { return .word }
        // "80% → 100%" tells of a change.
        if source.bytes[index..<end].starts(with: "->") { return nil }
        if byte.isOne(of: ")],;|:.!(-~") { return .end }
        guard byte >= 0x80 else { return nil }
        if StatusGlyph.match(source.bytes, at: index, end: end) != nil { return .word }
        let rest = source.bytes[index..<end]
        return ["）", "】", "，", "。", "—", "–", "（"].contains { rest.starts(with: $0.utf8) } ? .end : nil
    }

    /// Whether the share that a number and a total make stands behind them: `5/11 (45%)`.
    private static func isFollowedByShare(
        _ source: SourceText, _ start: Int, _ end: Int, _ value: Int, of total: Int
    ) -> Bool {
        var index = start
        while index < end, source.bytes[index].isBlank || source.bytes[index].isOne(of: "*_") { index += 1 }
        for bracket in ["(", "（"] where source.bytes[index..<end].starts(with: bracket.utf8) {
            guard let share = number(source.bytes, index + bracket.utf8.count, end), share.end < end,
                source.bytes[share.end] == UInt8(ascii: "%")
            else { return false }
            return abs(share.value * total - 100 * value) <= total
        }
        return false
    }

    /// Words in front of a number that counts something else: "Part 1/3".
    private static let counters = PhraseTable(
        "part, phase, step, week, day, page, sprint, round, batch, stage, vol, chapter, teil, woche, tag, parte, about, ca, approx"
    )

    /// What is counted, or what has happened to it.
    private static let units = PhraseTable(
        """
        tasks, task, subtasks, subtask, sub-tasks, items, todos, done, complete, completed, finished, tasks complete,
        work packages, 任务, 个任务, 個任務, 项任务, 子任务, 任務, 个, 个子任务, 项, 完成, 已完成, タスク, 件, 個, 個のタスク, 完了, 태스크, 작업, 개, 개 태스크,
        개 작업, 완료, 완료됨, aufgaben, erledigt, abgeschlossen, fertig, tareas, completadas, completado, completada, tarefas,
        concluídas, concluído, concluída, tâches, terminées, terminé, задач, задачи, задача, выполнено, готово, завершено,
        görev, görevler, tamamlandı, attività, completate
        """)
}
