import TaskPlan
import Testing

@Suite("An item is a part of")
struct ParentTests {
    private func parents(_ text: String) -> String { Plan(parsing: text).parents }

    @Test(
        "the item that it is indented below",
        arguments: [
            Example("- [ ] a\n  - [ ] b\n    - [ ] c\n  - [ ] d\n- [ ] e", "b < a, c < b, d < a"),
            Example("- [ ] a\n  - b\n    - [ ] c", "c < a"), Example("1. [ ] a\n   - [ ] b\n2. [ ] c", "b < a"),
            Example("- [ ] a\n\t- [ ] b", "b < a"), Example("- [ ] a\n\n  text\n\n  - [ ] b", "b < a"),
            Example("- [ ] a\n  > - [ ] b", "b < a"), Example("- [ ] a\n - [ ] b", ""), Example("- a\n  - [ ] b", ""),
            Example("- [ ] T001 a\n  - [ ] T002 b", "T002 < T001"), Example("- [ ] a\n* [ ] b", ""),
        ])
    func indentation(example: Example) { example.check(parents) }

    @Test(
        "the item whose number it extends",
        arguments: [
            Example("- [ ] 2. a\n- [ ] 2.1 b\n- [ ] 2.2 c\n- [ ] 3. d", "2.1 < 2, 2.2 < 2"),
            Example("- [ ] 2.1 a\n- [ ] 2.1.1 b\n- [ ] 2.1.2 c", "2.1.1 < 2.1, 2.1.2 < 2.1"),
            Example("- [ ] T1 a\n- [ ] T1.1 b", "T1.1 < T1"), Example("- [ ] 2.1 a\n- [ ] 2.2 b", ""),
            Example("- [ ] 1. a\n- [ ] 2.1 b", ""), Example("- [ ] T012 a\n- [ ] T012a b", ""),
            Example("- [ ] 2.1 a\n- [ ] 2. b", ""), Example("- [ ] 1. a\n- [ ] T1.1 b\n- [ ] T1.2 b", ""),
            Example("- [ ] 1. a\n  - [ ] 1.1 b\n- [ ] 1.2 c", "1.1 < 1, 1.2 < 1"),
            Example("## A\n- [ ] 1. a\n## B\n- [ ] 1. b\n- [ ] 1.1 c", "1.1 < 1"),
            Example("## Task 2: a\n- [ ] 2.1 b\n## Task 3: c\n- [ ] 3.1 e", "2.1 < 2, 3.1 < 3"),
            Example("## Acceptance Criteria\n- [ ] 1. a\n## B\n- [ ] 1.1 b", ""),
            // The section that was put in between has the number of a task in front of it.
            Example("## 2. A\n- [ ] 2.5 a\n- [ ] 2.5.1 b\n## 2.5. B\n- [ ] 2.5.1 c\n- [ ] 2.5.2 d", "2.5.1 < 2.5"),
            Example("## 2. A\n- [ ] 2.5 a\n## 3. B\n- [ ] 2.5.1 b", "2.5.1 < 2.5"),
            Example("## Done\n- [x] 1. a\n- [x] 2. b\n## Details\n### 1. a\n- [x] 1.1 c", "1.1 < 1"),
        ])
    func numbers(example: Example) { example.check(parents) }

    @Test(
        "the task whose heading it stands below",
        arguments: [
            Example("# A\n## T-001: a\n- [ ] b\n- [ ] c\n## T-002: d\n- [ ] e", "b < T-001, c < T-001, e < T-002"),
            Example("# A\n## WP01: a\n### Subtasks\n- [ ] T001 b\n### T-1: c", "T001 < WP01, T-1 < WP01"),
            Example("# A\n## Task 1: a\n### Task 1.1: b\n- [ ] c", "1.1 < 1, c < 1.1"),
            Example("# A\n## T-001: a\n- [ ] b\n  - [ ] c", "b < T-001, c < b"),
            Example("# A\n## ✅ DONE: a\n- [x] b\n## Notes\n- [ ] c", "b < a"), Example("## 2. Group\n- [ ] 2.1 a", ""),
            Example("# A\n## T-001: a\n## B\n- [ ] b", ""), Example("# A\n### T-001: a\n## B\n- [ ] b", ""),
        ])
    func headings(example: Example) { example.check(parents) }

    @Test(
        "but not the item that it states to follow, or between which and the next its number puts it",
        arguments: [
            Example("- [ ] 1. a\n- [ ] 1.5. b\n  - _Depends on: 1_\n- [ ] 2. c", ""),
            Example("- [ ] 1. a\n- [ ] 2. b\n- [ ] 1.5. c\n  - _Depends on: 1, 2_", ""),
            Example("- [ ] 1. a\n  - [ ] 1.5. b\n    - _Depends on: 1_", "1.5 < 1"),
            Example("- [ ] 1. a\n- [ ] 1.5. b\n- [ ] 2. c", ""),
            Example("- [ ] 1. a\n- [ ] 1.4. b\n- [ ] 2. c\n  - _Depends on: 1_", "1.4 < 1"),
            Example("- [ ] 1. a\n- [ ] 1.4. b\n- [ ] 1.5. c", "1.4 < 1, 1.5 < 1"),
            Example("- [ ] 1. a\n- [ ] 1.1. b\n- [ ] 1.2. c\n  - _Depends on: 1.1_", "1.1 < 1, 1.2 < 1"),
        ])
    func inserted(example: Example) { example.check(parents) }

    @Test("with the innermost one first, and item numbers taken literally")
    func same() {
        let plan = Plan(parsing: "- [ ] T001 a\n  - [ ] T001 b\n- [ ] T001 c\n  - [ ] d")
        #expect(plan.items.map(\.parent) == [nil, 0, nil, 2])
    }
}
