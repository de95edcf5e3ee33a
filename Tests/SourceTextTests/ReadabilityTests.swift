import Testing

@testable import SourceText

@Suite("A document is readable if it is UTF-8 without zero bytes")
struct ReadabilityTests {
    @Test(
        "like these", arguments: ["", "a", "é日😀", "\u{FEFF}a", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"])
    func readable(text: String) {
        #expect(SourceText.unreadableReason(of: Array(text.utf8)) == nil)
    }

    @Test("and every scalar is readable")
    func scalars() {
        var text = String.UnicodeScalarView()
        for value in 1...0x10FFFF as ClosedRange<UInt32> {
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        #expect(SourceText.unreadableReason(of: Array(String(text).utf8)) == nil)
    }

    @Test(
        "The first byte that is no part of well-formed UTF-8 is named",
        arguments: [
            ([0x80], 0),  // a continuation byte alone
            ([0x61, 0xBF], 1),
            ([0xC3], 0),  // truncated sequences
            ([0xC3, 0x41], 0),
            ([0xE2, 0x82], 0),
            ([0xE2, 0x82, 0x41], 0),
            ([0xF0, 0x9F, 0x98], 0),
            ([0xF0, 0x9F, 0x98, 0x41], 0),
            ([0xF0, 0x9F, 0x41, 0x80], 0),
            ([0x61, 0xC3, 0xA9, 0xE2, 0x82], 3),
            ([0xC0, 0xAF], 0),  // overlong sequences
            ([0xC1, 0xBF], 0),
            ([0xE0, 0x80, 0xAF], 0),
            ([0xE0, 0x9F, 0xBF], 0),
            ([0xF0, 0x80, 0x80, 0xAF], 0),
            ([0xF0, 0x8F, 0xBF, 0xBF], 0),
            ([0xED, 0xA0, 0x80], 0),  // surrogates
            ([0xED, 0xBF, 0xBF], 0),
            ([0xF4, 0x90, 0x80, 0x80], 0),  // beyond U+10FFFF
            ([0xF5, 0x80, 0x80, 0x80], 0),
            ([0xFF], 0),
            ([0x61, 0xFE, 0x61], 1),
        ] as [([UInt8], Int)])
    func illFormed(bytes: [UInt8], offset: Int) {
        #expect(SourceText.unreadableReason(of: bytes) == .invalidUTF8(offset: offset))
    }

    @Test("All pairs and triples of bytes are judged as the standard library does")
    func standardLibrary() {
        let interesting: [UInt8] = [
            0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
            0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        for first in interesting {
            for second in interesting {
                for third in interesting {
                    for tail in [[], [0x80]] as [[UInt8]] {
                        let bytes = [first, second, third] + tail
                        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { continue }
                        let isValid = String(validating: bytes, as: UTF8.self) != nil
                        if (SourceText.unreadableReason(of: bytes) == nil) != isValid { Issue.record("\(bytes)") }
                    }
                }
            }
        }
    }

    @Test("UTF-16 is recognized with and without a byte order mark")
    func utf16() {
        let text = "# Tasks\n- [ ] über"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, [0xFF, 0xFE], [0xFE, 0xFF]] {
            #expect(SourceText.unreadableReason(of: bytes) == .utf16)
        }
    }

    @Test("A zero byte is named, unless there are so many that the text is UTF-16")
    func zero() {
        #expect(SourceText.unreadableReason(of: [0]) == .nul(offset: 0))
        #expect(SourceText.unreadableReason(of: Array("abc\0def\0".utf8)) == .nul(offset: 3))
        #expect(SourceText.unreadableReason(of: [UInt8](repeating: 0, count: 64)) == .nul(offset: 0))
        #expect(SourceText.unreadableReason(of: [0x61, 0x00, 0x62, 0x00]) == .nul(offset: 1))
        #expect(SourceText.unreadableReason(of: [0xFF, 0x00]) == .nul(offset: 1))
    }
}
