import SourceText
import TaskPlan

/// Words that stand where something is still to be said: `TBD`, `TXXX`, sample comments of templates.
enum PlaceholderWords {
    /// A text that is nothing but such a word, marks and punctuation around it aside: `TBD`, `**TODO**`, `(待定)`.
    static func isAlone(_ source: SourceText, _ text: Range<Int>, orTodo: Bool) -> Bool {
        let bare = bare(source, text)
        guard !bare.isEmpty else { return false }
        if open.isPhrase(bare, in: source.folded) { return true }
        return orTodo && todo.isPhrase(bare, in: source.folded)
    }

    /// A title that is only such a word, or that begins or ends with `TBD`: the place of the word.
    static func inTitle(_ source: SourceText, _ title: Range<Int>) -> Range<Int>? {
        if isAlone(source, title, orTodo: true) { return bare(source, title) }
        let trimmed = bare(source, title)
        if let order = orders.match(source.folded, at: trimmed.lowerBound, end: trimmed.upperBound) {
            return trimmed.lowerBound..<order.end
        }
        if let first = open.match(source.folded, at: trimmed.lowerBound, end: trimmed.upperBound),
            first.end < trimmed.upperBound, source.bytes[source.afterBlanks(first.end, trimmed)].isOne(of: ":-（(")
        {
            return trimmed.lowerBound..<first.end
        }
        return inParentheses(source, title) ?? atEnd(source, title)
    }

    /// `details TBD`: the word in capitals as the last one.
    private static func atEnd(_ source: SourceText, _ title: Range<Int>) -> Range<Int>? {
        var title = title
        while let last = title.last, source.bytes[last].isOne(of: " .*_)]") { title = title.lowerBound..<last }
        let word = max(title.lowerBound, title.upperBound - 3)..<title.upperBound
        guard word.lowerBound > title.lowerBound, !source.bytes[word.lowerBound - 1].isWordByte,
            source.bytes[word].starts(with: "TBD") || source.bytes[word].starts(with: "TBA")
        else { return nil }
        return word
    }

    /// `(TBD)` or `: TBD` at the end of a title.
    private static func inParentheses(_ source: SourceText, _ title: Range<Int>) -> Range<Int>? {
        let bytes = source.bytes
        var start = title.lowerBound
        while let index = bytes.firstIndex(
            of: UInt8(ascii: ":"), or: UInt8(ascii: "("), or: 0xEF, in: start..<title.upperBound)
        {
            start = index + 1
            guard bytes[index] != 0xEF || bytes[index...].starts(with: "（") else { continue }
            let width = source.bytes[index] < 0x80 ? 1 : 3
            let inside = source.afterBlanks(index + width, title)
            guard let word = open.match(source.folded, at: inside, end: title.upperBound) else { continue }
            let end = source.afterBlanks(word.end, title)
            let closes =
                source.bytes[index] == UInt8(ascii: ":")
                ? word.end == title.upperBound
                : end < title.upperBound
                    && (source.bytes[end] == UInt8(ascii: ")") || source.bytes[end...].starts(with: "）"))
            if closes { return inside..<word.end }
        }
        return nil
    }

    /// The text without emphasis, brackets and punctuation around it.
    private static func bare(_ source: SourceText, _ text: Range<Int>) -> Range<Int> {
        var text = text
        while let first = text.first, source.bytes[first].isOne(of: " \t*_([<:-") {
            text = first + 1..<text.upperBound
        }
        if text.count == 3, source.bytes[text].starts(with: "...") { return text }
        // "TODO: ..." says no more than "TODO".
        if text.count > 3, source.bytes[text].suffix(3).starts(with: "...") {
            text = text.lowerBound..<text.upperBound - 3
        }
        while let last = text.last, source.bytes[last].isOne(of: " \t*_)]>:") { text = text.lowerBound..<last }
        if text.count > 1, let last = text.last, source.bytes[last] == UInt8(ascii: "."),
            source.bytes[last - 1] != UInt8(ascii: ".")
        {
            text = text.lowerBound..<last
        }
        return text
    }

    /// An id whose number was never given: `TXXX`, `T0XX`, `TASK-NNN`, `T###`.
    static func unnumberedID(_ source: SourceText, at start: Int, end: Int) -> Range<Int>? {
        let bytes = source.bytes
        var open = start
        while open < end, bytes[open].isBlank || bytes[open].isOne(of: "*_[") { open += 1 }
        guard open < end, bytes[open].isOne(of: "TW"), open == 0 || !bytes[open - 1].isWordByte,
            let prefix = idPrefixes.first(where: bytes[open..<end].starts)
        else { return nil }
        let number = open + prefix.count
        var index = number
        while index < end, bytes[index].isDigit { index += 1 }
        let digits = index - number
        guard index < end, bytes[index].isOne(of: "XxNn#?") else { return nil }
        let mark = bytes[index]
        let marks = index
        while index < end, bytes[index] == mark { index += 1 }
        guard index - marks >= 2 || digits >= 2, digits + index - marks <= 6,
            index == end || !bytes[index].isWordByte
        else { return nil }
        return open..<index
    }

    /// What a comment says that came with the template.
    static func sampleNotice(_ source: SourceText, in comment: Range<Int>) -> Range<Int>? {
        notices.first(in: comment, of: source)?.range
    }

    /// The longer ones first.
    private static let idPrefixes = ["TASK-", "WP-", "WP", "T-", "T"].map { Array($0.utf8) }

    private static let todo = PhraseTable("todo, to do, to-do, fixme, xxx, ..., …, ???, ??, placeholder")

    /// How titles begin that only say that there is something to write.
    private static let orders = PhraseTable(
        """
        todo: fill in, todo: fill out, todo: describe, todo: add tasks, todo: add task, todo: write this, todo: complete this,
        todo - fill in, lorem ipsum, task description goes here, description goes here, fill in later
        """)

    private static let open = PhraseTable(
        """
        tbd, tba, tbc, t.b.d, to be determined, to be defined, to be decided, to be specified, to be filled in,
        to be completed, to be added, 待定, 待补充, 待填写, 待完善, 待補充, 待填寫, 未定, 要検討, 後で決める, 後日決定, 要記入, 追記予定,
        미정, 추후 결정, 추후 작성, 추후 정의, por definir, por determinar, por completar, a definir, a determinar, a completar,
        à définir, à déterminer, à compléter, noch offen, noch festzulegen, noch zu klären, noch zu definieren,
        wird noch festgelegt, будет определено, будет уточнено, уточняется, не определено, определить позже,
        требует заполнения, belirlenecek, tanımlanacak, doldurulacak, daha sonra belirlenecek
        """)

    private static let notices = PhraseTable(
        """
        sample tasks, sample task, example tasks for illustration, for illustration purposes, illustration purposes only,
        action required, must replace these, replace these with actual, do not keep these sample, template guidance, 示例任务,
        仅供说明, サンプルタスク, 説明用, 예시 작업, 예시용, tareas de ejemplo, solo ilustrativo, tarefas de exemplo, tâches d'exemple,
        tâches exemples, beispielaufgaben, nur zur veranschaulichung, примеры задач, только для иллюстрации, örnek görevler
        """)
}

extension SourceText {
    /// The first place from an offset on that is no blank, inside a range that is not empty.
    func afterBlanks(_ offset: Int, _ range: Range<Int>) -> Int {
        var index = offset
        while index < range.upperBound, bytes[index].isBlank { index += 1 }
        return index < range.upperBound ? index : max(range.lowerBound, range.upperBound - 1)
    }
}
