import SourceText

/// `第3`, `第二`, `第十二`, `第二.五`: an ordinal as written in Chinese and Japanese.
enum Ordinal {
    static func match(_ source: SourceText, at start: Int, end: Int) -> (number: String, end: Int)? {
        guard start < end, source.bytes[start..<end].starts(with: "第") else { return nil }
        var index = start + "第".utf8.count
        var text = ""
        while index < end, text.utf8.count < longest {
            if source.bytes[index].isBlank || source.bytes[index] == UInt8(ascii: ".") && !text.isEmpty {
                if !source.bytes[index].isBlank { text += "." }
                index += 1
            } else if source.bytes[index].isDigit {
                text += String(source.bytes[index] &- UInt8(ascii: "0"))
                index += 1
            } else if index + 3 <= end, let digit = numerals[source.string(index..<index + 3)] {
                text += digit
                index += 3
            } else {
                break
            }
        }
        let parts = text.split(separator: ".").map(number)
        guard !parts.isEmpty, parts.allSatisfy({ $0 != nil }) else { return nil }
        return (parts.compactMap { $0 }.map(String.init).joined(separator: "."), index)
    }

    private static let longest = 12
    private static let numerals = [
        "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8", "九": "9", "十": "x",
    ]

    /// `x2` is twelve, `2x` twenty, `2x3` twenty-three.
    private static func number(_ text: Substring) -> Int? {
        guard let ten = text.firstIndex(of: "x") else { return Int(text) }
        let tens = text[..<ten]
        let ones = text[text.index(after: ten)...]
        guard let high = tens.isEmpty ? 1 : Int(tens), let low = ones.isEmpty ? 0 : Int(ones), high < 10 else {
            return nil
        }
        return high * 10 + low
    }
}
