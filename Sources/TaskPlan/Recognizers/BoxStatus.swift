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
        return addedWord(text, in: source) ?? convention(box.mark)
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

    /// `(Deferred)`, `(blocked by …)`, `**DEFERRED until …**`: a status word right behind an opening parenthesis, or at the
    /// beginning of bold text behind the title.
    private func addedWord(_ text: Range<Int>, in source: SourceText) -> Plan.Status? {
        for index in text where source.bytes[index].isOne(of: "(*") {
            let start = source.bytes[index] == UInt8(ascii: "(") ? index + 1 : boldText(at: index, text, in: source)
            if let start, let word = StatusWord.lexicon.match(source.folded, at: start, end: text.upperBound) {
                return word.meaning
            }
        }
        return nil
    }

    /// The beginning of bold text that opens here behind the end of a sentence or of struck-out text, or behind a dash;
    /// elsewhere it is a part of the title.
    private func boldText(at index: Int, _ text: Range<Int>, in source: SourceText) -> Int? {
        guard source.bytes[index..<text.upperBound].starts(with: "**"),
            index > text.lowerBound, source.bytes[index - 1].isBlank
        else { return nil }
        let before = source.bytes[source.trimmed(text.lowerBound..<index)]
        let isBehind =
            before.last?.isOne(of: ".!;)~-") == true || before.suffix(3).elementsEqual("—".utf8)
            || before.suffix(3).elementsEqual("–".utf8)
        return isBehind ? index + 2 : nil
    }
}
