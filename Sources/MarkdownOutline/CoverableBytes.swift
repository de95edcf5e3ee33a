/// The kinds of lines in which a byte has no part in block structure, so that ``Veil`` may cover it.
struct CoverableBytes: OptionSet {
    let rawValue: UInt8

    /// Ordinary text.
    static let text = CoverableBytes(rawValue: 1)
    /// Lines that may belong to a reference definition: brackets, backslashes and angle brackets decide.
    static let definition = CoverableBytes(rawValue: 2)
    /// Lines that begin with `<`: what may stand in a tag decides, except in the values of its attributes.
    static let tag = CoverableBytes(rawValue: 4)

    /// Per byte the kinds of lines in which it may be covered. An instruction's `?` is none of text's business, since the
    /// `<` in front of it is covered there.
    static let kinds: [CoverableBytes] = {
        var table = [CoverableBytes](repeating: [], count: 256)
        for byte in "*!&".utf8 { table[Int(byte)] = [.text, .definition, .tag] }
        for byte in "_`".utf8 { table[Int(byte)] = [.text, .definition] }
        for byte in "[]\\".utf8 { table[Int(byte)] = [.text, .tag] }
        table[Int(UInt8(ascii: "?"))] = [.definition, .tag]
        table[Int(UInt8(ascii: "<"))] = .text
        return table
    }()
}
