/// A number of bytes as people write it: `64 MiB`, `500kB`, `1000`.
package struct ByteCount: Hashable, Sendable {
    /// The number.
    package let bytes: Int

    /// The largest first. Units of 1024 go before those of 1000.
    private static let units: [(name: String, bytes: Int)] = [
        ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000),
    ]

    /// Makes a number.
    package init(_ bytes: Int) {
        self.bytes = bytes
    }

    /// Reads a whole number and perhaps a unit, in small or capital letters; nil for any other text.
    package init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
        let known = ByteCount.units + [("bytes", 1), ("b", 1), ("", 1)]
        guard let number = Int(digits), let size = known.first(where: { $0.name.lowercased() == unit })?.bytes else {
            return nil
        }
        let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: size)
        if isTooLarge { return nil }
        self.bytes = bytes
    }

    /// The number in the largest unit in which it is whole.
    package var text: String {
        guard bytes > 0, let unit = ByteCount.units.first(where: { bytes.isMultiple(of: $0.bytes) }) else {
            return bytes == 1 ? "1 byte" : "\(bytes) bytes"
        }
        return "\(bytes / unit.bytes) \(unit.name)"
    }
}
