import SourceText

/// Numbers of tasks of other plans, which are named in front of the word "task": 設計仕様の task 2.1.
extension StatementLexer {
    /// Whether the word for a task that begins here has the name of another plan in front of it: one that says that
    /// it is a specification, or a word in Latin letters in a text of another script.
    func isOtherPlansWord() -> Bool {
        guard let last = tokens.last, skipBlanks(last.range.upperBound) == index else { return false }
        let before = bytes[..<last.range.upperBound]
        if Self.possessives.contains(where: { before.suffix($0.utf8CodeUnitCount).starts(with: $0) }) {
            return true
        }
        guard isName(last) else { return false }
        // The first bytes of all characters of such scripts, and of their marks, are beyond those of letters.
        var start = last.range.lowerBound
        while start > 0, bytes[start - 1].isBlank { start -= 1 }
        while start > 0, bytes[start - 1].isContinuation { start -= 1 }
        return start > 0 && bytes[start - 1] >= 0xE3
    }

    private func isName(_ token: StatementToken) -> Bool {
        let text = source.folded[token.range]
        guard text.count > 2, text.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "-") }) else { return false }
        switch token.kind {
        case .word(let word): return !Self.plainWords.contains(word)
        case .filler: return text.elementsEqual("core".utf8)
        default: return false
        }
    }

    /// The end of a list of numbers whose first one ends here.
    func endOfNumbers(at stop: Int) -> Int {
        var stop = stop
        while true {
            var next = skipBlanks(stop)
            guard next < end, bytes[next].isOne(of: ",/&+") || bytes[next...].starts(with: "、".utf8) else {
                return stop
            }
            next = skipBlanks(next + (bytes[next] < 0x80 ? 1 : 3))
            guard next < end, bytes[next].isDigit, let more = ids(at: next, numbers: true) else { return stop }
            stop = more.end
        }
    }

    private static let possessives: [StaticString] = [
        "仕様の", "仕様書の", "計画の", "プランの", "スペックの", "规格的", "规范的", "计划的", "規格的", "計畫的", "스펙의", "명세의",
    ]

    /// What says something else of a task than where it belongs.
    private static let plainWords: Set<String> = [
        "optional", "parent", "sub", "next", "previous", "new", "existing", "see", "main", "each", "same", "kiro",
    ]
}
