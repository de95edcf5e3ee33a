import Foundation

/// TL113: text that was once read with the wrong encoding.
enum GarbledPlants {
    static let seeder = Seeder("TL113", "garbled-text", [everything, oneTitle, heading])

    /// The whole document was read wrongly; the first garbled place counts.
    private static let everything: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(dialects: [.glyphs], hasStatements: false)
        let base = DraftMaker.draft(wishes, random: &random)
        let encoding = random.pick(WrongEncoding.allCases)
        return Plant(
            base: base.text, planted: WrongEncoding.markFirst(in: base.text) { encoding.misread($0) },
            label: "all of it, \(encoding)")
    }

    /// One title holds a sign of another alphabet.
    private static let oneTitle: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitOld, .openspec, .checklist], languages: [.english], hasStatements: false)
        var base = DraftMaker.draft(wishes, random: &random)
        base.sections[1].heading = base.sections[1].heading.replacing(" ⚠️", with: "")
        let place = random.pick(base.places { $0.role != .parent })
        let sign = random.pick(["✅", "→", "–", "⚠️", "🎯", "’", "“", "…", "🚀"])
        let encoding = random.pick(WrongEncoding.allCases)
        var planted = base
        base[place].title += " \(sign)"
        planted[place].title += " ⟦\(encoding.misread(sign))⟧"
        return Plant(base: base, planted: planted, label: "\(sign), \(encoding)")
    }

    private static let heading: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitOld, .openspec, .checklist], languages: [.english], hasStatements: false)
        var base = DraftMaker.draft(wishes, random: &random)
        base.sections[1].heading = base.sections[1].heading.replacing(" ⚠️", with: "")
        let sign = random.pick(["🎯", "⚠️", "🚀", "📋", "🔄"])
        let encoding = random.pick(WrongEncoding.allCases)
        var planted = base
        base.sections[0].heading += " \(sign)"
        planted.sections[0].heading += " ⟦\(encoding.misread(sign))⟧"
        return Plant(base: base, planted: planted, label: "heading \(sign), \(encoding)")
    }
}

/// How UTF-8 is read wrongly, byte by byte.
enum WrongEncoding: CaseIterable {
    case macRoman, windows1252, windows1254, latin1, codePage437, windows1252Twice

    func misread(_ text: String) -> String {
        switch self {
        case .macRoman: read(text, Self.pageMacRoman)
        case .windows1252: read(text, as: .windowsCP1252)
        case .windows1254: read(text, as: .windowsCP1254)
        case .latin1: read(text, as: .isoLatin1)
        case .codePage437: read(text, Self.page437)
        case .windows1252Twice: read(read(text, as: .windowsCP1252), as: .windowsCP1252)
        }
    }

    /// Bytes that the encoding does not define stay as control characters.
    private func read(_ text: String, as encoding: String.Encoding) -> String {
        text.utf8.map { byte in
            String(bytes: [byte], encoding: encoding) ?? String(UnicodeScalar(byte))
        }.joined()
    }

    /// Reads with a table of the characters beyond ASCII.
    private func read(_ text: String, _ page: [Character]) -> String {
        String(text.utf8.map { $0 < 128 ? Character(UnicodeScalar($0)) : page[Int($0) - 128] })
    }

    private static let pageMacRoman = Array(
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ª"
            + "ºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

    private static let page437 = Array(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧"
            + "╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}")

    /// Changes every run of characters beyond ASCII and marks the first.
    static func markFirst(in text: String, _ change: (String) -> String) -> String {
        var (result, run, isFirst) = ("", "", true)
        for character in text + "\n" {
            if character.isASCII {
                if !run.isEmpty {
                    result += isFirst ? "⟦\(change(run))⟧" : change(run)
                    (run, isFirst) = ("", false)
                }
                result.append(character)
            } else {
                run.append(character)
            }
        }
        return String(result.dropLast())
    }
}
