import TaskPlan
import Testing

@Suite("The id of a task")
struct IdentifierTests {
    private func ids(_ text: String) -> String {
        Plan(parsing: text.split(separator: "|").map { "- [ ] \($0)" }.joined(separator: "\n")).ids
    }

    /// `T001 a, - b`: ids and titles.
    private func idsAndTitles(_ text: String) -> String {
        let plan = Plan(parsing: text.split(separator: "|").map { "- [ ] \($0)" }.joined(separator: "\n"))
        return plan.items.map { "\($0.id?.text ?? "-") \(plan.title($0.index))" }.joined(separator: ", ")
    }

    @Test(
        "has one of many shapes",
        arguments: [
            Example("T001 a", "T001"), Example("T1 a", "T1"), Example("T1000 a", "T1000"), Example("T012a a", "T012a"),
            Example("T012A a", "T012A"), Example("T1.1 a", "T1.1"), Example("T008.1 a", "T008.1"),
            Example("T001-1 a", "T001-1"), Example("T031-MIN a", "T031-MIN"), Example("T005-TEST a", "T005-TEST"),
            Example("T-001 a", "T-001"), Example("T\u{2011}001 a", "T\u{2011}001"), Example("TASK-001 a", "TASK-001"),
            Example("task-12 a", "task-12"), Example("TASK001 a", "TASK001"), Example("WP01 a", "WP01"),
            Example("CHK001 a", "CHK001"), Example("1.1 a", "1.1"), Example("1.1.1 a", "1.1.1"),
            Example("0.1 a", "0.1"),
            Example("1. a", "1"), Example("1\\. a", "1"), Example("1) a", "1"), Example("1: a", "1"),
            Example("10. a", "10"), Example("1.1. a", "1.1"), Example("1.0 a", "1.0"), Example("2.3.4.5 a", "2.3.4.5"),
            Example("1_1 a", "1_1"), Example("#1 a", "#1"), Example("#12: a", "#12"), Example("Task 1.1: a", "1.1"),
            Example("Task 3 a", "3"), Example("Task 3: a", "3"), Example("Task T001 a", "T001"),
            Example("任务 1.2：a", "1.2"),
            Example("SKIP: T004 a", "T004"), Example("Subtask 2 a", "2"), Example("Ticket #4 a", "#4"),
            Example("M1 a|M2 b", "M1 M2"), Example("SC1 a|SC2 b", "SC1 SC2"), Example("FE-01 a|FE-02 b", "FE-01 FE-02"),
            Example("REQ-1 a|REQ-2 b", "REQ-1 REQ-2"), Example("A.1 a|A.2 b", "A.1 A.2"),
            Example("BE1.1 a|BE1.2 b", "BE1.1 BE1.2"),
            Example("T012C-A a|T012C b", "T012C-A T012C"), Example("T012QA a", "T012QA"),
            Example("T012QAR-B a", "T012QAR-B"), Example("T012QARS a", "-"), Example("M1QA a|M2 b|M3 c", "- M2 M3"),
            Example("1B.1 a|1B.2 b|10C.1 c|10C.2 d", "1B.1 1B.2 10C.1 10C.2"), Example("1B.1 a|1.2 b", "- 1.2"),
            Example("**P1.1** - a|**P1.2** - b", "P1.1 P1.2"), Example("P1 a|P2 b", "- -"),
            Example("P1.1 a|P1.2 b|P3 c", "P1.1 P1.2 -"), Example("HU1 a|HU2 b", "- -"),
            Example("m1 a|m2 b", "m1 m2"),
            Example("V1 a|V2 b", "V1 V2").known(
                "V counts as a prefix of versions even where tasks are numbered with it"),
        ])
    func shapes(example: Example) { example.check(ids) }

