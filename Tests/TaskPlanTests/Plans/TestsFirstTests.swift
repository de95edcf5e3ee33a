import TaskPlan
import Testing

@Suite("A plan asks for tests first")
struct TestsFirstTests {
    @Test(
        "if it says so",
        arguments: [
            "We follow TDD.", "## Phase 2: Tests First (TDD)", "Test-driven development", "Tests before implementation",
            "- Tests first",
            "Tests MUST be written first", "These tests MUST FAIL before any code", "Write these tests FIRST",
            "Red-Green-Refactor",
            "RED → GREEN", "Write failing tests", "- [ ] T001 Verify tests fail", "must fail first", "> TDD", "测试先行",
            "测试驱动开发",
            "テストファースト", "テスト駆動開発", "테스트 우선", "테스트 주도 개발", "Pruebas primero", "Testes primeiro", "Tests d'abord",
            "Wir entwickeln testgetrieben", "Tests zuerst", "Сначала тесты",
            "We do not skip anything in this plan: TDD", "A test is to be red before its code is begun",
            "Las pruebas deben escribirse primero", "Os testes devem falhar antes da implementação",
            "Les tests sont écrits d'abord", "Tests werden zuerst geschrieben",
            "Тесты должны быть написаны до реализации",
            "测试在实现之前编写", "テストは実装前に書く", "테스트는 구현 전에 작성", "실패 확인 태스크가 구현 태스크보다 선행",
            "Tests written and failing before implementation", "E2E-First",
            "Write tests first, not a generic TDD drill",
        ])
    func words(line: String) {
        #expect(Plan(parsing: "# Plan\n\n\(line)\n\n- [ ] a\n").asksForTestsFirst)
    }

    @Test(
        "but not for those who choose to",
        arguments: [
            "Code comes before the tests (or the other way round if following TDD)",
            "When using TDD, swap the two steps",
            "For TDD teams the steps are swapped", "For teams that follow TDD: tests first", "TDD if preferred",
            "Si se usa TDD, al revés", "Se usar TDD, ao contrário", "Si vous suivez le TDD, à l'envers",
            "Wenn nach TDD gearbeitet wird, umgekehrt", "Если используется TDD, наоборот", "如果采用 TDD，则相反",
            "TDD の場合は逆", "TDD를 따르는 경우 반대로",
        ])
    func conditions(line: String) {
        #expect(Plan(parsing: "# Plan\n\n\(line)\n\n- [ ] a\n").testFirstEvidence == nil)
    }

    @Test(
        "and for all where a condition speaks of something else",
        arguments: [
            "If a test is missing: we follow TDD", "When you build the hull, follow TDD", "For TDD, tests come first",
            "Tests (if included) must fail before implementation", "Check if the tests fail before implementation",
        ])
    func otherConditions(line: String) {
        #expect(Plan(parsing: "# Plan\n\n\(line)\n\n- [ ] a\n").asksForTestsFirst)
    }

    @Test(
        "if a section of tests stands before the section of their implementation",
        arguments: [
            "## US1\n### Tests for US1\n- [ ] a\n### Implementation for US1\n- [ ] b",
            "## US1\n### Tests\n- [ ] a\n### Implementation\n- [ ] b", "## US1\n\n### 测试\n- [ ] a\n### 实现\n- [ ] b",
            "## US1\n### Tests for US1 (OPTIONAL)\n- [ ] a\n### Implementation of it\n- [ ] b",
            "## US1\n**Tests**:\n\n- [ ] a\n\n**Implementation**:\n\n- [ ] b",
            "## US1\n### Tests\n#### Unit\n- [ ] a\n### Implementation\n#### Core\n- [ ] b",
        ])
    func sections(text: String) {
        #expect(Plan(parsing: "# Plan\n\n\(text)\n").asksForTestsFirst)
    }

    @Test(
        "but not if it only lists tests, or says the contrary",
        arguments: [
            "- [ ] Write tests\n- [ ] Write code", "No TDD here", "Without TDD", "Tests are not written first",
            "Not a generic TDD drill", "Run the E2E-first suite",
            "Work is not TDD",
            "## US1\n### Implementation\n- [ ] a\n### Tests\n- [ ] b", "## Tests\n- [ ] a\n## Setup\n- [ ] b",
            "## US1\n### Tests\n### Implementation\n- [ ] b", "## US1\n### Tests\n- [ ] a\n### Implementation\ntext",
            "## US1\n### Tests\n- [ ] a\n### Polish\n- [ ] b",
            "## US1\n### Tests\n- [ ] a\n## US2\n### Implementation\n- [ ] b",
            "## US1\n#### Tests\n- [ ] a\n### Implementation\n- [ ] b", "ohne TDD", "без TDD", "不 TDD",
            "## Unit Tests\n- [ ] a", "",
        ])
    func others(text: String) {
        #expect(Plan(parsing: "# Plan\n\n\(text)\n").testFirstEvidence == nil)
    }

