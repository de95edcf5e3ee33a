import SourceText

/// Reads one id at a place of a text: letters, numbers between dots, and endings such as `a` or `-MIN`.
///
/// Which of the texts that look like ids are ids of the document's tasks is for the caller to decide.
package enum IdentifierShape {
    private static let longestPrefix = 10
    private static let longestNumber = 9
    /// Digits of numbers behind which a dash and a number may be a part of the id: `T2-1`. Where no task has such ids, they
    /// are the ends of a range.
    fileprivate static let shortNumber = 2
    /// Capitals that may stand right behind the number of an id by convention.
    private static let mostCapitals = 3
    /// Digits of a number behind a dash that zeros fill, where the number in front has but one digit: `P1-002`.
    private static let filledNumber = 3

    /// The letters at a place where an id may stand, none for ids of digits only; nil for most words, which have no digit
    /// behind their letters, nor a sign in front of one.
    @inline(__always)
    static func letters(_ bytes: [UInt8], at start: Int, end: Int) -> Range<Int>? {
        var index = start
        while index < end, index - start < longestPrefix, bytes[index].isLetter { index += 1 }
        let mayGoOn = index < end && (bytes[index].isDigit || bytes[index].isOne(of: "-.") || bytes[index] == 0xE2)
        return mayGoOn ? start..<index : nil
    }

    @inline(__always)
    package static func match(_ source: SourceText, at start: Int, end: Int) -> Identifier? {
        letters(source.bytes, at: start, end: end).flatMap { read(source, behind: $0, end: end) }
    }

    private static func read(_ source: SourceText, behind letters: Range<Int>, end: Int) -> Identifier? {
        let bytes = source.bytes
        let start = letters.lowerBound
        guard bytes[start].isAlphanumeric, isLeftEdge(bytes, start) else { return nil }
        var index = letters.upperBound
        var hyphenated = false
        if index > start, let hyphen = hyphenLength(bytes, at: index, end: end), index + hyphen < end,
            bytes[index + hyphen].isDigit
        {
            index += hyphen
            hyphenated = true
        } else if index == start + 1, bytes[start].isCapital, index + 1 < end, bytes[index] == UInt8(ascii: "."),
            bytes[index + 1].isDigit
        {
            index += 1
        }
        guard var numbers = numbers(bytes, &index, end) else { return nil }
        var prefix = prefix(source, letters) + (hyphenated ? "-" : "")
        if letters.isEmpty, numbers.values.count == 1, isLetteredStem(bytes, at: index, end: end) {
            prefix = source.string(start..<index + 2)
            index += 2
            guard let members = self.numbers(bytes, &index, end) else { return nil }
            numbers = members
        }
        let letter = letter(bytes, &index, end)
        let suffix = prefix.isEmpty ? "" : suffix(source, &index, end, digits: numbers.digits, prefix, letter)
        guard isRightEdge(bytes, index, end) else { return nil }
        let range = start..<index
        return Identifier(
            text: source.string(range), range: range,
            key: .init(prefix: prefix, numbers: numbers.values, letter: letter, suffix: suffix))
    }

    /// Whether a capital letter goes on behind the first number of an id, as in `1B.2`.
    private static func isLetteredStem(_ bytes: [UInt8], at index: Int, end: Int) -> Bool {
        index + 2 < end && bytes[index].isCapital && bytes[index + 1] == UInt8(ascii: ".") && bytes[index + 2].isDigit
    }

    private static func prefix(_ source: SourceText, _ letters: Range<Int>) -> String {
        let text = source.string(letters)
        return source.bytes[letters].allSatisfy(\.isCapital) ? text : text.uppercased()
    }

    /// Numbers between dots or low lines; with the number of digits of the first.
    private static func numbers(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> (values: [Int], digits: Int)? {
        var values: [Int] = []
        var digits = 0
        while true {
            let start = index
            var value = 0
            while index < end, bytes[index].isDigit, index - start < longestNumber {
                value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
                index += 1
            }
            guard index > start, index == end || !bytes[index].isDigit else { return nil }
            if values.isEmpty { digits = index - start }
            values.append(value)
            guard index + 1 < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "_"),
                bytes[index + 1].isDigit
            else { return (values, digits) }
            index += 1
        }
    }

    private static func letter(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> String {
        guard index < end, bytes[index].isLetter, index + 1 == end || !bytes[index + 1].isWordByte else { return "" }
        defer { index += 1 }
        return String(UnicodeScalar(bytes[index] | 0x20))
    }

    /// What ends an id: all that one of digits may have, and behind a small letter, or capitals by convention, one letter.
    private static func suffix(
        _ source: SourceText, _ index: inout Int, _ end: Int, digits: Int, _ prefix: String, _ letter: String
    ) -> String {
        if !letter.isEmpty { return singleLetter(source.bytes, at: &index, end: end) }
        if index < end, source.bytes[index].isCapital, Identifier.Key.conventional.contains(prefix) {
            return capitals(source, &index, end)
        }
        let mostDigits = prefix != "US" && digits <= shortNumber ? shortNumber : digits - 1
        return suffix(
            source, &index, end, mostDigits: mostDigits,
            mostFilled: prefix != "US" && digits == 1 ? filledNumber : mostDigits)
    }

    /// `-A` behind the letter of an id: `T012C-A`.
    private static func singleLetter(_ bytes: [UInt8], at index: inout Int, end: Int) -> String {
        guard index + 1 < end, bytes[index] == UInt8(ascii: "-"), bytes[index + 1].isCapital,
            index + 2 == end || !bytes[index + 2].isWordByte && bytes[index + 2] != UInt8(ascii: "-")
        else { return "" }
        index += 2
        return String(UnicodeScalar(bytes[index - 1]))
    }

    /// Two or three capitals behind the number, and perhaps a letter behind them: `T012QA`, `T012QA-B`.
    private static func capitals(_ source: SourceText, _ index: inout Int, _ end: Int) -> String {
        let start = index
        var next = index
        while next < end, source.bytes[next].isCapital { next += 1 }
        guard next - start > 1, next - start <= mostCapitals, next == end || !source.bytes[next].isWordByte else {
            return ""
        }
        index = next
        _ = singleLetter(source.bytes, at: &index, end: end)
        return source.string(start..<index)
    }

    /// `-MIN`, or `-1` and `-1a` where that is hardly the end of a range.
    private static func suffix(
        _ source: SourceText, _ index: inout Int, _ end: Int, mostDigits: Int, mostFilled: Int
    ) -> String {
        let bytes = source.bytes
        guard index + 1 < end, bytes[index] == UInt8(ascii: "-") else { return "" }
        var next = index + 1
        if bytes[next].isDigit {
            let most = bytes[next] == UInt8(ascii: "0") ? mostFilled : mostDigits
            while next < end, bytes[next].isDigit { next += 1 }
            guard next - index - 1 <= most else { return "" }
            if next < end, bytes[next].isLetter { next += 1 }
            guard next == end || bytes[next] >= 0x80 || !bytes[next].isWordByte else { return "" }
        } else {
            while next < end, bytes[next].isCapital { next += 1 }
            guard next - index > 1, next == end || !bytes[next].isWordByte else { return "" }
            // `TASK-005-TASK-008` is a range.
            if next + 1 < end, bytes[next] == UInt8(ascii: "-"), bytes[next + 1].isDigit { return "" }
        }
        defer { index = next }
        return source.string(index + 1..<next)
    }

    /// U+2011 and U+2010 are read as hyphens.
    private static func hyphenLength(_ bytes: [UInt8], at index: Int, end: Int) -> Int? {
        guard index < end else { return nil }
        if bytes[index] == UInt8(ascii: "-") { return 1 }
        guard index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else { return nil }
        return bytes[index + 2] == 0x91 || bytes[index + 2] == 0x90 ? 3 : nil
    }

    static func isLeftEdge(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        let previous = bytes[index - 1]
        return !previous.isAlphanumeric && previous != UInt8(ascii: "_") && previous != UInt8(ascii: ".")
            || isEmphasis(bytes, index - 1) || isRange(bytes, index - 1)
    }

    /// A low line that stands at the beginning of a word opens emphasis.
    private static func isEmphasis(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "_") && (index == 0 || !bytes[index - 1].isWordByte)
    }

    /// Two dots stand between the ends of a range.
    private static func isRange(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == UInt8(ascii: ".") && index > 0 && bytes[index - 1] == UInt8(ascii: ".")
    }

    private static func isRightEdge(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        guard index < end else { return true }
        if bytes[index].isAlphanumeric || bytes[index] == UInt8(ascii: "%") { return false }
        if bytes[index] == UInt8(ascii: "_") { return index + 1 == end || !bytes[index + 1].isWordByte }
        return true
    }
}

