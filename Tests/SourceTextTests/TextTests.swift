import Testing

@testable import SourceText

@Suite("Texts are cut out of the bytes")
struct TextTests {
    @Test("without the spaces and tabs at their ends")
    func trimming() {
        let source = SourceText(" \ta b\t \n")
        #expect(source.string(source.trimmed(0..<7)) == "a b")
        #expect(source.trimmed(0..<2) == 2..<2)
        #expect(source.trimmed(3..<3) == 3..<3)
        #expect(source.string(source.trimmed(2..<8)) == "a b\t \n")
    }

    @Test("and joined again")
    func joined() {
        #expect(["a", "", "c"].joined(separator: ", ") == "a, , c")
        #expect(["a"].joined(separator: ", ") == "a")
        #expect([String]().joined(separator: ", ").isEmpty)
        #expect(["a", "b"].joined() == "ab")
    }

    @Test("and each ill-formed byte becomes one substitute")
    func illFormed() {
        let source = SourceText([0x61, 0xFF, 0x62, 0xE3, 0x81])
        #expect(source.bytes == [0x61, 0x1A, 0x62, 0x1A, 0x1A])
        #expect(source.string(0..<3) == "a\u{1A}b")
        #expect(source.string(1..<1) == "")
    }

    @Test("and a substring is read like a string")
    func substring() {
        #expect(SourceText("xabx".dropFirst().dropLast()).bytes == Array("ab".utf8))
    }
}

@Suite("Bytes fall into classes")
struct ByteClassTests {
    private func members(_ isMember: (UInt8) -> Bool) -> String {
        String(decoding: (0...127 as ClosedRange<UInt8>).filter(isMember), as: UTF8.self)
    }

    private let digits = "0123456789"
    private let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    private let small = "abcdefghijklmnopqrstuvwxyz"

    @Test("of which ASCII has exactly these")
    func ascii() {
        #expect(members(\.isBlank) == "\t ")
        #expect(members(\.isLineEnd) == "\n\r")
        #expect(members(\.isDigit) == digits)
        #expect(members(\.isCapital) == capitals)
        #expect(members(\.isLetter) == capitals + small)
        #expect(members(\.isAlphanumeric) == digits + capitals + small)
        #expect(members(\.isWordByte) == digits + capitals + small)
        #expect(members(\.isContinuation) == "")
    }

    @Test("and bytes beyond ASCII belong to words only")
    func beyondASCII() {
        for byte in 128...255 as ClosedRange<UInt8> {
            #expect(byte.isWordByte)
            #expect(byte.isContinuation == (byte < 0xC0))
            #expect(!byte.isLetter && !byte.isAlphanumeric && !byte.isBlank && !byte.isCapital)
        }
    }
}
