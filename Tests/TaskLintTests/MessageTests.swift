import TaskLint
import TaskPlan
import Testing

@Suite("What findings say")
struct MessageTests {
    private func findings(_ text: String, _ rule: any Rule) -> [Diagnostic] {
        Linter(rules: [rule]).check(Plan(parsing: text))
    }

    @Test("an unknown id whose parts exist is explained by the parts")
    func parts() throws {
        let two = "- [ ] 5. a\n- [ ] 6.1. b\n- [ ] 6.2. c\n- [ ] 7. d\n  - _Depends on: 6_\n"
        #expect(
            try #require(findings(two, UnknownReference()).first).help.hasPrefix(
                "name its parts \"6.1\" to \"6.2\" instead"))
        let one = "- [ ] 5. a\n- [ ] 6.1. b\n- [ ] 7. d\n  - _Depends on: 6_\n"
        #expect(
            try #require(findings(one, UnknownReference()).first).help.hasPrefix("name its only part \"6.1\" instead"))
    }

    @Test("tasks of one id are told apart by their lines")
    func lines() throws {
        let text = "- [ ] T1 a\n- [x] T2 b (depends on T1)\n- [x] T2 c (depends on T1)\n"
        let message = try #require(findings(text, DoneBeforePrerequisite()).first).message
        #expect(message.contains("\"T2\" (line 2) and \"T2\" (line 3) depend on it"))
        #expect(message.hasPrefix("\"T1\" is todo"))
    }

    @Test("a title is named without its bold marks")
    func boldTitles() throws {
        let text = "- [ ] **Build the car** - with care\n  - [x] Wheels\n  - [x] Seats\n"
        let message = try #require(findings(text, ParentStatus()).first).message
        #expect(message.hasPrefix("\"Build the car - with care\" is todo"))
    }

    @Test("numbers that stand wrong together are one finding, and move only where they may belong")
    func misplacedNumbers() throws {
        let right = "## 1. a\n" + (1...9).map { "- [ ] 1.\($0) Hull\n" }.joined()
        let alone = findings(right + "## 2. c\n- [ ] 3.0 Sail\n  - [ ] 3.1 Sew it\n", IDOutOfOrder())
        #expect(
            alone.map(\.message) == ["\"3.0\" and \"3.1\" stand under \"2. c\", to which their numbers do not belong"])
        #expect(alone.map(\.help) == ["give \"3.0\" and \"3.1\" numbers of \"2. c\""])
        let astray = findings(right + "## 2. c\n- [ ] 2.1 Tree\n- [ ] 3.1 Sew it\n", IDOutOfOrder())
        #expect(astray.map(\.help) == ["move \"3.1\", or give it a number of \"2. c\""])
    }

    @Test("a table that nowhere fits is one finding, one that differs here and there is one for each row")
    func tables() {
        let tasks = "- [ ] T1 a\n- [ ] T2 b\n- [ ] T3 c\n- [x] T4 d\n\n| Task | Status |\n|---|---|\n"
        let whole = findings(tasks + "| T1 | Done |\n| T2 | Done |\n| T3 | Done |\n", ProgressTable())
        #expect(whole.map(\.message) == ["the table says \"Done\" of \"T1\", \"T2\" and \"T3\", which are todo"])
        #expect(whole.map(\.notes.count) == [3])
        let partial = findings(tasks + "| T1 | Done |\n| T2 | Done |\n| T3 | Done |\n| T4 | Done |\n", ProgressTable())
        #expect(partial.count == 3)
    }
}
