/// An encoding in which UTF-8 text is read by mistake, the most common ones first.
package enum MisreadEncoding: UInt8, CaseIterable, Sendable {
    /// The default where others explain a text as well.
    case windows1252
    /// Mac OS Roman.
    case macRoman
    /// The Turkish relative of Windows-1252.
    case windows1254
    /// ISO 8859-1, in which the second half of the UTF-8 bytes become controls.
    case latin1
    /// The code page of DOS.
    case codePage437
    /// The Chinese encoding; only known glyphs are found.
    case gbk

    /// The name as people know it.
    package var name: String {
        switch self {
        case .windows1252: "Windows-1252"
        case .macRoman: "Mac Roman"
        case .windows1254: "Windows-1254"
        case .latin1: "Latin-1"
        case .codePage437: "code page 437"
        case .gbk: "GBK"
        }
    }

    /// The table of a single-byte encoding.
    var page: CodePage? {
        switch self {
        case .windows1252: .windows1252
        case .macRoman: .macRoman
        case .windows1254: .windows1254
        case .latin1: .latin1
        case .codePage437: .codePage437
        case .gbk: nil
        }
    }

    /// Windows-1252 and those that share most of its characters: their leading bytes are capitals with accents, and
    /// what follows is mostly punctuation.
    var isWestern: Bool { self == .windows1252 || self == .windows1254 || self == .latin1 }
}

/// Some encodings.
struct MisreadEncodings: OptionSet, Sendable {
    /// A bit for each encoding.
    let rawValue: UInt8

    func contains(_ encoding: MisreadEncoding) -> Bool { rawValue >> encoding.rawValue & 1 == 1 }

    mutating func insert(_ encoding: MisreadEncoding) {
        self = MisreadEncodings(rawValue: rawValue | 1 << encoding.rawValue)
    }
}
