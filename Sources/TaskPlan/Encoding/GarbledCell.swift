import SourceText

/// One character of a stretch of text beyond ASCII, with the bytes of the document that it stands for.
struct GarbledCell: Sendable {
    /// The character.
    let scalar: UInt32
    /// Where its bytes begin in the document; they end where the next cell begins.
    let start: Int
    /// How often it was decoded anew to become what it is.
    var passes = 0
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
        switch byte {
        case .some(let byte) where byte.isCapital: self = .capital
        case .some(let byte) where byte.isLetter: self = .small
        case .some(let byte) where byte.isDigit: self = .digit
        case .some(let byte) where "\"'`([{".utf8.contains(byte): self = .quote
        default: self = .other
        }
    }

    /// A letter.
    var isLetter: Bool { self == .small || self == .capital }
}
