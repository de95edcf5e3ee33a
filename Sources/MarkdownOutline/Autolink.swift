import SourceText

/// `<scheme:…>` and `<name@host>` (CommonMark 0.31, section 6.5).
enum Autolink {
    /// Offset behind the closing bracket of the autolink whose `<` stands in front of the cursor, or nil.
    static func end(_ start: InlineCursor) -> Int? {
        address(start) ?? mail(start)
    }

    private static func address(_ start: InlineCursor) -> Int? {
        var cursor = start
        guard cursor.byte?.isLetter == true else { return nil }
        let length = cursor.skip { $0.isAlphanumeric || $0.isOne(of: "+.-") }
        guard (2...32).contains(length), cursor.consume(":") else { return nil }
        cursor.skip { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
        return cursor.byte == UInt8(ascii: ">") ? cursor.offset + 1 : nil
    }

    private static func mail(_ start: InlineCursor) -> Int? {
        var cursor = start
        let length = cursor.skip { $0.isAlphanumeric || $0.isOne(of: ".!#$%&'*+/=?^_`{|}~-") }
        guard length > 0, cursor.consume("@") else { return nil }
        repeat {
            guard label(&cursor) else { return nil }
        } while cursor.consume(".")
        return cursor.byte == UInt8(ascii: ">") ? cursor.offset + 1 : nil
    }

    /// Passes over one part of a host name: up to 63 letters, digits and hyphens, no hyphen at either end.
    private static func label(_ cursor: inout InlineCursor) -> Bool {
        guard cursor.byte?.isAlphanumeric == true else { return false }
        var last: UInt8?
        let length = cursor.skip {
            guard $0.isAlphanumeric || $0 == UInt8(ascii: "-") else { return false }
            last = $0
            return true
        }
        return length <= 63 && last?.isAlphanumeric == true
    }
}
