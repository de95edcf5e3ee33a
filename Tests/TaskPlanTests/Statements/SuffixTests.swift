import TaskPlan
import Testing

@Suite("The text of a task states an order")
struct SuffixTests {
    private static let colon = "a connective in parentheses with a colon behind it states nothing"

    @Test(
        "in parentheses",
        arguments: [
            Example("a (depends on T001)", "T001 -> T003"), Example("a (depends on T001, T002)", "T001,T002 -> T003"),
            Example("a (depends on T001 and T002)", "T001,T002 -> T003"),
            Example("a (depends on T001 & T002)", "T001,T002 -> T003"),
            Example("a (depends on T001/T002)", "T001,T002 -> T003"),
            Example("a (depends on T001 + T002)", "T001,T002 -> T003"),
            Example("a (depends on T001-T002)", "T001,T002 -> T003"),
            Example("a (depends on T001–T002)", "T001,T002 -> T003"),
            Example("a (depends on T001..T002)", "T001,T002 -> T003"),
            Example("a (depends on T001-002)", "T001,T002 -> T003"),
            Example("a (depends on T001 to T002)", "T001,T002 -> T003"), Example("a (depends: T001)", "T001 -> T003"),
            Example("a (Depends on: T001)", "T001 -> T003"),
            Example("a (Depends on: T001 - the models)", "T001 -> T003"),
            Example("a (Depends on: Task T001)", "T001 -> T003"),
            Example("a (depends on T001 through T002)", "T001,T002 -> T003"),
            Example("a (prerequisite: T001)", "T001 -> T003"),
            Example("a (Prerequisites: T001, T002)", "T001,T002 -> T003"),
            Example("a (Blocks: T001)", "T003 -> T001"),
            Example("a (cannot start until T001 is complete)", "T001 -> T003"),
            Example("a（需要 T001）", "T001 -> T003"), Example("a（前提: T001）", "T001 -> T003"),
            Example("a (bloqué par T001)", "T001 -> T003"), Example("a (blockiert durch T001)", "T001 -> T003"),
            Example("a (setzt T001 voraus)", "T001 -> T003"),
            Example("a (after T001)", "T001 -> T003"), Example("a (needs T001)", "T001 -> T003"),
            Example("a (requires T001 complete)", "T001 -> T003"), Example("a (blocked by T001)", "T001 -> T003"),
            Example("a (gated by T001)", "T001 -> T003"),
            Example("a (blocks T001)", "T003 -> T001"), Example("a (before T001)", "T003 -> T001"),
            Example("a (must wait for T001)", "T001 -> T003"),
            Example("a (can start once T001 is done)", "T001 -> T003"),
            Example("a (depends on T001) (blocks T002)", "T001 -> T003; T003 -> T002"),
            Example("a (depends on T001; blocks T002)", "T001 -> T003; T003 -> T002"),
            Example("a [depends on T001]", "T001 -> T003"), Example("a（依赖 T001）", "T001 -> T003"),
            Example("a (依赖: T001、T002)", "T001,T002 -> T003"), Example("a (T001 に依存)", "T001 -> T003"),
            Example("a (depende de T001)", "T001 -> T003"), Example("a (dépend de T001)", "T001 -> T003"),
            Example("a (зависит от T001)", "T001 -> T003"), Example("a (depends on T001 [models])", "T001 -> T003"),
            Example("a (depends on `T001`)", "T001 -> T003"),
            Example("``a``. Depends on T001. Uses `b`.", "T001 -> T003"),
            Example("a (depends on ``T001``)", "T001 -> T003"), Example("a (depends on ``T001 `b` ``)", ""),
            Example("a (depends on **T001**)", "T001 -> T003"),
            Example("a (same file, sequence T001 then T002)", "T001 -> T002"),
            Example("a (in parallel, after T001)", "T001 -> T003"), Example("a (pass after T001)", ""),
            Example("a (in parallel with T001)", ""), Example("a (FR-005, depends on T001)", "T001 -> T003"),
            Example("a (FR-005, abhängig von T001)", "T001 -> T003"), Example("a (FR-005, gated by x.mjs of T001)", ""),
            Example("a\n  (depends on T001)", "T001 -> T003"), Example("a (depends on\n  T001)", "T001 -> T003"),
        ])
    func parentheses(example: Example) { example.check(ThreeTasks.statements(inTitle:)) }

    @Test(
        "behind a dash or as a sentence of its own",
        arguments: [
            Example("a - depends on T001", "T001 -> T003"), Example("a — depends on T001, T002", "T001,T002 -> T003"),
            Example("a; depends on T001", "T001 -> T003"), Example("a. Depends on T001.", "T001 -> T003"),
            Example("a. Blocks T001", "T003 -> T001"), Example("a - requires T001", "T001 -> T003"),
            Example("a 📌 depends on T001", "T001 -> T003"),
        ])
    func clauses(example: Example) { example.check(ThreeTasks.statements(inTitle:)) }

