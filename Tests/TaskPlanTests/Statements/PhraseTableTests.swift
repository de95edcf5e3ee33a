import Testing

@testable import TaskPlan
import TestSupport

@Suite("Phrases are looked up")
struct PhraseTableTests {
    @Test("the longest first, of equal ones the first")
    func longest() {
        let table = PhraseTable(PhraseList(["on", "one", "one by one", "one", "once"]))
        func match(_ text: String) -> Int? {
            table.match(Array(text.utf8), at: 0, end: text.utf8.count)?.meaning
        }
        #expect(match("one by one") == 2)
        #expect(match("one by ones") == 1)
        #expect(match("one") == 1)
        #expect(match("on") == 0)
        #expect(match("onc") == nil)
        #expect(match("o") == nil)
    }

    @Test("and none where there are none")
    func empty() {
        let table = PhraseTable(PhraseList([]))
        #expect(table.match([0x61, 0x62], at: 0, end: 2) == nil)
        #expect(!table.holds([0x61]))
    }

    @Test("as if all were compared", arguments: 1...20 as ClosedRange<UInt64>)
    func allCompared(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func word(_ lengths: ClosedRange<Int>) -> String {
            String(
                (0..<Int.random(in: lengths, using: &generator)).map { _ in
                    "ab é-".randomElement(using: &generator) ?? "a"
                })
        }
        let phrases = (0..<60).map { _ in word(1...6) }
        for areWords in [true, false] {
            let table = PhraseTable(PhraseList(phrases), areWords: areWords)
            for _ in 0..<50 {
                let text = Array(word(4...20).utf8)
                for start in text.indices {
                    let fitting = phrases.indices.filter { stands(Array(phrases[$0].utf8), text, start, areWords) }
                    let best = fitting.max { (phrases[$0].utf8.count, $1) < (phrases[$1].utf8.count, $0) }
                    let found = table.match(text, at: start, end: text.count)
                    #expect(found?.meaning == best)
                    #expect(found?.end == best.map { start + phrases[$0].utf8.count })
                    // What stands behind an end bounds a word, and belongs to no phrase.
                    let end = Int.random(in: start...text.count, using: &generator)
                    let before = fitting.filter { start + phrases[$0].utf8.count <= end }
                        .max { (phrases[$0].utf8.count, $1) < (phrases[$1].utf8.count, $0) }
                    #expect(table.match(text, at: start, end: end)?.meaning == before)
                    #expect(
                        table.holds(text[start..<end]) == phrases.contains { Array($0.utf8)[...] == text[start..<end] })
                }
            }
        }
    }

    private func stands(_ phrase: [UInt8], _ text: [UInt8], _ start: Int, _ areWords: Bool) -> Bool {
        let end = start + phrase.count
        guard text[start...].starts(with: phrase) else { return false }
        if !areWords { return true }
        let isCutBefore = Alphabet.begins(phrase, at: 0) && Alphabet.ends(text, at: start)
        let isCutBehind = Alphabet.ends(phrase, at: phrase.count) && end < text.count && Alphabet.begins(text, at: end)
        return !isCutBefore && !isCutBehind
    }
}
