import SourceText

/// What the character in a box means.
struct BoxStatus: Sendable {
    let legend: Legend
    /// What `[-]` means where nothing explains it.
    let hyphen: Plan.Status

    init(legend: Legend, hyphen: Plan.Status = .inProgress) {
        (self.legend, self.hyphen) = (legend, hyphen)
    }

    /// Obsidian Tasks writes `[-]` for cancelled, HelloAGENTS, which ticks with `[√]`, for skipped; everybody else for in
    /// progress.
    init(_ survey: Survey, isObsidian: Bool) {
        self.init(
            legend: survey.legend, hyphen: isObsidian ? .cancelled : survey.ticksAreRoots ? .deferred : .inProgress)
    }

    /// The document's legend decides, else the words on the line, else the convention.
    func status(of box: Box, text: Range<Int>, in source: SourceText) -> Plan.Status {
        if let status = legend.boxes[box.mark] { return status }
        switch box.mark {
        case "": return isStruckThrough(text, in: source) ? .cancelled : .todo
        case "x", "X", Box.rootTick: return .done
        default: break
        }
        let bytes = Array(box.mark.utf8)
        if let glyph = StatusGlyph.match(bytes, at: 0, end: bytes.count)?.glyph {
            return legend.glyphs[glyph.glyph] ?? glyph.status
        }
        return wordInParentheses(text, in: source) ?? convention(box.mark)
    }

    private func convention(_ mark: String) -> Plan.Status {
        switch mark {
        case "~", "/", ".": .inProgress
        case "-": hyphen
        case ">": .deferred
        case "!", "?": .todo
        default: .unknown
        }
    }

    private func isStruckThrough(_ text: Range<Int>, in source: SourceText) -> Bool {
        let text = source.trimmed(text)
        guard text.count > 4 else { return false }
        return source.bytes[text].starts(with: "~~") && source.bytes[text].suffix(2).elementsEqual("~~".utf8)
    }

    /// `(Deferred)`, `(blocked by …)`: a status word right behind an opening parenthesis.
    private func wordInParentheses(_ text: Range<Int>, in source: SourceText) -> Plan.Status? {
        for index in text where source.bytes[index] == UInt8(ascii: "(") {
            if let word = StatusWord.lexicon.match(source.folded, at: index + 1, end: text.upperBound) {
                return word.meaning
            }
        }
        return nil
    }
}
