/// A single-byte encoding in which UTF-8 text was read by mistake.
///
/// Source of the tables: the mappings of the Unicode Consortium (MAPPINGS/VENDORS and MAPPINGS/ISO8859).
struct CodePage: Sendable {
    /// What the bytes 0x80 to 0xFF stand for; nil where the encoding defines nothing.
    private let upperHalf: [Unicode.Scalar?]

    /// The bytes of the characters below U+2600, with 0 for those that the encoding lacks.
    private let lowBytes: [UInt8]
    /// The bytes of the few characters above.
    private let highBytes: [(scalar: UInt32, byte: UInt8)]

    private init(_ characters: String) {
        self.init(characters.unicodeScalars.map { $0 == "\u{FFFD}" ? nil : $0 })
    }

    private init(_ upperHalf: [Unicode.Scalar?]) {
        self.upperHalf = upperHalf
        var low = [UInt8](repeating: 0, count: 0x2600)
        var high: [(scalar: UInt32, byte: UInt8)] = []
        for (scalar, byte) in CodePage.characters(upperHalf) {
            if scalar < 0x2600 { low[Int(scalar)] = byte } else { high.append((scalar, byte)) }
        }
        (lowBytes, highBytes) = (low, high)
    }

    /// All characters that stand for a byte, as ``byte(of:)`` tells them.
    var characters: [(scalar: UInt32, byte: UInt8)] { CodePage.characters(upperHalf) }

    private static func characters(_ upperHalf: [Unicode.Scalar?]) -> [(scalar: UInt32, byte: UInt8)] {
        let characters = upperHalf.enumerated().map { offset, scalar in
            (scalar: scalar?.value ?? UInt32(offset + 0x80), byte: UInt8(offset + 0x80))
        }
        return upperHalf.contains(nil) ? characters + [(0xFFFD, CodePage.substitute)] : characters
    }

    /// Stands for a byte in whose place a program wrote U+FFFD because the encoding defines nothing for it. No character
    /// of the upper half has this byte.
    static let substitute: UInt8 = 1

    /// The byte from which a character was read: 0x80 to 0xFF, ``substitute``, or 0 for characters that the encoding
    /// lacks. A C1 control counts as the byte of its number where the encoding defines nothing else for it.
    func byte(of scalar: UInt32) -> UInt8 {
        if scalar < 0x2600 { return lowBytes[Int(scalar)] }
        for entry in highBytes where entry.scalar == scalar { return entry.byte }
        return 0
    }

    /// Whether a byte stands for no character and may have been lost.
    func isUndefined(_ byte: UInt8) -> Bool {
        byte >= 0x80 && upperHalf[Int(byte) - 0x80] == nil
    }

    /// The UTF-8 bytes of `text` read in this encoding. Undefined bytes are lost, as some programs lose them, or kept as
    /// the C1 control with the same number, as others keep them.
    func garbled(_ text: String, keepingUndefined: Bool) -> String {
        var result = String.UnicodeScalarView()
        for byte in text.utf8 {
            if byte < 0x80 {
                result.append(Unicode.Scalar(byte))
            } else if let scalar = upperHalf[Int(byte) - 0x80] {
                result.append(scalar)
            } else if keepingUndefined {
                result.append(Unicode.Scalar(byte))
            }
        }
        return String(result)
    }

    /// Mac OS Roman.
    static let macRoman = CodePage(
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
            + "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
            + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
            + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

    /// Windows-1252, undefined bytes as U+FFFD.
    static let windows1252 = CodePage(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
            + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
            + "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")

    /// Windows-1254 (Turkish), undefined bytes as U+FFFD.
    static let windows1254 = CodePage(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}\u{FFFD}Ÿ"
            + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß"
            + "àáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ")

    /// ISO 8859-1.
    static let latin1 = CodePage((UInt8(0x80)...0xFF).map { Unicode.Scalar($0) })

    /// Code page 437.
    static let codePage437 = CodePage(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
            + "áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}")
}
