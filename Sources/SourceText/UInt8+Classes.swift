/// Names and classes of the ASCII bytes that the readers ask for.
extension UInt8 {
    /// Line feed, U+000A.
    @inlinable public static var lineFeed: UInt8 { UInt8(ascii: "\n") }
    /// Carriage return, U+000D.
    @inlinable public static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
    /// Space, U+0020.
    @inlinable public static var space: UInt8 { UInt8(ascii: " ") }
    /// Horizontal tab, U+0009.
    @inlinable public static var tab: UInt8 { UInt8(ascii: "\t") }

    /// A space or a tab.
    @inlinable public var isBlank: Bool { self == .space || self == .tab }
    /// A line feed or a carriage return.
    @inlinable public var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
    /// `0` to `9`.
    @inlinable public var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    /// `a` to `z` or `A` to `Z`.
    @inlinable public var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
    /// `A` to `Z`.
    @inlinable public var isCapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
    /// The small letter of `A` to `Z`; any other byte as it is.
    @inlinable package var small: UInt8 { isCapital ? self | 0x20 : self }
    /// An ASCII letter, an ASCII digit, or any byte of a character beyond ASCII.
    @inlinable public var isWordByte: Bool { isDigit || isLetter || self >= 0x80 }
    /// An ASCII letter or digit.
    @inlinable public var isAlphanumeric: Bool { isDigit || isLetter }
    /// A byte in the middle of a UTF-8 sequence.
    @inlinable public var isContinuation: Bool { self & 0xC0 == 0x80 }
}
