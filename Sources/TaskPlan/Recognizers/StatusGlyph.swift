import SourceText

/// A pictogram that stands for a state, written as itself or garbled by a wrong decoding.
package struct StatusGlyph: Sendable {
    /// The pictogram without variation selector.
    package let glyph: String
    /// What it means where no legend says otherwise.
    package let status: Plan.Status

    /// A coloured disc, which in many documents is a priority.
    package var isColour: Bool { ["🟢", "🟡", "🔵", "🔴"].contains(glyph) }

    /// The glyph that stands at `start`, and where it ends, variation selector included.
    package static func match(_ bytes: [UInt8], at start: Int, end: Int) -> (end: Int, glyph: StatusGlyph)? {
        table.match(bytes, at: start, end: end).map { ($0.end, $0.meaning) }
    }

    /// The first glyph in a range.
    package static func first(in range: Range<Int>, of bytes: [UInt8]) -> (range: Range<Int>, glyph: StatusGlyph)? {
        table.first(in: range, of: bytes).map { ($0.range, $0.meaning) }
    }

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

    private static let table: Lexicon<StatusGlyph> = {
        var forms: [(String, StatusGlyph)] = []
        for (status, glyphs) in meanings {
            for glyph in glyphs {
                let meaning = StatusGlyph(glyph: glyph, status: status)
                for form in GarbledText.forms(of: glyph) { forms.append((form, meaning)) }
                forms += cutShort.filter { $0.0 == glyph }.map { ($0.1, meaning) }
            }
        }
        return Lexicon(forms)
    }()
}

/// The shapes that a short text takes when its UTF-8 is read in a wrong encoding.
enum GarbledText {
    private static let pages: [CodePage] = [.macRoman, .windows1252, .windows1254, .latin1, .codePage437]
    private static let variationSelector = "\u{FE0F}"

    /// The text itself and its garbled forms, each with and without variation selector, the right one first.
    static func forms(of text: String) -> [String] {
        [text + variationSelector, text].flatMap { form in
            [form]
                + pages.flatMap { page in
                    [page.garbled(form, keepingUndefined: false), page.garbled(form, keepingUndefined: true)]
                } + [GBKGlyphs.form(of: form)].compactMap { $0 }
        }
    }
}
