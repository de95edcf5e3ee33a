import Testing

@testable import SourceText

@Suite("Folding makes small letters and keeps every offset")
struct CaseFoldingTests {
    private static let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)

    private func folded(_ text: String) -> String {
        String(decoding: SourceText(text).folded, as: UTF8.self)
    }

    @Test("of words in the keywords' scripts")
    func words() {
        #expect(folded("Depends On T1") == "depends on t1")
        #expect(folded("ABHÄNGIG VON ÀÞ") == "abhängig von àþ")
        #expect(folded("ЗАВИСИТ ОТ") == "зависит от")
        #expect(folded("×÷ß ÿŸ Ё İ 依赖 😀") == "×÷ß ÿŸ Ё İ 依赖 😀")
    }

    @Test("and changes a scalar only into the small letter that Unicode gives it")
    func scalars() {
        var changed: [Unicode.Scalar] = []
        for scalar in CaseFoldingTests.scalars {
            let before = Array(String(scalar).utf8)
            let after = CaseFolding.fold(before)
            if before == after { continue }
            changed.append(scalar)
            if Array(scalar.properties.lowercaseMapping.utf8) != after { Issue.record("\(scalar) is folded wrongly") }
        }
        #expect(changed.count == 26 + 30 + 32)
    }

    @Test("whatever stands around the scalar")
    func neighbours() {
        let touched = CaseFoldingTests.scalars.filter { $0.value < 0x500 }
        for scalar in touched {
            for (left, right) in [("A", "Z"), ("Ð", "Р"), ("Я", "Ã"), ("日", "😀")] {
                let text = left + String(scalar) + right
                let alone = folded(left) + folded(String(scalar)) + folded(right)
                if folded(text) != alone { Issue.record("\(text) is folded as \(folded(text))") }
            }
        }
    }

    @Test("and folding again changes nothing, even in ill-formed bytes")
    func idempotent() {
        for first in 0...255 as ClosedRange<UInt8> {
            for second in 0...255 as ClosedRange<UInt8> {
                let once = CaseFolding.fold([first, second])
                if once.count != 2 || CaseFolding.fold(once) != once { Issue.record("\(first) \(second)") }
            }
        }
        #expect(CaseFolding.fold([0xC3]) == [0xC3])
        #expect(CaseFolding.fold([]) == [])
    }
}
