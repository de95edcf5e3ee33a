/// Names and classes of the ASCII bytes that the readers ask for.
extension UInt8 {
    /// Line feed, U+000A.
    public static let lineFeed = UInt8(ascii: "\n")
    /// Carriage return, U+000D.
    public static let carriageReturn = UInt8(ascii: "\r")
    /// Space, U+0020.
    public static let space = UInt8(ascii: " ")
    /// Horizontal tab, U+0009.
    public static let tab = UInt8(ascii: "\t")

    /// A space or a tab.
    public var isBlank: Bool { self == .space || self == .tab }
    /// A line feed or a carriage return.
    public var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
    /// `0` to `9`.
    public var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    /// `a` to `z` or `A` to `Z`.
    public var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
    /// `A` to `Z`.
    public var isCapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
    /// The small letter of `A` to `Z`; any other byte as it is.
    package var small: UInt8 { isCapital ? self | 0x20 : self }
    /// An ASCII letter, an ASCII digit, or any byte of a character beyond ASCII.
    public var isWordByte: Bool { isDigit || isLetter || self >= 0x80 }
    /// An ASCII letter or digit.
    public var isAlphanumeric: Bool { isDigit || isLetter }
    /// A byte in the middle of a UTF-8 sequence.
    public var isContinuation: Bool { self & 0xC0 == 0x80 }
}