    @Test(
        "in details without a colon",
        arguments: [
            Example("Depends on T001", "T001 -> T003"), Example("Blocks T001 and T002", "T003 -> T001,T002"),
            Example("Must wait for T001", "T001 -> T003"), Example("(after T001)", "T001 -> T003"),
            Example("T001 に依存", "T001 -> T003"), Example("T001、T002 の完了後", "T001,T002 -> T003"),
            Example("T001 完了に依存する", "T001 -> T003"), Example("T001 완료 후", "T001 -> T003"),
            Example("T001 에 의존", "T001 -> T003"), Example("T001 블로킹", "T003 -> T001"),
            Example("T001 完成后", "T001 -> T003"),
            Example("依赖于 T001", "T001 -> T003"),
        ])
    func details(example: Example) { example.check(ThreeTasks.statements(inDetail:)) }

    @Test(
        "but not by merely mentioning others",
        arguments: [
            "a", "a like T001", "Rework T001", "a (see T001)", "a (same as T001)", "a (independent of T001)",
            "a (can run with T001)", "a (can run alongside T001)", "a (does not depend on T001)",
            "a (depends on nothing)",
            "a (depends on none)", "a (no dependency on T001)", "a (not blocked by T001)", "a after T001",
            "Run before T001",
            "Verify that T001 blocks", "a (depends on the API)", "a (requires admin rights)", "a (needs 3 hours)",
            "a (depends on 002-auth/T001)", "a (depends on `src/T001.py`)", "a (depends on Phase 1)",
            "a (after all of it)",
            "a (depends on", "depends", "a (depends on x1)", "a (T001)", "a (T001, T002)", "a → T001",
            "a - T001 → T002",
            "a (may depend on T001)", "a (ideally after T001)", "a (pattern of T001)",
        ])
    func mentions(text: String) {
        #expect(ThreeTasks.statements(inTitle: text) == "")
    }

    @Test("with bare numbers where the plan is numbered")
    func numbered() {
        func statements(_ text: String) -> String {
            Plan(parsing: "- [ ] 1.1 a\n- [ ] 1.2 a\n- [ ] 2.1 \(text)\n").statements
        }
        #expect(statements("b (depends on 1.1, 1.2)") == "1.1,1.2 -> 2.1")
        #expect(statements("b (depends on 1.1-1.2)") == "1.1,1.2 -> 2.1")
        #expect(statements("b (depends on Task 1.1)") == "1.1 -> 2.1")
        #expect(statements("b (after 1.2)") == "1.2 -> 2.1")
        #expect(statements("b\n  - Depends on 1.2") == "1.2 -> 2.1")
        #expect(statements("b\n  - _Requirements: 1.1, 1.2_") == "")
        #expect(statements("b (needs 1.1 GB)") == "")
        #expect(Plan(parsing: "- [ ] T001 a\n- [ ] T002 b (depends on 1)\n").statements == "")
    }

    @Test(
        "unless the number counts something else",
        arguments: [
            "after line 2", "after `sails` line 2", "before the import on line 2", "requires Python 2",
            "after 2 seconds",
            "blocks port 2", "after row 2", "needs Node 1.1",
        ])
    func counts(text: String) {
        for plan in [
            "- [ ] 1.1 a\n- [ ] 2. b\n- [ ] 3. c (\(text))\n",
            "- [ ] 1.1 a\n- [ ] 2. b\n- [ ] 3. c\n  - Add it (\(text))\n",
        ] {
            let plan = Plan(parsing: plan)
            #expect(plan.statements == "")
            #expect(plan.unresolvedReferences.isEmpty)
        }
    }

    @Test(
        "with words between that say no more",
        arguments: ["after completing 2", "needs 2 to be done", "depends on task 2", "after step 2", "after subtask 2"])
    func helpingWords(text: String) {
        #expect(Plan(parsing: "- [ ] 1. a\n- [ ] 2. b\n- [ ] 3. c (\(text))\n").statements == "2 -> 3")
    }

    @Test("on a heading, too")
    func headings() {
        let plan = Plan(parsing: "# A\n\n### T-001: a\n\n### T-002: b (depends on T-001)\n\nBlocks T-001\n")
        #expect(plan.statements == "T-001 -> T-002; T-002 -> T-001")
    }

    @Test("with the bytes of the statement and the place of its connective")
    func places() throws {
        let plan = Plan(parsing: "- [ ] T001 a\n- [ ] T002 b (depends on T001)\n")
        let dependency = try #require(plan.dependencies.first)
        #expect(plan.source.string(dependency.range) == "depends on T001")
        #expect(dependency.place == dependency.range.lowerBound)
        #expect(dependency.origin == .stated)
        #expect(!dependency.namesGroup)
    }
}
