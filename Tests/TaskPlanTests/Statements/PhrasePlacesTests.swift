import SourceText
import Testing

@testable import TaskPlan
import TestSupport

@Suite("What is known of a whole document")
struct PhrasePlacesTests {
    @Test("phrases are found in each range as if it were searched", arguments: 1...10 as ClosedRange<UInt64>)
    func ranges(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let words = ["after", "after all", "all", "blocks", "x", "é", "后", "后面", "-", ","]
        let text = (0..<120).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
        let source = SourceText(text)
        for table in [
            PhraseTable("after, after all, blocks, 后面, 后"), PhraseTable(PhraseList(["fter", " bl"]), areWords: false),
        ] {
            let places = PhrasePlaces(table, source.folded, source.wordStarts)
            for _ in 0..<200 {
                let low = Int.random(in: 0..<source.bytes.count, using: &generator)
                let range = low..<Int.random(in: low...source.bytes.count, using: &generator)
                #expect(places.first(in: range) == table.first(in: range, of: source)?.range.lowerBound)
            }
        }
    }

    @Test("of some ids, those that stand in it, as if all ids were read")
    func ids() {
        let plan = Plan(
            parsing: """
                # Tasks
                - [ ] T001 Build src/t004-a.py, see #7 and (T012a), 2.10.3, T9999999999, T2-1
                - [ ] T002 Test T005,T006 `T007` and T008.
                """)
        let all = plan.ids(in: 0..<plan.source.bytes.count)
        #expect(all.count > 8)
        #expect(plan.ids(among: all) == all)
        let missing = Identifier.Key(prefix: "T", numbers: [3], letter: "", suffix: "")
        #expect(plan.ids(among: all.union([missing])) == all)
        for key in all { #expect(plan.ids(among: [key, missing]) == [key]) }
    }

    @Test(
        "ranges are seen however their ends are joined",
        arguments: [
            "T001-T003", "T001 – T003", "T001 through T003", "T001 to          T003", "T001 bis T003", "T001..T003",
            "T001 – `T003`", "T001~T003", "T001—T003",
        ])
    func joined(range: String) {
        let plan = Plan(
            parsing: """
                - [ ] T001 One
                - [ ] T002 Two
                - [ ] T003 Three
                - [ ] T004 Four: see \(range)
                """)
        let found = plan.rangeReferences.map { "\($0.first.text) \($0.last?.text ?? "")" }
        #expect(found == (range.contains("`") ? [] : ["T001 T003"]))
    }
}
