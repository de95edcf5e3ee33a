import SourceText

/// Reads an id of two parts with a hyphen between them: `M1-T3`, `FE-T1`, `4A-01`, `M1-T3.2`, `P2.1-T03`.
///
/// The first part stands in front of the number of the second as letters do in other ids. Many texts look like this, so
/// such an id is only one where the plan defines several.
enum CompoundIdentifier {
    private static let longestLetters = 5
    private static let longestNumber = 2

    /// - Parameter end: the end of the text, not of the id.
    static func match(_ source: SourceText, at start: Int, end: Int) -> Identifier? {
        let bytes = source.bytes
        guard let hyphen = firstPart(bytes, at: start, end: end), IdentifierShape.isLeftEdge(bytes, start),
            let second = IdentifierShape.match(source, at: hyphen + 1, end: end), second.key.suffix.isEmpty,
            second.key.letter.isEmpty
        else { return nil }
        let letters = bytes[hyphen + 1..<second.range.upperBound].prefix(while: \.isLetter)
        guard letters.count == second.key.prefix.utf8.count, letters.allSatisfy(\.isCapital),
            // `T001-T004` is a range, and `T2-1` one number behind another.
            bytes[start].isDigit
                || !letters.isEmpty && !letters.elementsEqual(bytes[start..<hyphen].prefix(while: \.isLetter))
        else { return nil }
        let prefix = source.string(start..<letters.endIndex)
        guard !goesOn(bytes, at: second.range.upperBound, end: end, behind: prefix) else { return nil }
        let range = start..<second.range.upperBound
        return Identifier(
            text: source.string(range), range: range,
            key: .init(prefix: prefix, numbers: second.key.numbers, letter: "", suffix: ""))
    }

    /// Where the hyphen stands behind capital letters, which may have short numbers behind them or, if there is but one, a
    /// number in front of them.
    private static func firstPart(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
        var index = start
        func skip(_ most: Int, _ isWanted: (UInt8) -> Bool) -> Int {
            let before = index
            while index < end, index - before <= most, isWanted(bytes[index]) { index += 1 }
            return index - before
        }
        let numberInFront = skip(longestNumber, \.isDigit)
        let letters = skip(longestLetters, \.isCapital)
        var number = numberInFront == 0 ? skip(longestNumber, \.isDigit) : 0
        while number > 0, number <= longestNumber, index + 1 < end, bytes[index] == UInt8(ascii: "."),
            bytes[index + 1].isDigit
        {
            index += 1
            number = skip(longestNumber, \.isDigit)
        }
        guard numberInFront <= longestNumber, number <= longestNumber, letters > 0, letters <= longestLetters,
            numberInFront == 0 || letters == 1, index + 1 < end, bytes[index] == UInt8(ascii: "-")
        else { return nil }
        return index
    }

    /// Whether a hyphen leads on to more than the same letters again, which are the other end of a range.
    private static func goesOn(_ bytes: [UInt8], at index: Int, end: Int, behind prefix: String) -> Bool {
        index + 1 < end && bytes[index] == UInt8(ascii: "-") && bytes[index + 1].isAlphanumeric
            && !bytes[(index + 1)..<end].starts(with: prefix.utf8)
    }
}

extension Identifier.Key {
    /// The parts in front of the number of an id of two parts: `M1` and `T` of `M1-T3`, `4A` and nothing of `4A-01`.
    private var parts: (group: Substring, member: Substring)? {
        guard let hyphen = prefix.utf8.firstIndex(of: UInt8(ascii: "-")) else { return nil }
        let member = prefix[prefix.index(after: hyphen)...]
        return member.isEmpty && prefix.utf8.first?.isDigit != true ? nil : (prefix[..<hyphen], member)
    }

    /// Whether the id has two parts, as `M1-T3` has.
    package var isCompound: Bool { parts != nil }

    /// What ids of two parts have in common that belong together: `M#-T` of `M1-T3` and `M2-T1`; nil for other ids.
    var compoundShape: String? {
        guard let parts else { return nil }
        let letters = parts.group.filter(\.isLetter)
        let isFirst = parts.group.utf8.first?.isDigit == true
        let isAlone = letters.utf8.count == parts.group.utf8.count
        return (isFirst ? "#" : "") + letters + (isFirst || isAlone ? "" : "#") + "-" + parts.member
    }

    /// The letters of the first part: `M` of `M1-T3`.
    var groupLetters: String { parts?.group.filter(\.isLetter) ?? "" }

    /// The letters of the second part: `T` of `M1-T3`.
    var memberLetters: String { parts.map { String($0.member) } ?? "" }
}
