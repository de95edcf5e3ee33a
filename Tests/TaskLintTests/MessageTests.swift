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
}
