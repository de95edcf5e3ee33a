import TaskLint
import TaskPlan
import Testing

@Suite("Comments for the linter")
struct SuppressionTests {
    /// Codes and lines of what is found.
    private func findings(_ text: String) -> [String] {
        let plan = Plan(parsing: text)
        return Linter().check(plan).map { "\($0.rule.code) \(plan.source.line(at: $0.range.lowerBound))" }
    }

    private static let twice = "- [ ] T001 Build\n- [ ] T001 Paint\n"

    @Test("silence what they name, at their place")
    func scopes() {
        #expect(findings(Self.twice) == ["TL101 2"])
        #expect(findings("<!-- tasklint-disable-file TL101 -->\n" + Self.twice) == [])
        #expect(findings(Self.twice + "\n<!-- tasklint-disable-file TL1 -->\n") == [])
        #expect(findings("- [ ] T001 Build\n- [ ] T001 Paint <!-- tasklint-disable-line -->\n") == [])
        #expect(findings("<!-- tasklint-disable TL101 -->\n\(Self.twice)<!-- tasklint-enable -->\n") == [])
    }

    @Test("silence a finding at any of its places")
    func anyPlace() {
        #expect(findings("<!-- tasklint-disable-next-line duplicate-id -->\n" + Self.twice) == [])
    }

    @Test("pass over blank lines and each other on their way to the next line")
    func nextLine() {
        let text = """
            <!-- tasklint-disable-next-line TL101 -->

            <!-- tasklint-disable-next-line TL502 -->
            - [x] T001 Build
              - [ ] Engine
            - [ ] T001 Paint
            """
        #expect(findings(text) == [])
    }

    @Test("end where they are ended, name by name")
    func stretches() {
        let text = """
            <!-- tasklint-disable TL101, TL501 -->
            - [ ] T001 Build
            - [ ] T001 Paint
            <!-- tasklint-enable TL101 -->
            - [ ] T002 Steer
            - [ ] T002 Brake
            """
        #expect(findings(text) == ["TL901 1", "TL101 6"])
    }

    @Test("that say something twice are told")
    func repeated() {
        let text = "<!-- tasklint-disable-file TL101 -->\n<!-- tasklint-disable TL101 -->\n\(Self.twice)"
        #expect(findings(text) == ["TL901 2"])
        #expect(
            findings("<!-- tasklint-disable TL101 -->\n<!-- tasklint-disable TL101 -->\n\(Self.twice)") == ["TL901 2"])
    }

    @Test("do not change what the plan means")
    func meaning() {
        let comment = "<!-- tasklint-disable-next-line TL101: a reason -->\n"
        let text = "- [ ] 1. Build\n  - [ ] Engine\n\(comment)  - [ ] Wheels\n"
        let plan = Plan(parsing: text)
        #expect(plan.items.map(\.parent) == [nil, 0, 0])
        let inline = Plan(parsing: "- [ ] T001 Build src/a.py <!-- tasklint-disable-line TL101 -->\n")
        #expect(inline.items[0].files.map(\.path) == ["src/a.py"])
    }

    @Test("are no comments in code")
    func code() {
        #expect(findings("\(Self.twice)\n```\n<!-- tasklint-disable-file TL101 -->\n```\n") == ["TL101 2"])
        #expect(findings("\(Self.twice)\nwrite `<!-- tasklint-disable-file TL101 -->`\n") == ["TL101 2"])
        #expect(findings("---\na: <!-- tasklint-disable-file TL101 -->\n---\n\(Self.twice)") == ["TL101 5"])
    }

    @Test("about comments must name them")
    func comments() {
        #expect(findings("<!-- tasklint-disable-line TL101 -->\n") == ["TL901 1"])
        #expect(findings("<!-- tasklint-disable-file TL901 -->\n<!-- tasklint-disable-line TL101 -->\n") == [])
        #expect(
            findings("<!-- tasklint-disable-file -->\n<!-- tasklint-disable-line TL101 -->\n") == [
                "TL901 1", "TL901 2",
            ])
        #expect(findings("<!-- tasklint-disable-line TL777, TL902 -->\n") == [])
    }

    @Test("may be many")
    func many() {
        let comments = String(
            repeating: "<!-- tasklint-disable-next-line TL101 -->\n<!-- tasklint-disable TL201 -->\n", count: 5000)
        #expect(findings(comments + Self.twice).count == 5000)
    }

    @Test("of rules that are not run are not judged")
    func notRun() {
        let plan = Plan(parsing: "<!-- tasklint-disable-file TL101 -->\n- [ ] T001 Build\n")
        let linter = Linter(Configuration(selection: RuleSelection([.remove([RulePattern("TL101")])])))
        #expect(linter.check(plan).isEmpty)
    }
}
