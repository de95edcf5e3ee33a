/// Glyphs of plans whose UTF-8 was read as GBK, where two bytes become one character.
///
/// Source of the pairs: the mapping of code page 936 of the Unicode Consortium (MAPPINGS/VENDORS).
enum GBKGlyphs {
    /// The garbled form of a glyph, nil where it is not known or where bytes of the text behind it are part of it.
    static func form(of glyph: String) -> String? {
        certain.first { $0.glyph == glyph }?.form
    }

    /// What stands in front of U+FFFD where a glyph of three bytes was garbled and its last byte was lost with the
    /// byte behind it. Several glyphs begin like each of these.
    static let beginnings = Set("鉁鈴鉀鉂鈫鈥鈹".unicodeScalars.map(\.value))

    /// Whether a form begins with a character.
    static func begins(with scalar: UInt32) -> Bool {
        scalar >= 0x2E80 && scalar < 0xA000 && (table[scalar] != nil || beginnings.contains(scalar))
    }

    /// The glyph whose garbled form begins at an index, and the number of characters of the form.
    static func match(_ cells: [GarbledCell], at start: Int) -> (count: Int, glyph: OriginalCharacters)? {
        guard cells[start].scalar >= 0x2E80, let candidates = table[cells[start].scalar] else { return nil }
        for (form, glyph) in candidates where start + form.count <= cells.endIndex {
            if zip(form, cells[start...]).allSatisfy({ $0 == $1.scalar }) { return (form.count, glyph) }
        }
        return nil
    }

    /// Forms by their first characters.
    private static let table: [UInt32: [(form: [UInt32], glyph: OriginalCharacters)]] = {
        var table: [UInt32: [(form: [UInt32], glyph: OriginalCharacters)]] = [:]
        for (glyph, form) in certain {
            let form = form.unicodeScalars.map(\.value)
            guard let first = form.first else { continue }
            table[first, default: []].append((form, OriginalCharacters(glyph)))
        }
        return table
    }()

    private static let certain: [(glyph: String, form: String)] = pairs.split(separator: " ").map {
        let scalars = $0.unicodeScalars
        let glyph = scalars.prefix { !(0x2E80...0x9FFF).contains($0.value) }
        return (String(glyph), String(scalars.dropFirst(glyph.count)))
    }

    private static let pairs =
        "🔄馃攧 🎯馃幆 🚀馃殌 📊馃搳 📋馃搵 📝馃摑 📚馃摎 🔍馃攳 🔧馃敡 🔨馃敤 🚧馃毀 🚨馃毃 🚫馃毇 🛑馃洃 🔒馃敀 🔓馃敁 🔐馃攼 🔑馃攽 🔔馃敂 🔥馃敟 "
        + "💡馃挕 💰馃挵 💻馃捇 💾馃捑 👀馃憖 👍馃憤 👉馃憠 🧪馃И 🧩馃З 🧹馃Ч 🐛馃悰 🌐馃寪 🌍馃實 🎉馃帀 🎨馃帹 🏆馃弳 🏁馃弫 📁馃搧 📂馃搨 📄馃搫 "
        + "📅馃搮 📈馃搱 📉馃搲 📌馃搶 📍馃搷 📎馃搸 📐馃搻 📖馃摉 📜馃摐 📢馃摙 📤馃摛 📥馃摜 📦馃摝 📧馃摟 📱馃摫 🔁馃攣 🔗馃敆 🔲馃敳 🔴馃敶 🔵馃數 "
        + "🔶馃敹 🔷馃敺 🟠馃煚 🟡馃煛 🟢馃煝 🟣馃煟 🟩馃煩 🟥馃煡 🟨馃煥 🟦馃煢 🆕馃啎 🚦馃殾 🚩馃毄 ☑️鈽戯笍 ✔️鉁旓笍 ⚙️鈿欙笍 ⏸️鈴革笍 ⏱️鈴憋笍 "
        + "⏹️鈴癸笍 ⚠️鈿狅笍 ▶️鈻讹笍 ➡️鉃★笍 ✏️鉁忥笍 ❤️鉂わ笍 ℹ️鈩癸笍 ⬅️猬咃笍"
}
