/// What a character beyond ASCII can be in the UTF-8 of another one, by the encodings in which it was read from a byte.
///
/// Two characters tell for all encodings at once which of them can explain the two. That spares nearly all text the look
/// at each encoding.
struct ByteRoles: Sendable {
    /// Where it was read from the first byte of a character.
    private(set) var leads: MisreadEncodings = []
    /// Where it was read from another byte of one, or stands for a byte that was lost.
    private(set) var tails: MisreadEncodings = []

    /// The roles of a character.
    init(of scalar: UInt32) {
        if scalar < 0x2600 {
            self = ByteRoles.table.low[Int(scalar)]
        } else if scalar >= 0xF8FF {
            self = ByteRoles.table.high[scalar] ?? ByteRoles()
        }
    }

    private init() {}

    private mutating func add(_ byte: UInt8, in encoding: MisreadEncoding) {
        if (0xC2...0xF4).contains(byte) { leads.insert(encoding) }
        if byte & 0xC0 == 0x80 || byte == CodePage.substitute { tails.insert(encoding) }
    }

    /// The characters below U+2600 by their numbers, and the few above.
    private static let table: (low: [ByteRoles], high: [UInt32: ByteRoles]) = {
        var low = [ByteRoles](repeating: ByteRoles(), count: 0x2600)
        var high: [UInt32: ByteRoles] = [:]
        for encoding in MisreadEncoding.allCases {
            for (scalar, byte) in encoding.page?.characters ?? [] {
                if scalar < 0x2600 {
                    low[Int(scalar)].add(byte, in: encoding)
                } else {
                    high[scalar, default: ByteRoles()].add(byte, in: encoding)
                }
            }
        }
        return (low, high)
    }()
}
