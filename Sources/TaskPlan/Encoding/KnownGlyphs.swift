/// Glyphs of plans by what is left of their bytes after a decoding that lost those its encoding does not define.
///
/// Only glyphs that are common in plans count. What two of them leave in common can be repaired as neither.
struct KnownGlyphs: Sendable {
    /// What the forms stand for, by their bytes, the first byte highest; unknown where two glyphs leave the same bytes.
    private var forms: [UInt64: OriginalCharacters] = [:]

    /// The forms that are left of `glyphs` in a code page.
    private init(_ glyphs: [String], in page: CodePage) {
        for glyph in glyphs {
            let found = OriginalCharacters(glyph)
            for key in KnownGlyphs.keys(of: Array(glyph.utf8), in: page) {
                let isAmbiguous = forms[key].map { $0 != found } ?? false
                forms[key] = isAmbiguous ? .unknown : found
            }
        }
    }

    /// The longest form that begins at an index of bytes of the code page.
    func match(_ bytes: [UInt8], at start: Int) -> (count: Int, glyph: OriginalCharacters)? {
        // All glyphs have three bytes or more.
        guard bytes[start] >= 0xE0 else { return nil }
        var key: UInt64 = 0
        var found: (count: Int, glyph: OriginalCharacters)?
        for index in start..<min(start + 8, bytes.count) {
            if bytes[index] == 0 { break }
            key = key << 8 | UInt64(bytes[index])
            if let glyph = forms[key] { found = (index - start + 1, glyph) }
        }
        return found
    }

    /// The forms in which bytes were lost, but at most one of three: left out, or replaced by U+FFFD. Less than that
    /// tells nothing.
    private static func keys(of bytes: [UInt8], in page: CodePage) -> [UInt64] {
        let lostCount = bytes.count(where: page.isUndefined)
        guard lostCount > 0, lostCount * 3 <= bytes.count else { return [] }
        let shortened = bytes.filter { !page.isUndefined($0) }
        let substituted = bytes.map { page.isUndefined($0) ? CodePage.substitute : $0 }
        return [shortened, substituted].map { form in
            form.reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    /// The forms that are left in an encoding.
    static func left(in encoding: MisreadEncoding) -> KnownGlyphs? {
        switch encoding {
        case .windows1252: windows1252
        case .windows1254: windows1254
        case .macRoman, .latin1, .codePage437, .gbk: nil
        }
    }

    private static let windows1252 = KnownGlyphs(glyphs, in: .windows1252)
    private static let windows1254 = KnownGlyphs(glyphs, in: .windows1254)

    /// Each as it is written most often: with variation selector only where it is rarely without.
    private static let glyphs: [String] =
        pictograms.unicodeScalars.map { String($0) }
        + ["⏸️", "⏭️", "⏮️", "⏯️", "⏹️", "⏺️", "⏱️", "⏲️", "⭐️", "☁️", "☝️", "✏️", "✍️", "❤️", "➡️", "\u{FE0F}"]

    private static let pictograms =
        "🔄🎯🚀📊📋📝📚🔍🔧🔨🛠🚧🏗🚨🚫🛑🔒🔓🔐🔑🔔🔥💡💰💻💾👀👍👎👏👉👨👩🤖🤔🧪🧩🧹🧠🐛🐳🌐🌍🎉🎨🎓🎬🏆🏁🏠🏷🏛🏳"
        + "📁📂📄📅📆📈📉📌📍📎📏📐📑📖📜📡📢📣📤📥📦📧📨📱📷🔁🔀🔗🔖🔲🔳🔴🔵🔶🔷🔸🔹🟠🟡🟢🟣🟥🟦🟧🟨🟩🗂🗄🗑🗒🗓🗺"
        + "🆕🆗🥇🥈🥉🦀🧱🧾🚦🚩🚢🛡" + "✅❌❎❓❗❔❕⏳⌛⏰⏸⏭⏩⏪⏫⏬⭐☐☑✏✐✍❤➕➖➗➡" + "←⇐●◐◍═╝┐━┏▁▐▏∏∝"
}