    @Test(
        "may be marked, and loses its marks and closing punctuation",
        arguments: [
            Example("**T001** a", "T001 a"), Example("**T001**: a", "T001 a"), Example("**T001:** a", "T001 a"),
            Example("__T001__ a", "T001 a"), Example("*T001* a", "T001 a"), Example("[T001] a", "T001 a"),
            Example("[T001] [US1] a", "T001 a"), Example("**[T001]** a", "T001 a"), Example("T001: a", "T001 a"),
            Example("T001. a", "T001 a"), Example("T001 - a", "T001 a"), Example("T001 — a", "T001 a"),
            Example("T001 – a", "T001 a"), Example("T001：a", "T001 a"), Example("T001 · a", "T001 a"),
            Example("**T001 · a**", "T001 a"), Example("**1.1** a", "1.1 a"),
            Example("**1.** a", "1 a"), Example("**Task 1.1**: a", "1.1 a"),
            Example("**Task 1.1: a**", "1.1 a"), Example("**T001 a**", "T001 a"), Example("**[T001] a**", "T001 a"),
            Example("1. **a**", "1 **a**"), Example("**T001 a** b", "T001 a** b"), Example("T001 a/**", "T001 a/**"),
            Example("**T001 a **b**", "T001 a **b**"), Example("~~T001 a~~", "T001 a"),
            Example("T001 --fast a", "T001 --fast a"), Example("T001: -- a", "T001 a"), Example("T001 -a", "T001 a"),
            Example("T001 `a`", "T001 `a`"), Example("  T001   a  ", "T001 a"), Example("T001", "T001 "),
            Example("📝 T001 a", "T001 a").known("a pictogram in front of the id hides it"),
            Example("T001 [P] [US1]: a", "T001 a"),
        ])
    func marks(example: Example) { example.check(idsAndTitles) }

    @Test(
        "is not every number",
        arguments: [
            "a", "0.5 hours of a", "2.5 hours", "1.5 days", "3 tests", "12 a", "2.5% of a", "1.x a", "1.0beta a",
            "v1.2 a", "10:30 a", "2024-01-02 a", "S3 read access", "S3 a|EC2 b", "UTF-8 a|UTF-16 b",
            "SHA-1 a|SHA-256 b",
            "ISO-8601 a|ISO-9001 b", "OAUTH2 a|OAUTH1 b", "HTTP2 a|HTTP3 b", "Q1 a|Q2 b", "P1 a|P2 b",
            "FR-001 a|FR-002 b",
            "US1 a|US2 b", "NFR-1 a|NFR-2 b", "AC1 a|AC2 b", "Phase1 a|Phase2 b", "a T001", "Add T001", "see #1",
            "M1 a", "FE-01 a", "1,000 a", "`T001` a", "(1) a", "T a", "T- a", "001-a b", "100% a", "3D a", "T001x2 a",
            "x.1 a",
            "1.1234567890123 a", "T12345678901234567890 a", "Abcdefghijklm1 a",
        ])
    func others(text: String) {
        let found = ids(text)
        #expect(found.allSatisfy { $0 == "-" || $0 == " " }, "\(text): \(found)")
    }

    @Test(
        "is no part of a longer name",
        arguments: [
            Example("E1-quick: a|E2: b|E3: c", "- E2 E3"), Example("E1-快: a|E2: b|E3: c", "- E2 E3"),
            Example("M0-E2: a|M0-e3: b|M1 c|M2 d", "- - M1 M2"), Example("T1-LOG-001 a|T1-LOG-002 b", "- -"),
            Example("M1-M3: a|M4 b", "M1 M4"), Example("T001-Create a", "T001"), Example("T001-T004: a", "T001"),
            Example("M1-MIN a|M2 b", "M1-MIN M2"), Example("E1 - quick|E2: b", "E1 E2"),
            Example("Wide1M: a|Wide10M: b", "- -"), Example("Wide1M: a|Wide2: b|Wide3: c", "Wide1M Wide2 Wide3"),
            Example("Task1a: a", "Task1a"), Example("S1a: a|S2a: b", "S1a S2a"),
        ])
    func longerNames(example: Example) { example.check(ids) }

