import SourceText

/// One character of a stretch of text beyond ASCII, with the bytes of the document that it stands for.
struct GarbledCell: Sendable {
    /// Where its bytes begin in the document; they end where the next cell begins.
    let start: Int
    /// The character.
    let scalar: UInt32
    /// The encoding in which it was last read by mistake; nil while it is as in the document.
    var encoding: MisreadEncoding?
}

/// What stands beside a character, as far as it tells a garbled character from a well-written one.
enum Neighbour: Sendable {
    /// An ASCII letter, small or capital.
    case small, capital
    /// An ASCII digit.
    case digit
    /// An ASCII quotation mark, bracket or backtick.
    case quote
    /// A blank, a line end, other ASCII, or the edge of the document.
    case other
    /// A character beyond ASCII.
    case beyond

    /// What an ASCII byte is; nil is the edge of the document.
    init(_ byte: UInt8?) {
        self = byte.map { Neighbour.ofByte[Int($0)] } ?? .other
    }

    /// By bytes, because every place of a garbled document asks.
    private static let ofByte: [Neighbour] = (UInt8.min...UInt8.max).map { byte in
        if byte.isCapital { return .capital }
        if byte.isLetter { return .small }
        if byte.isDigit { return .digit }
        return byte.isOne(of: "\"'`([{") ? .quote : .other
    }

    /// A letter.
    var isLetter: Bool { self == .small || self == .capital }
}
