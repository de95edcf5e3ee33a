import SourceText
import TaskPlan

/// Numbers of all tasks inside of sentences: `42 tasks in total`, `A total of 42 tasks`, `共 42 个任务`.
enum TotalSentences {
    /// The number of all tasks that a line gives, if it gives one.
    static func number(_ source: SourceText, _ line: Range<Int>) -> (value: Int, range: Range<Int>)? {
        guard line.count <= longestLine else { return nil }
        var index = line.lowerBound
        while index < line.upperBound {
            guard source.bytes[index].isDigit else {
                index += 1
                continue
            }
            let start = index
            while index < line.upperBound, source.bytes[index].isDigit { index += 1 }
            guard index - start < 6, isFree(source, start, line.lowerBound),
                let word = TotalLines.taskWords.match(
                    source.folded, at: skipBlanks(source, index, line.upperBound), end: line.upperBound),
                isTotal(source, line, start, word.end), let value = Int(source.string(start..<index))
            else { continue }
            return (value, start..<index)
        }
        return nil
    }

    private static let longestLine = 160

    /// Whether a number is neither a part of another one nor an estimate.
    private static func isFree(_ source: SourceText, _ start: Int, _ lowest: Int) -> Bool {
        guard start > lowest else { return true }
        let byte = source.bytes[start - 1]
        return !byte.isWordByte && !byte.isOne(of: "~<>-/.,=#")
            || byte >= 0x80 && before.contains { ends(source, $0, start, lowest) }
    }

    /// Whether a word for all stands right before the number, or behind the word for tasks.
    private static func isTotal(_ source: SourceText, _ line: Range<Int>, _ start: Int, _ end: Int) -> Bool {
        if isBehind(source, skipBlanks(source, end, line.upperBound), line.upperBound) { return true }
        var index = start
        while index > line.lowerBound, source.bytes[index - 1].isBlank || source.bytes[index - 1].isOne(of: "*_") {
            index -= 1
        }
        return before.contains { ends(source, $0, index, line.lowerBound) }
    }

    /// Whether a word for all stands at a place: `in total`.
    static func isBehind(_ source: SourceText, _ start: Int, _ end: Int) -> Bool {
        behind.match(source.folded, at: start, end: end) != nil
    }

    private static func ends(_ source: SourceText, _ phrase: String, _ end: Int, _ lowest: Int) -> Bool {
        let count = phrase.utf8.count
        guard end - count >= lowest, source.folded[end - count..<end].elementsEqual(phrase.utf8) else { return false }
        return end - count == lowest || !source.bytes[end - count - 1].isAlphanumeric
    }

    private static func skipBlanks(_ source: SourceText, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, source.bytes[index].isBlank || source.bytes[index].isOne(of: "*_") { index += 1 }
        return index
    }

    /// Phrases in front of the number of all tasks.
    private static let before = [
        "total of", "in total", "altogether", "this plan has", "the plan has", "this plan contains", "共", "共计", "总共",
        "總共", "共有",
        "全部で", "合計", "計", "総計", "총", "모두", "insgesamt", "всего", "toplam", "un total de", "um total de", "au total",
        "in totale", "en total",
    ]

    /// Phrases behind the words for tasks.
    private static let behind = PhraseTable(
        """
        total, in total, altogether, overall, all told, au total, en total, no total, ao todo, insgesamt, gesamt, всего, in totale,
        toplamda
        """)
}
