import Testing

@testable import SourceText
import TestSupport

@Suite("Bytes are looked for eight at a time")
struct ByteSearchTests {
    /// Bytes around the limits of all classes, in all lengths around eight.
    private static func texts(_ seed: UInt64) -> [[UInt8]] {
        let limits: [UInt8] = [
            0x00, 0x01, 0x0A, 0x0D, 0x1F, 0x20, 0x21, 0x2F, 0x30, 0x39, 0x3A, 0x40, 0x41, 0x5A, 0x5B, 0x60, 0x61, 0x7A,
            0x7B,
            0x7F, 0x80, 0xA0, 0xBF, 0xC0, 0xC3, 0xE2, 0xFF,
        ]
        var generator = SeededGenerator(seed: seed)
        return (0...40).map { length in
            (0..<length).map { _ in
                Bool.random(using: &generator)
                    ? limits.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
            }
        }
    }

    @Test("and found where they stand first, whatever stands around them", arguments: 1...10 as ClosedRange<UInt64>)
    func firstIndex(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for text in Self.texts(seed) {
            let low = Int.random(in: 0...text.count, using: &generator)
            let range = low..<Int.random(in: low...text.count, using: &generator)
            for byte in Set(text + [0x00, 0x80, 0x7F]) {
                #expect(text.firstIndex(of: byte, in: range) == text[range].firstIndex(of: byte))
                #expect(
                    text.firstIndex(of: byte, or: 0x41, in: range)
                        == text[range].firstIndex { $0 == byte || $0 == 0x41 })
                #expect(
                    text.firstIndex(of: 0x2F, or: byte, or: 0xE2, in: range)
                        == text[range].firstIndex { $0 == byte || $0 == 0x2F || $0 == 0xE2 })
            }
            var found: [Int] = []
            text.forEachIndex(of: 0x20, or: 0x80, in: range) { found.append($0) }
            #expect(found == range.filter { text[$0] == 0x20 || text[$0] == 0x80 })
            #expect(text.firstDigit(in: range) == text[range].firstIndex { (0x30...0x39).contains($0) })
            #expect(text.firstBeyondASCII(in: range) == text[range].firstIndex { $0 >= 0x80 })
        }
    }

    @Test("for texts, too", arguments: 1...10 as ClosedRange<UInt64>)
    func texts(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = (0..<200).map { _ in UInt8.random(in: 97...98, using: &generator) }
        for length in 1...12 {
            let start = Int.random(in: 0...(text.count - length), using: &generator)
            for wanted in [Array(text[start..<start + length]), [UInt8](repeating: 97, count: length - 1) + [99]] {
                let first = (0...(text.count - length)).first { text[$0...].starts(with: wanted) }
                #expect(text.firstIndex(of: wanted, in: text.indices) == first)
                #expect(text[...].holds(wanted) == (first != nil))
                #expect(text.hold(wanted, at: start) == text[start...].starts(with: wanted))
                // A text that the end of the range cuts does not stand in it.
                if let first {
                    #expect(text.firstIndex(of: wanted, in: 0..<first + length - 1) == nil)
                }
            }
        }
    }

    @Test("the starts of words are those that a look at each byte finds", arguments: 1...10 as ClosedRange<UInt64>)
    func wordStarts(seed: UInt64) {
        for text in Self.texts(seed) + [Self.texts(seed).flatMap { $0 }] {
            let expected = text.indices.filter { index in
                let isLetter = { (byte: UInt8) in byte.isDigit || byte.isLetter }
                return text[index] > 0x20 && !text[index].isContinuation
                    && !(isLetter(text[index]) && index > 0 && isLetter(text[index - 1]))
            }
            let starts = WordStarts(text)
            #expect(Array(starts.starts(in: text.indices)) == expected)
            for low in stride(from: 0, to: text.count, by: 7) {
                let range = low..<min(low + 70, text.count)
                #expect(Array(starts.starts(in: range)) == expected.filter(range.contains))
            }
        }
    }
}

@Suite("Texts get numbers")
struct TextNumbersTests {
    @Test("equal texts the same, others the next")
    func numbers() {
        var numbers = TextNumbers()
        var expected: [[UInt8]: Int] = [:]
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...19, using: &generator)).map { _ in
                UInt8.random(in: 97...98, using: &generator)
            }
            let number = expected[text] ?? expected.count
            expected[text] = number
            #expect(numbers.number(of: text[...]) == number)
        }
        #expect(numbers.count == expected.count)
        for (text, number) in expected {
            #expect(numbers.find(text[...]) == number)
            #expect(Array(numbers[number]) == text)
            #expect(numbers.find((text + [99])[...]) == nil)
        }
    }
}