extension Identifier {
    /// Whether letters go on behind the number, which stands behind a word in mixed case: `Large1M` is the name of a thing.
    var isInsideWord: Bool {
        guard !key.letter.isEmpty, !key.isConventional else { return false }
        let letters = text.utf8.prefix(while: \.isLetter)
        return letters.first?.isCapital == true && letters.dropFirst().contains { !$0.isCapital }
    }

    /// Whether a letter behind a dash ends the id behind another letter: `T012C-E`, which may also be a range of letters.
    var endsInSecondLetter: Bool { !key.letter.isEmpty && !key.suffix.isEmpty }

    /// Whether a dash and a number end the id behind a number that is as short: `T2-1` and `T2-1a`, but not `T002-1`.
    var endsInNumber: Bool {
        guard let dash = text.utf8.lastIndex(of: UInt8(ascii: "-")), key.suffix.utf8.first?.isDigit == true else {
            return false
        }
        return text.utf8[..<dash].reversed().prefix(while: \.isDigit).count <= IdentifierShape.shortNumber
    }

    /// Whether zeros fill the number that ends the id, as no end of a range behind a single digit is written: `P1-002`.
    var endsInFilledNumber: Bool {
        let number = text.utf8.dropLast(key.suffix.utf8.count + 1).reversed().prefix(while: \.isDigit)
        return key.suffix.utf8.first == UInt8(ascii: "0") && number.count == 1 && endsInNumber
    }