    @Test(
        "may have two parts, if several tasks have such ids",
        arguments: [
            Example("M1-T1 a|M2-T1 b", "M1-T1 M2-T1"), Example("**M1-T1** a|**M1-T2**: b", "M1-T1 M1-T2"),
            Example("M1-T1：a|M1-T2：b", "M1-T1 M1-T2"), Example("M1-T1.1 a|M1-T1.2 b", "M1-T1.1 M1-T1.2"),
            Example("FE-T1 a|FE-T2 b", "FE-T1 FE-T2"), Example("P2.1-T01 a|P2.2-T01 b", "P2.1-T01 P2.2-T01"),
            Example("P2.1-T01 a|b", "- -"), Example("4A-01 a|4B-01 b", "- -"),
            Example("4A-01 a|5A-02 b", "4A-01 5A-02"), Example("4A-G1: a|4A-G2: b", "4A-G1 4A-G2"),
            Example("T-A1 a|T-A2 b", "T-A1 T-A2"), Example("M0-E2: a|M0-E3: b|M1 c|M2 d", "M0-E2 M0-E3 M1 M2"),
            Example("M1-T1 a|b", "- -"), Example("FE-T1 a|BE-T1 b", "- -"), Example("AWS-S3 a|AWS-EC2 b", "- -"),
            Example("M1-t1 a|M1-t2 b", "- -"), Example("M1-T1-A2 a|M1-T1-A3 b", "- -"),
            Example("M1-P1 a|M1-P2 b", "- -"), Example("PRE-V1 a|PRE-V2 b", "- -"),
            Example("M123-T1 a|M123-T2 b", "- -"), Example("T001-T002 a|T003-T004 b", "T001 T003"),
            Example("P1-001 a|P1-002 b", "P1-001 P1-002"), Example("P1-01 a|P2-10 b|P2-01 c", "P1-01 P2-10 P2-01"),
            Example("P1-001 a|P2 b", "- -"), Example("P1-2 a|P1-3 b", "- -"), Example("S1-01 a|S1-02 b", "S1-01 S1-02"),
            Example("US1-001 a|US1-002 b", "- -"), Example("T001-005 a|T006 b", "T001 T006"),
            Example("KB4-60 a|KB4-61a b|KB4-61b c", "KB4-60 KB4-61a KB4-61b"),
            Example("P0-1 a|P0-2 b|P1-1 c", "P0-1 P0-2 P1-1"), Example("T2-1a a|T2-1b b", "T2-1a T2-1b"),
        ])
    func parts(example: Example) { example.check(ids) }

    @Test("makes its task part of the task whose number it extends, and of no group")
    func partsOfTasks() {
        let plan = Plan(parsing: "# A\n\n## M0 — Base\n- [ ] M0-T1 a\n- [ ] M0-T1.1 b\n\n## M1 — Top\n- [ ] M1-T1 c\n")
        #expect(plan.ids == "M0-T1 M0-T1.1 M1-T1")
        #expect(plan.parents == "M0-T1.1 < M0-T1")
        let steps = Plan(parsing: "# A\n\n## T1: a\n- [ ] T1-S1 b\n- [ ] T1-S2 c\n\n## T2: d\n")
        #expect(steps.ids == "T1 T1-S1 T1-S2 T2")
    }

    @Test("is not the number of an ordered list")
    func orderedList() {
        #expect(Plan(parsing: "1. [ ] a\n2. [ ] 5. b\n3. [ ] T001 c").ids == "- 5 T001")
    }

    @Test(
        "may stand elsewhere on the line where tools write it for themselves",
        arguments: [
            Example("a <!-- id: 4 -->", "4"),
            Example("a <!--id:x-1-->", "x-1").known("the end of the comment is taken for a part of the id"),
            Example("a 🆔 abc", "abc"),
            Example("a 🆔 abc ⛔ d", "abc"), Example("a [id:: k1]", "k1"), Example("a (id:: k.2)", "k.2"),
            Example("a 🆔", "-"), Example("a <!-- note -->", "-"), Example("T001 a <!-- id: 4 -->", "T001"),
        ])
    func elsewhere(example: Example) { example.check(ids) }

    @Test(
        "is found in any text",
        arguments: [
            Example("Ask T2 and t003 about XT4", "T2 T3 XT4"), Example("**T1**, `T2` (T3): _T4_.", "T1 T2 T3 T4"),
            Example("T1-T3 or T5..T6", "T1 T3 T5 T6"), Example("see #4", "#4 4"), Example("see PR#5", "#5 5"),
            Example("T1.2 of v3", "T1.2 V3"), Example("none of them", ""), Example("", ""),
        ])
    func inText(example: Example) {
        example.check { text in
            let plan = Plan(parsing: "x \(text)")
            let names = plan.ids(in: 2..<plan.source.bytes.count).map { key in
                key.prefix + key.numbers.map(String.init).joined(separator: ".") + key.letter
            }
            return names.sorted().joined(separator: " ")
        }
    }

    @Test("is compared by its parts, not by its spelling")
    func keys() {
        func keys(_ text: String) -> [Identifier.Key] {
            Plan(parsing: "- [ ] \(text)\n- [ ] T999 a").items.compactMap(\.id?.key).dropLast()
        }
        #expect(keys("T001 a") == keys("t1 a"))
        #expect(keys("T012a a") == keys("T012A a"))
        #expect(keys("TASK-1 a") == keys("task\u{2011}001 a"))
        #expect(keys("1.1 a") == keys("1_1 a"))
        #expect(keys("T001 a") != keys("T-001 a"))
        #expect(keys("T031 a") != keys("T031-MIN a"))
        #expect(keys("T031 a") == keys("T031-MIN a").map(\.withoutSuffix))
        #expect(keys("T012b-1 a").map(\.letter) == ["b"])
    }
}