    @Test(
        "but not if it denies it anywhere, whatever else it says",
        arguments: [
            "Tests are written alongside implementation.", "Tests come in step, not strictly before it",
            "This team does not enforce red-green TDD", "This team doesn’t enforce TDD", "Not test-first",
            "No TDD here",
            "Tests after implementation", "- Implementation before tests", "TDD: not required",
            "Tests (TDD is optional)",
            "The work is a move of files and\ndoes not follow TDD.", "TDD 例外",
        ])
    func denials(line: String) {
        let sections = "## US1\n### Tests\n- [ ] a\n### Implementation\n- [ ] b\n"
        #expect(!Plan(parsing: "# Plan\n\n\(line)\n\n\(sections)").asksForTestsFirst)
    }

    @Test(
        "and a denial of one story, of something else or of the contrary is none",
        arguments: [
            "US2 has no test-first step", "Manuals are written alongside implementation", "No code without tests first",
            "Do not go on until tests must fail", "Never write tests after implementation", "Not yet; TDD",
            "- T2 blocks T3 (engine implementation before tests)",
        ])
    func otherDenials(line: String) {
        #expect(Plan(parsing: "# Plan, test-driven\n\n\(line)\n\n- [ ] a\n").asksForTestsFirst)
    }

    @Test(
        "by its titles, not by notes below them, names of files or tests that are only run",
        arguments: [
            ("- [ ] Write failing tests", true), ("- [ ] Add a test (write first,\n  see it fail)", true),
            ("- [ ] a\n  - _Note: done by TDD_", false), ("- [ ] a\n  _Note: done by TDD_", false),
            ("- [ ] a\n  - as before (TDD)", false), ("- [ ] Copy notes-tdd.md", false), ("- [ ] Copy tdd.md", false),
            ("Run all tests first", false), ("Run the existing tests first", false),
            ("Write tests first, run later", true),
            ("### T-1: a\n**Note**: by TDD", false), ("# A\n### T-1: a by TDD", true),
        ])
    func speakers(text: String, asks: Bool) {
        #expect(Plan(parsing: "\(text)\n\n").asksForTestsFirst == asks)
    }

    /// The titles of the sections to which the demand is limited, of a plan with a story and a phase.
    private func limits(_ text: String) -> [String]? {
        let plan = Plan(
            parsing:
                "\(text)\n\n## Phase 2: Core\n- [ ] a\n\n## Phase 3: User Story 1\nOf the crane.\n- [ ] b\n\n## Rest\n")
        return plan.testFirstSections.map { $0.sorted().map { plan.source.string(plan.sections[$0].title) } }
    }

    @Test(
        "only of its stories, if it says so in one of them or of each of them",
        arguments: [
            ("## Order\n### Within Each User Story\n- Tests first", true),
            ("## Order\n### Within each story (tests)\n#### Tests\n- Tests first", true),
            ("## Order\n### Within Each User Story\n- Models\n### Before\n- Tests first", false),
            ("## Order\n### 各 User Story 内部\n- Tests first", true), ("## Order\n- Tests first", false),
            ("Tests first", false), ("## Order\n### Within Each User Story\n- Tests first\n\n## More\nTDD", false),
            ("TDD\n## Order\n### Within Each User Story\n- Tests first", false),
            ("## User Story 2: Roof\nWrite tests first", true),
            ("## Parallel Example: User Story 1\n```\n# Tests first\n```", true),
            ("# Within each story\nTests first", true),
        ])
    func stories(text: String, areLimits: Bool) {
        let limits = limits(text)
        #expect((limits != nil) == areLimits)
        #expect(limits?.contains { $0.contains("User Story 1") } ?? true)
        #expect(limits?.contains { $0.contains("Core") } != true)
    }

    @Test("of the whole plan, where no section is a story")
    func noStories() {
        let plan = Plan(parsing: "### Within Each User Story\n- Tests first\n\n## Phase 1: Core\n- [ ] a\n")
        #expect(plan.asksForTestsFirst && plan.testFirstSections == nil)
    }

    @Test("not in front matter, and says where")
    func evidence() throws {
        #expect(!Plan(parsing: "---\nnote: TDD\n---\n- [ ] a\n").asksForTestsFirst)
        let words = Plan(parsing: "# Plan\n\nWe follow TDD.\n")
        #expect(words.source.string(try #require(words.testFirstEvidence)) == "TDD")
        let sections = Plan(parsing: "## A\n### Tests\n- [ ] a\n### Implementation\n- [ ] b\n")
        #expect(sections.source.string(try #require(sections.testFirstEvidence)) == "Tests")
    }
}