    /// Letters that go on behind a hyphen, up to the end of the word; nil if there are none, or if they belong to the end
    /// of a range, as in `T001-T004`.
    func rest(in source: SourceText, end: Int) -> Range<Int>? {
        let bytes = source.bytes
        let start = range.upperBound + 1
        guard start < end, !key.prefix.isEmpty, bytes[start - 1] == UInt8(ascii: "-"), !key.isCompound,
            bytes[start].isLetter || bytes[start] >= 0x80,
            IdentifierShape.match(source, at: start, end: end)?.key.prefix != key.prefix
        else { return nil }
        var stop = start
        while stop < end, bytes[stop].isAlphanumeric || bytes[stop] == UInt8(ascii: "-") { stop += 1 }
        return start..<stop
    }

    /// Whether another id begins with this one: `M0-e2` and `T1-LOG-2` are not `M0` and `T1`.
    func isPart(of source: SourceText, end: Int) -> Bool {
        rest(in: source, end: end).map { source.bytes[$0].contains(where: \.isDigit) } ?? false
    }

    /// The id in front of the dash.
    func withoutSuffix(in source: SourceText) -> Identifier {
        let end = range.upperBound - key.suffix.utf8.count - 1
        return Identifier(
            text: source.string(range.lowerBound..<end), range: range.lowerBound..<end, key: key.withoutSuffix)
    }
}
