import SourceText

/// Names of files and folders as texts from which no byte is lost.
///
/// To the operating system a name is bytes: mostly UTF-8, but nobody makes sure of that. A byte that is no part of UTF-8
/// is held as one of the last 128 characters of Unicode, which are for private use; so are the bytes of such a character
/// itself. Every name therefore has one text and is found again by it, and all that cuts and joins texts of paths may
/// stay as it is.
enum FileName {
    /// The character that stands for the byte 0.
    private static let base: UInt32 = 0x10_FF00

    /// The text of a name.
    static func text(of bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        // Nearly always. A substitute in the text is longer than the byte that it stands for, or was in the name.
        if text.utf8.count == bytes.count, !hasStandIn(text), text.utf8.elementsEqual(bytes) { return text }
        var scalars = String.UnicodeScalarView()
        var index = 0
        while index < bytes.count {
            let length = bytes[index] < 0x80 ? 1 : UTF8Sequence.length(bytes, at: index)
            let character = length.flatMap {
                String(decoding: bytes[index..<index + $0], as: UTF8.self).unicodeScalars.first
            }
            if let length, let character, !isStandIn(character) {
                scalars.append(character)
                index += length
            } else {
                if let standIn = Unicode.Scalar(base + UInt32(bytes[index])) { scalars.append(standIn) }
                index += 1
            }
        }
        return String(scalars)
    }

    /// The text of a name that ends with a zero.
    static func text(of name: UnsafePointer<CChar>) -> String {
        text(of: UnsafeBufferPointer(start: name, count: length(of: name)).lazy.map { UInt8(bitPattern: $0) })
    }

    /// The bytes of the name that a text stands for.
    static func bytes(of text: String) -> [UInt8] {
        guard hasStandIn(text) else { return Array(text.utf8) }
        return text.unicodeScalars.reduce(into: []) { bytes, scalar in
            if isStandIn(scalar) {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes += UTF8.encode(scalar) ?? .init()
            }
        }
    }

    /// Hands the name to the operating system.
    static func withName<Result>(_ text: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        guard hasStandIn(text) else { return text.withCString(body) }
        let name = bytes(of: text).map { CChar(bitPattern: $0) } + [0]
        return name.withUnsafeBufferPointer { buffer in
            // An array that holds at least a zero has an address.
            buffer.baseAddress.map(body) ?? text.withCString(body)
        }
    }

    /// The text for people and reports, with `\xE9` for a byte that is no part of UTF-8. It opens nothing.
    static func shown(_ text: String) -> String {
        guard hasStandIn(text) else { return text }
        return text.unicodeScalars.reduce(into: "") { shown, scalar in
            if isStandIn(scalar) {
                shown += "\\x" + String(UInt8(truncatingIfNeeded: scalar.value), radix: 16, uppercase: true)
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
    }

    /// The arguments of the program behind its name; nil if even that is unknown.
    static var arguments: [String]? {
        guard CommandLine.argc > 0 else { return nil }
        return (1..<Int(CommandLine.argc)).compactMap { CommandLine.unsafeArgv[$0].map { text(of: $0) } }
    }

    private static func length(of name: UnsafePointer<CChar>) -> Int {
        var length = 0
        while name[length] != 0 { length += 1 }
        return length
    }

    /// All characters that stand for bytes begin with this byte.
    private static func hasStandIn(_ text: String) -> Bool {
        text.utf8.contains(0xF4) && text.unicodeScalars.contains(where: isStandIn)
    }

    private static func isStandIn(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= base + 0x80 }
}
