/// Paths as references of RFC 3986.
enum URIText {
    /// A relative path as a relative reference, an absolute one as a `file` URI (RFC 8089). All bytes are
    /// percent-encoded that are neither unreserved (section 2.3) nor `/`; so a colon cannot end a scheme.
    static func reference(to path: String) -> String {
        let encoded = path.utf8.reduce(into: "") { text, byte in
            if isPlain(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return isAbsolute(path) ? "file://\(encoded)" : encoded
    }

    /// Whether the path says where it begins.
    static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~/".utf8.contains(byte)
        }
    }
}
