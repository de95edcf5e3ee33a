import Foundation
import SourceText
import Testing
import TestSupport

/// TL903: plans whose bytes are no text that could be read.
@Suite struct UnreadableSeedingTests {
    @Test("damaged bytes are refused")
    func refused() {
        var (planted, refused) = (0, 0)
        for number in 0..<Seeding.count {
            var random = SeededGenerator("TL903", number)
            let text = DraftMaker.draft(random: &random).text
            #expect(SourceText.unreadableReason(of: Array(text.utf8)) == nil)
            planted += 1
            if SourceText.unreadableReason(of: Self.damaged(text, &random)) != nil { refused += 1 }
        }
        print("generated TL903 unreadable-input planted \(planted) reported \(refused)")
        #expect(refused == planted)
    }

    /// The text in another encoding, or with bytes in it that UTF-8 does not have.
    private static func damaged(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text.utf8)
        switch random.number(0...4) {
        case 0: return text.data(using: .utf16).map(Array.init) ?? []
        case 1: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case 2: bytes.insert(0, at: random.number(0...bytes.count))
        case 3: bytes.append(random.pick([0xFF, 0xC0, 0xE9, 0x80]))
        default: bytes.insert(contentsOf: [0xE9, 0x20], at: bytes.firstIndex(of: 10) ?? 0)
        }
        return bytes
    }
}
