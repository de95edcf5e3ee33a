import SourceText

// The one part of the module that needs Foundation, for its encoder. The small library is preferred where it exists,
// because all of Foundation makes a static program four times as large.
#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Values as JSON with a stable order of keys.
enum JSONText {
    static func text(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return safe(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// The same JSON with what a terminal would obey written as escapes. The encoder does so below U+0020 only; such
    /// characters can stand nowhere but in strings.
    private static func safe(_ json: String) -> String {
        if json.utf8.allSatisfy({ $0 < 0x7F }) { return json }
        var safe = ""
        safe.reserveCapacity(json.utf8.count)
        for scalar in json.unicodeScalars {
            if Escaping.isCommand(scalar) {
                let digits = String(scalar.value, radix: 16)
                safe += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            } else {
                safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }
}

/// An optional value that is written as null when it is absent. Synthesised coding would drop its key.
struct Nullable<Value: Encodable>: Encodable {
    let value: Value?

    init(_ value: Value?) {
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value {
            try container.encode(value)
        } else {
            try container.encodeNil()
        }
    }
}

/// A byte range in lines and columns.
struct Extent {
    /// 1-based line of the first byte.
    let line: Int
    /// 1-based column of the first byte, in UTF-8 bytes.
    let column: Int
    /// 1-based line of the last byte.
    let endLine: Int
    /// 1-based column behind the last byte, in UTF-8 bytes.
    let endColumn: Int

    init(_ range: Range<Int>, in source: SourceText) {
        let first = source.position(at: range.lowerBound)
        let last = range.isEmpty ? first : source.position(at: range.upperBound - 1)
        line = first.line
        column = first.column
        endLine = last.line
        endColumn = range.isEmpty ? last.column : last.column + 1
    }
}
