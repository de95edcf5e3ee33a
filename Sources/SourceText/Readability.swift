/// Why a document cannot be read as a text in UTF-8.
public enum Unreadable: Hashable, Sendable {
    /// A UTF-16 byte order mark, or every other byte of the beginning is zero.
    case utf16
    /// A zero byte at this offset.
    case nul(offset: Int)
    /// The first byte that is no part of well-formed UTF-8.
    case invalidUTF8(offset: Int)
    /// More bytes than `limit`.
    case tooLarge(byteCount: Int, limit: Int)
    /// A line that opens more containers than `limit`.
    case tooDeep(line: Int, limit: Int)
}

extension SourceText {
    /// The first reason why these bytes are no readable text, or nil.
    ///
    /// - Complexity: O(*n*).
    public static func unreadableReason(of bytes: [UInt8]) -> Unreadable? {
        if looksLikeUTF16(bytes) { return .utf16 }
        if let zero = bytes.firstIndex(of: 0, in: bytes.indices) { return .nul(offset: zero) }
        return firstInvalidByte(bytes).map { .invalidUTF8(offset: $0) }
    }

    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        let sample = bytes.prefix(64)
        guard sample.count >= 8 else { return false }
        let zeros = sample.indices.filter { sample[$0] == 0 }
        return zeros.count * 3 >= sample.count && Set(zeros.map { $0 % 2 }).count == 1
    }

    /// The first byte beyond ASCII that begins no well-formed sequence.
    private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        var index = 0
        while let lead = bytes.firstBeyondASCII(in: index..<bytes.count) {
            guard let length = UTF8Sequence.length(bytes, at: lead) else { return lead }
            index = lead + length
        }
        return nil
    }

    /// The same bytes with U+001A SUBSTITUTE in the place of each that is no part of well-formed UTF-8.
    static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        guard let first = firstInvalidByte(bytes) else { return bytes }
        var repaired = bytes
        bytes.withUnsafeBufferPointer { bytes in
            var index = first
            while index < bytes.count {
                let length = bytes[index] < 0x80 ? 1 : UTF8Sequence.length(bytes, at: index)
                if length == nil { repaired[index] = 0x1A }
                index += length ?? 1
            }
        }
        return repaired
    }
}
