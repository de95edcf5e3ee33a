import SourceText

/// A line of bold text that acts as a heading: `**Phase 1: Foundation** (Day 1-2)`.
enum BoldLine {
    /// More words make a sentence.
    private static let mostWords = 8

    static func isHeading(_ source: SourceText, _ line: Range<Int>) -> Bool {
        let bytes = source.bytes
        guard line.count > 4, bytes[line].starts(with: "**") else { return false }
        var index = line.lowerBound + 2
        while index < line.upperBound, bytes[index] != UInt8(ascii: "*") { index += 1 }
        guard index > line.lowerBound + 2, index + 1 < line.upperBound, bytes[index + 1] == UInt8(ascii: "*") else {
            return false
        }
        guard WordSplitter.words(source, line.lowerBound..<index).count <= mostWords else { return false }
        index += 2
        if index < line.upperBound, bytes[index] == UInt8(ascii: ":") { index += 1 }
        while index < line.upperBound, bytes[index].isBlank { index += 1 }
        if index == line.upperBound { return true }
        return bytes[index] == UInt8(ascii: "(") && bytes[line.upperBound - 1] == UInt8(ascii: ")")
    }

    /// Titles of lists that report finished work.
    static let completedTitle = PhraseTable(
        """
        completed, complete, completion, done, finished, fully implemented, accomplished, 已完成, 完成情况, 完成的, 完了,
        完了済み, 완료, completado, completadas, concluído, terminé, abgeschlossen, завершено, выполнено
        """)

    /// Titles of remarks about the work.
    static let notesTitle = PhraseTable(
        """
        note, notes, 备注, 备忘, 笔记, メモ, 비고, 메모, nota, notas, notizen, anmerkungen, заметки, примечания
        """)
}
