import SourceText

/// The bytes in front of a line's content that belong to block quotes and list items (CommonMark 0.31, section 5).
enum ContainerPrefix {
    /// The first byte after the list marker at `offset` and the blanks behind it.
    static func afterMarker(at offset: Int, end: Int, in source: SourceText) -> Int {
        var index = offset
        while index < end, source.bytes[index].isDigit { index += 1 }
        if index < end { index += 1 }
        while index < end, source.bytes[index].isBlank { index += 1 }
        return index
    }

    /// `range` without leading blanks and at most `depth` quote markers.
    static func strippingQuotes(_ depth: Int, from range: Range<Int>, in source: SourceText) -> Range<Int> {
        var start = range.lowerBound
        var left = depth
        while start < range.upperBound {
            let byte = source.bytes[start]
            if byte == UInt8(ascii: ">"), left > 0 {
                left -= 1
            } else if !byte.isBlank {
                break
            }
            start += 1
        }
        return start..<range.upperBound
    }

    /// Length of the quote or list marker at `index`, or nil. Behind a list marker stands a blank or nothing.
    static func markerLength(_ bytes: [UInt8], at index: Int, end: Int) -> Int? {
        var next = index
        switch bytes[index] {
        case UInt8(ascii: ">"):
            return 1
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            next += 1
        default:
            while next < end, next - index < 9, bytes[next].isDigit { next += 1 }
            guard next > index, next < end, bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ")")
            else { return nil }
            next += 1
        }
        return next == end || bytes[next].isBlank ? next - index : nil
    }
}
