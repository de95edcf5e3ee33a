import TaskPlan
import Testing

@Suite("The dialect of a plan")
struct DialectTests {
    @Test(
        "is that of its most telling construct",
        arguments: [
            Example("- [ ] T001 a\n- [ ] T002 b", "spec-kit"), Example("- [ ] T001 a\n- [ ] b", "checklist"),
            Example("# A\n## Work Package WP01: a\n- [ ] T001 b\n- [ ] T002 c", "spec-kitty"),
            Example("- [ ] 1. a\n  - _Leverage: b_", "spec-workflow"),
            Example("- [ ] 1. a\n  - _Prompt: b_", "spec-workflow"),
            Example("- [ ] 1. a\n  - _Requirements: 1.1_", "kiro"), Example("- [ ] 1. a\n- [ ] 1.1 Read", "kiro"),
            Example("## 1. A\n- [ ] 1.1 Read\n## 2. B\n- [ ] 2.1 Read", "openspec"),
            Example("## 1. A\n- [ ] 1.1 Read\n  - _Requirements: 1_\n## 2. B\n- [ ] 2.1 Read", "kiro"),
            Example("#### Task Group 1: a\n- [ ] 1.0 b", "agent-os"),
            Example("# A\n## T-001: a\n## T-002: b", "heading-tasks"),
            Example("# A\n### COMPLETED: a\n- [ ] b", "heading-tasks"),
            Example("- ✅ = done\n- ⏳ = todo\n\n## A\n- ✅ a\n- ⏳ b", "status-list"),
            Example("- [ ] a 🆔 b", "obsidian"), Example("- [ ] a [id:: b]", "obsidian"),
            Example("- [ ] a [dependsOn:: b]", "obsidian"),
            Example("- [ ] a", "checklist"), Example("", "checklist"), Example("text", "checklist"),
        ])
    func dialects(example: Example) { example.check { Plan(parsing: $0).dialect.rawValue } }

    @Test("is told with its evidence")
    func evidence() {
        #expect(Plan(parsing: "- [ ] T001 a").dialectEvidence == "boxes with ids like T001")
        #expect(Plan(parsing: "").dialectEvidence == "no tasks")
        #expect(Dialect.allCases.count == 10)
    }
}

@Suite("Overlap of user stories")
struct StoryOverlapTests {
    @Test(
        "is stated in a dependencies section",
        arguments: [
            "User stories can then proceed in parallel", "- User Story 1 is independent",
            "- US stories may run concurrently", "- 用户故事可以并行",
            "- 사용자 스토리 병렬 진행",
        ])
    func stated(line: String) {
        #expect(Plan(parsing: "## Dependencies\n\n\(line)\n").storiesMayOverlap)
    }

    @Test("is not stated elsewhere or by other words")
    func notStated() {
        #expect(!Plan(parsing: "## Notes\n\nUser stories can proceed in parallel\n").storiesMayOverlap)
        #expect(!Plan(parsing: "## Dependencies\n\nUser stories follow one another\n").storiesMayOverlap)
        #expect(!Plan(parsing: "## Dependencies\n\nTasks run in parallel\n").storiesMayOverlap)
        #expect(!Plan(parsing: "").storiesMayOverlap)
    }
}
