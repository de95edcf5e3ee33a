import SourceText

/// A pictogram that stands for a state, written as itself or garbled by a wrong decoding.
package struct StatusGlyph: Sendable {
    /// The pictogram without variation selector.
    package let glyph: String
    /// What it means where no legend says otherwise.
    package let status: Plan.Status

    /// A coloured disc, which in many documents is a priority.
    package var isColour: Bool { ["🟢", "🟡", "🔵", "🔴"].contains(glyph) }

    /// Whether it shows how grave something is, and no state: a coloured disc in front of a word such as "critical".
    ///
    /// - Parameter start: the end of the glyph.
    func isSeverity(_ source: SourceText, before start: Int, end: Int) -> Bool {
        guard isColour else { return false }
        let word = SectionTitle.skipMarks(source, start..<max(start, end))
        return StatusGlyph.severities.match(source.folded, at: word, end: end) != nil
    }

    private static let severities = PhraseTable(
        """
        critical, blocker, blocking, highest, high, medium, moderate, low, lowest, major, minor, trivial, severe, urgent,
        important, optional, normal, priority, severity, risk, p0, p1, p2, p3, p4, must, should, could, 高, 中, 低, 紧急, 緊急,
        严重, 重要, 優先, 优先, 높음, 중간, 낮음, 긴급, crítico, crítica, alta, alto, media, medio, média, médio, baja, bajo, baixa,
        baixo, urgente, critique, haute, haut, moyenne, moyen, basse, bas, élevée, élevé, faible, kritisch, hoch, mittel,
        niedrig, dringend, критично, критический, высокий, средний, низкий, critico, critica, bassa, basso, kritik,
        yüksek, orta, düşük, acil, krytyczny, wysoki, średni, niski, hoog, laag
        """)

    /// The glyph that stands at `start`, and where it ends, variation selector included.
    package static func match(_ bytes: [UInt8], at start: Int, end: Int) -> (end: Int, glyph: StatusGlyph)? {
        guard start < end, bytes[start] >= 0x80 else { return nil }
        if let found = plain.match(bytes, at: start, end: end) { return (found.end, found.meaning) }
        guard mayBeGarbled(bytes[start..<end]) else { return nil }
        return garbled.match(bytes, at: start, end: end).map { ($0.end, $0.meaning) }
    }

    /// The first glyph of a range that shows a state.
    static func firstState(
        in range: Range<Int>, of source: SourceText
    ) -> (range: Range<Int>, glyph: StatusGlyph)? {
        var start = range.lowerBound
        while let found = first(in: start..<range.upperBound, of: source.bytes) {
            if !found.glyph.isSeverity(source, before: found.range.upperBound, end: range.upperBound) { return found }
            start = found.range.upperBound
        }
        return nil
    }

    /// The first glyph in a range.
    package static func first(in range: Range<Int>, of bytes: [UInt8]) -> (range: Range<Int>, glyph: StatusGlyph)? {
        for index in range where bytes[index] >= 0x80 {
            if let found = match(bytes, at: index, end: range.upperBound) { return (index..<found.end, found.glyph) }
        }
        return nil
    }

    /// Whether a text begins like a garbled glyph. Most documents have none, and need no table of them, which takes
    /// longer to make than a small plan to read.
    private static func mayBeGarbled(_ text: ArraySlice<UInt8>) -> Bool {
        garbledBeginnings.contains { text.starts(with: $0) }
    }

    /// What the glyphs begin with in the encodings of ``GarbledText``.
    static let garbledBeginnings: [StaticString] = [
        "â", "ð", "ğ", "Γ", "‚", "≡", "\u{F8FF}", "鈴", "鈻", "鈽", "鈿", "鉁", "鉀", "鉂", "馃",
    ]

    private static let meanings: [(Plan.Status, [String])] = [
        (.done, ["✅", "☑", "✔", "✓", "🟢"]),
        (.inProgress, ["🔄", "🚧", "⚙", "🏗", "▶", "🟡", "🔵", "⧖", "◐", "◑", "◒", "◓", "◔", "◕"]),
        (.todo, ["⏳", "⌛", "📋", "📝", "⬜", "☐", "🔲", "❌", "✗", "✘", "⏰"]),
        (.blocked, ["⏸", "⛔", "🛑", "🔒", "🔴"]),
        (.deferred, ["⏭", "⏩"]),
        (.cancelled, ["🚫"]),
        (.unknown, ["❓"]),
    ]

    /// Glyphs whose last byte was lost when their UTF-8 was read as GBK. Other glyphs leave the same; these are the
    /// states among them.
    private static let cutShort: [(String, String)] = [
        ("✅", "鉁\u{FFFD}"), ("⏳", "鈴\u{FFFD}"), ("⛔", "鉀\u{FFFD}"), ("❌", "鉂\u{FFFD}"),
    ]

    private static let plain = Lexicon<StatusGlyph>(
        meanings.flatMap { status, glyphs in
            glyphs.flatMap { glyph in
                [glyph + GarbledText.variationSelector, glyph].map { ($0, StatusGlyph(glyph: glyph, status: status)) }
            }
        })

    /// The garbled forms of all glyphs.
    static let garbledForms: [(form: String, glyph: StatusGlyph)] = meanings.flatMap { status, glyphs in
        glyphs.flatMap { glyph in
            (GarbledText.garbledForms(of: glyph) + cutShort.filter { $0.0 == glyph }.map(\.1)).map {
                (form: $0, glyph: StatusGlyph(glyph: glyph, status: status))
            }
        }
    }

    private static let garbled = Lexicon<StatusGlyph>(garbledForms.map { ($0.form, $0.glyph) })
}

/// The shapes that a short text takes when its UTF-8 is read in a wrong encoding.
enum GarbledText {
    private static let pages: [CodePage] = [.macRoman, .windows1252, .windows1254, .latin1, .codePage437]
    static let variationSelector = "\u{FE0F}"

    /// Its garbled forms, each with and without variation selector.
    static func garbledForms(of text: String) -> [String] {
        [text + variationSelector, text].flatMap { form in
            pages.flatMap { page in
                [page.garbled(form, keepingUndefined: false), page.garbled(form, keepingUndefined: true)]
            } + [GBKGlyphs.form(of: form)].compactMap { $0 }
        }
    }
}
