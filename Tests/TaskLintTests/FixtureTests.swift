import TaskLint
import TaskPlan
import Testing

/// The project's own plans in every dialect: clean ones, near misses, and ones with one defect each.
@Suite struct FixtureTests {
    @Test("a clean plan has no finding", arguments: Fixtures.plans(in: "clean"))
    func clean(path: String) throws {
        let findings = try Self.findings(of: Fixtures.bytes(path))
        #expect(findings == [])
    }

    @Test("what only looks like a defect is no finding, and no error", arguments: Fixtures.plans(in: "near-misses"))
    func nearMiss(path: String) throws {
        let findings = try Self.findings(of: Fixtures.bytes(path), rule: Self.rule(path))
        #expect(findings == [])
    }

    @Test(
        "a planted defect is found once, at its place, and no error beside it", arguments: Fixtures.plans(in: "planted")
    )
    func planted(path: String) throws {
        let plan = try MarkedPlan(Fixtures.bytes(path))
        let rule = Self.rule(path)
        #expect(Self.findings(of: plan.bytes, rule: rule) == plan.marked.map { "\(rule) \($0)" })
    }

    @Test("the fixtures are there")
    func present() {
        #expect(Fixtures.plans(in: "clean").count >= 40)
        #expect(Fixtures.plans(in: "planted").count >= 100)
        #expect(Fixtures.plans(in: "near-misses").count >= 40)
    }

    /// The rule that a folder is named after.
    private static func rule(_ path: String) -> String { String(path.split(separator: "/")[1]) }

    /// Every finding, or those of one rule and all errors.
    private static func findings(of bytes: [UInt8], rule: String? = nil) -> [String] {
        let added = rule.map { RuleSelection([.add([RulePattern($0)])]) } ?? RuleSelection()
        return Linter(Configuration(selection: added)).check(Plan(parsing: bytes)).filter {
            rule == nil || $0.rule.name == rule || $0.severity == .error
        }
        .map { "\($0.rule.name) \($0.range)" }
    }
}
