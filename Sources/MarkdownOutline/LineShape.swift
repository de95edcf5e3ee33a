import SourceText

/// Questions about one line, asked of the bytes behind its container markers.
enum LineShape {
    /// Whether only `*`, only `_` or only `-` stands here, at least so many times, with any blanks between them. Three
    /// of them make a thematic break, but some may have been taken for list markers.
    static func holdsOneMark(_ bytes: [UInt8], _ range: Range<Int>, atLeast least: Int) -> Bool {
        guard let first = range.first, bytes[first].isOne(of: "*_-") else { return false }
        var count = 0
        for byte in bytes[range] where !byte.isBlank {
            guard byte == bytes[first] else { return false }
            count += 1
        }
        return count >= least
    }

    /// Length of the run of three or more backticks here if it can be a fence, or 0.
    static func fenceLength(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        let length = bytes[range].prefix { $0 == UInt8(ascii: "`") }.count
        return length >= 3 && !bytes[range].dropFirst(length).contains(UInt8(ascii: "`")) ? length : 0
    }

    /// Whether three or more equal backticks or tildes and nothing else but blanks stand here.
    static func isClosingFence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = range.first, bytes[first] == UInt8(ascii: "`") || bytes[first] == UInt8(ascii: "~")
        else { return false }
        let run = bytes[range].prefix { $0 == bytes[first] }
        return run.count >= 3 && bytes[run.endIndex..<range.upperBound].allSatisfy(\.isBlank)
    }

    /// Whether a comment for the linter stands here, `<!-- tasklint-… -->`, and nothing else.
    static func isToolComment(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
        let text = bytes[range.lowerBound..<end]
        guard text.starts(with: "<!--"), text.suffix(3).elementsEqual("-->".utf8) else { return false }
        let inside = text.dropFirst(4).drop(while: \.isBlank)
        return inside.starts(with: "tasklint-")
            && !inside.dropLast().indices.contains { bytes[$0..<end - 1].starts(with: "-->") }
    }

    /// Whether only equals signs or only hyphens stand here.
    static func isSetextUnderline(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = range.first, bytes[first] == UInt8(ascii: "=") || bytes[first] == UInt8(ascii: "-")
        else { return false }
        return bytes[range].drop { $0 == bytes[first] }.allSatisfy(\.isBlank)
    }

    /// Length of the one to six number signs of an ATX heading here, or nil.
    static func headingLength(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let length = bytes[range].prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(length) else { return nil }
        return length == range.count || bytes[range.lowerBound + length].isBlank ? length : nil
    }

    /// Whether a line that begins with `[` may be the beginning of `[label]: …`. A label ends at its first bracket.
    static func mayOpenDefinition(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var index = range.lowerBound + 1
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): return false
            case UInt8(ascii: "]"): return index + 1 < range.upperBound && bytes[index + 1] == UInt8(ascii: ":")
            default: break
            }
            index += 1
        }
        return true
    }

    /// Whether the byte at `index` is part of `</`, `?>` or `]]>`, which end HTML blocks. The fourth, `-->`, has no
    /// byte that inlines care about.
    static func closesHTML(_ bytes: [UInt8], at index: Int, end: Int) -> Bool {
        let next = index + 1
        guard next < end else { return false }
        switch bytes[index] {
        case UInt8(ascii: "<"): return bytes[next] == UInt8(ascii: "/")
        case UInt8(ascii: "?"): return bytes[next] == UInt8(ascii: ">")
        case UInt8(ascii: "]"):
            // The bracket before this one still stands, because it was asked the same question.
            if bytes[next] == UInt8(ascii: ">") { return index > 0 && bytes[index - 1] == UInt8(ascii: "]") }
            return bytes[next] == UInt8(ascii: "]") && next + 1 < end && bytes[next + 1] == UInt8(ascii: ">")
        default: return false
        }
    }
}
