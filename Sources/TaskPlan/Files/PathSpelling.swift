import SourceText

/// Writes a word that may be a path in one way: without the marks of Markdown around it, with `/` between the parts.
enum PathSpelling {
    /// Without `./`, `:12`, `#L3`, `::test`, Markdown's escapes and closing punctuation.
    static func strip(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = withoutMarks(replacingBackslashes(word))
        if text.last == UInt8(ascii: ")"), !text.contains(UInt8(ascii: "(")) { text.removeLast() }
        if text.starts(with: "./") { text = text.dropFirst(2) }
        let colon = UInt8(ascii: ":")
        if let first = text.firstIndex(of: colon),
            let test = (first..<(text.endIndex - 1)).first(where: { text[$0] == colon && text[$0 + 1] == colon })
        {
            text = text[..<test]
        }
        if let anchor = text.firstIndex(of: UInt8(ascii: "#")), anchor > text.startIndex { text = text[..<anchor] }
        if let last = text.lastIndex(of: colon), last > text.startIndex + 1 {
            let line = text[(last + 1)...]
            if !line.isEmpty, line.allSatisfy({ $0.isDigit || $0.isOne(of: "-,") }) { text = text[..<last] }
        }
        return text
    }

    /// `a/{b,c}.py` is two paths.
    static func expandBraces(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        guard let open = text.firstIndex(of: UInt8(ascii: "{")),
            let close = text[open...].firstIndex(of: UInt8(ascii: "}"))
        else { return [text] }
        let parts = text[(open + 1)..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count > 1, parts.count <= mostAlternatives else { return [text] }
        return parts.map { text[..<open] + $0.drop { $0 == .space } + text[(close + 1)...] }
    }

    private static let mostAlternatives = 50

    /// With `/` for `\`, unless that only keeps Markdown from reading the next character as a mark.
    private static func replacingBackslashes(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let backslash = UInt8(ascii: "\\")
        guard word.contains(backslash) else { return word }
        var text: [UInt8] = []
        for index in word.indices {
            if word[index] != backslash {
                text.append(word[index])
            } else if index + 1 == word.endIndex || !word[index + 1].isOne(of: "_*#[](){}`") {
                text.append(UInt8(ascii: "/"))
            }
        }
        return text[...]
    }

    /// Without the punctuation and emphasis around a word; a star that is a part of a pattern stays.
    private static func withoutMarks(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = word
        if text.suffix(2).elementsEqual("~~".utf8) { text = text.dropLast(2) }
        if text.starts(with: "~~") { text = text.dropFirst(2) }
        while let last = text.last, last.isOne(of: ".,:;!?'\"`*"), !text.suffix(2).starts(with: "..") {
            if last == UInt8(ascii: "*"), endsPattern(text) { break }
            text.removeLast()
        }
        while let first = text.first, first.isOne(of: "'\"`*(") {
            if first == UInt8(ascii: "*"), beginsPattern(text) { break }
            text.removeFirst()
        }
        while text.count > 2, text.first == UInt8(ascii: "_"), text.last == UInt8(ascii: "_") {
            text = text.dropFirst().dropLast()
        }
        return text
    }

    /// `src/*`, `src/**` and `Dockerfile.*`, but not `src/a.py**`.
    private static func endsPattern(_ text: ArraySlice<UInt8>) -> Bool {
        text.last { $0 != UInt8(ascii: "*") }.map { $0.isOne(of: "/.") } ?? false
    }

    /// `**/a.py` and `*.py`, but not `**src/a.py`.
    private static func beginsPattern(_ text: ArraySlice<UInt8>) -> Bool {
        text.first { $0 != UInt8(ascii: "*") }.map { $0.isOne(of: "/.") } ?? false
    }
}
