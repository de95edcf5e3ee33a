import SourceText

/// A text that was meant to be an id of a series, whatever went wrong with it: `t001`, `T 001`, `T–001`, `TO01`, `Ｔ001`.
struct LookalikeID {
    /// The bytes of the id.
    let range: Range<Int>
    /// Its number; nil where a placeholder stands in its place, as in `TXXX`.
    let number: Int?
    /// A small letter behind the number.
    let letter: String

    private static let mostDigits = 6
    private static let invisible = ["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"].map { Array($0.utf8) }
    private static let hyphens = [
        "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{FE63}", "\u{FF0D}", "_", ".",
        "#", ":",
    ].map { Array($0.utf8) }
    private static let blanks = [" ", "\u{A0}"].map { Array($0.utf8) }
    /// Letters of other alphabets that look like capitals.
    private static let twins: [Character: [String]] = [
        "A": ["А", "Α"], "B": ["В", "Β"], "C": ["С"], "E": ["Е", "Ε"], "H": ["Н", "Η"], "K": ["К", "Κ"],
        "M": ["М", "Μ"],
        "O": ["О", "Ο"], "P": ["Р", "Ρ"], "S": ["Ѕ"], "T": ["Т", "Τ"], "X": ["Х", "Χ"],
    ]

    /// Reads the beginning of a text, marks and brackets in front of the id left out.
    static func match(_ source: SourceText, _ text: Range<Int>, _ series: IdentifierSeries) -> LookalikeID? {
        let bytes = source.bytes
        let end = text.upperBound
        var start = text.lowerBound
        while start < end, bytes[start].isBlank || bytes[start].isOne(of: "*_[(`~#") { start += 1 }
        var index = start
        skip(bytes, &index, end, invisible)
        for letter in series.letters {
            guard let length = length(of: letter, bytes, index, end) else { return nil }
            index += length
        }
        skip(bytes, &index, end, invisible)
        skip(bytes, &index, end, hyphens)
        let beforeBlanks = index
        skip(bytes, &index, end, blanks)
        let hasBlank = index > beforeBlanks
        skip(bytes, &index, end, invisible)
        if let close = placeholder(bytes, index, end), !hasBlank {
            return LookalikeID(range: start..<close, number: nil, letter: "")
        }
        guard let digits = digits(bytes, index, end) else { return nil }
        if hasBlank || digits.hasLetters, digits.text.count != series.width { return nil }
        index = digits.end
        var letter = ""
        if index < end, bytes[index].isLetter, !bytes[index].isCapital, index + 1 == end || !bytes[index + 1].isWordByte
        {
            letter = source.string(index..<index + 1)
            index += 1
        }
        guard isRightEdge(bytes, index, end), let number = Int(digits.text) else { return nil }
        return LookalikeID(range: start..<index, number: number, letter: letter)
    }

    /// Reads the beginning of a text as an id whose letters are missing, double, spelt out or behind the number: `001`,
    /// `TT001`, `TASK-001`, `001T`. Only its number and its place can say that it was meant to be one.
    static func misnamed(_ source: SourceText, _ text: Range<Int>, _ series: IdentifierSeries) -> LookalikeID? {
        let bytes = source.bytes
        guard let width = series.width, let first = series.letters.utf8.first else { return nil }
        let end = text.upperBound
        var start = text.lowerBound
        while start < end, bytes[start].isBlank || bytes[start].isOne(of: "*_[(`~#") { start += 1 }
        var index = start
        while index < end, index - start < mostLetters, bytes[index].isLetter { index += 1 }
        guard index == start || bytes[start] & 0xDF == first else { return nil }
        let hasLetters = index > start
        if hasLetters { skip(bytes, &index, end, hyphens) }
        guard let digits = digits(bytes, index, end), !digits.hasLetters, digits.text.count == width else { return nil }
        index = digits.end
        if !hasLetters, bytes[index..<end].starts(with: series.letters.utf8) { index += series.letters.utf8.count }
        guard isRightEdge(bytes, index, end), let number = Int(digits.text) else { return nil }
        return LookalikeID(range: start..<index, number: number, letter: "")
    }

    private static let mostLetters = 5

    /// Length of a letter in either case, or of its twin in another alphabet or in full width.
    private static func length(of letter: Character, _ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
        guard index < end, let capital = letter.asciiValue else { return nil }
        if bytes[index].isLetter { return bytes[index] & 0xDF == capital ? 1 : nil }
        let rest = bytes[index..<end]
        if rest.starts(with: [0xEF, 0xBC, capital &+ 0x60]) { return 3 }
        return twins[letter]?.first { rest.starts(with: $0.utf8) }?.utf8.count
    }

    private static func skip(_ bytes: [UInt8], _ index: inout Int, _ end: Int, _ kinds: [[UInt8]]) {
        if let kind = kinds.first(where: { bytes[index..<end].starts(with: $0) }) { index += kind.count }
    }

    /// `001`, `O01`, `０01`: at least one true digit.
    private static func digits(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (
        text: String, end: Int, hasLetters: Bool
    )? {
        var index = start
        var text = ""
        var (hasDigits, hasLetters) = (false, false)
        while index < end, text.count < mostDigits {
            if bytes[index].isDigit {
                text += String(bytes[index] - UInt8(ascii: "0"))
                hasDigits = true
                index += 1
            } else if index + 2 < end, bytes[index] == 0xEF, bytes[index + 1] == 0xBC,
                (0x90...0x99).contains(bytes[index + 2])
            {
                text += String(bytes[index + 2] - 0x90)
                (hasDigits, hasLetters) = (true, true)
                index += 3
            } else if bytes[index].isOne(of: "OolI") {
                text += bytes[index] | 0x20 == UInt8(ascii: "o") ? "0" : "1"
                hasLetters = true
                index += 1
            } else {
                break
            }
        }
        return hasDigits ? (text, index, hasLetters) : nil
    }

    /// The end of `XXX`, `###`, `0??`.
    private static func placeholder(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var index = start
        while index < end, bytes[index].isOne(of: "XxNn#?_0123456789") { index += 1 }
        guard index > start, !bytes[start..<index].allSatisfy(\.isDigit), isRightEdge(bytes, index, end) else {
            return nil
        }
        return index
    }

    private static func isRightEdge(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        guard index < end else { return true }
        if bytes[index].isAlphanumeric || bytes[index].isOne(of: "_%/") { return false }
        guard bytes[index].isOne(of: "-."), index + 1 < end else { return true }
        return !bytes[index + 1].isAlphanumeric
    }
}
