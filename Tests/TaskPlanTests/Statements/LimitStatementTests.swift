import TaskPlan
import Testing

@Suite("A remark in parentheses says that a dependency holds in part only")
struct LimitStatementTests {
    /// What a detail of T003 limits.
    private func limits(inDetail text: String) -> String {
        Plan(parsing: "- [ ] T001 a\n- [ ] T002 a\n- [ ] T003 a\n  - \(text)\n").limits
    }

    /// What the text of T003 limits.
    private func limits(inTitle text: String) -> String {
        Plan(parsing: "- [ ] T001 a\n- [ ] T002 a\n- [ ] T003 a \(text)\n").limits
    }

    private func limits(remark: String) -> String { limits(inDetail: "Depends on: T001 \(remark)") }

    @Test(
        "by a purpose, a condition or a word",
        arguments: [
            Example("(required for the night train)", "T001"), Example("(needed for snow)", "T001"),
            Example("(only for snow)", "T001"), Example("(for snow only)", "T001"), Example("(types only)", "T001"),
            Example("(only if it snows)", "T001"), Example("(if it snows)", "T001"),
            Example("(when it snows)", "T001"), Example("(unless it snows)", "T001"), Example("(optional)", "T001"),
            Example("(optional, speeds it up)", "T001"), Example("(**optional**)", "T001"),
            Example("[optional]", "T001"),
            Example("(nice to have)", "T001"), Example("(soft)", "T001"), Example("(soft dependency)", "T001"),
            Example("(recommended)", "T001"), Example("(Recommended for snow)", "T001"),
            Example("(not required)", "T001"),
            Example("(in progress, only for snow)", "T001"), Example("(the rails; required for snow)", "T001"),
        ])
    func words(example: Example) { example.check(limits(remark:)) }

    @Test(
        "in every language",
        arguments: [
            Example("(nur für Schnee)", "T001"), Example("(falls es schneit)", "T001"), Example("(empfohlen)", "T001"),
            Example("(wenn es schneit)", "T001"), Example("(uniquement pour la neige)", "T001"),
            Example("(pour la neige uniquement)", "T001"), Example("(s'il neige, facultatif)", "T001"),
            Example("(solo para la nieve)", "T001"), Example("(opcional)", "T001"), Example("(si nieva)", "T001"),
            Example("(apenas para a neve)", "T001"), Example("(se nevar)", "T001"), Example("(facoltativo)", "T001"),
            Example("(necessario per la neve)", "T001"), Example("(только для снега)", "T001"),
            Example("(нужно для снега)", "T001"), Example("(желательно)", "T001"), Example("（可选）", "T001"),
            Example("（仅用于下雪天）", "T001"), Example("（如果下雪）", "T001"), Example("（雪の日のみ）", "T001"),
            Example("（雪の日に必要）", "T001"), Example("（任意）", "T001"), Example("(선택)", "T001"),
            Example("(눈 오는 날에만 필요)", "T001"), Example("(tylko dla śniegu)", "T001"),
            Example("(wymagane do odśnieżania)", "T001"), Example("(opcjonalne)", "T001"),
        ])
    func languages(example: Example) { example.check(limits(remark:)) }

    @Test(
        "which task an id means that several have is not known, unless one of them stands nearer",
        arguments: [
            Example("1.1 depends on 1.2", "-; 1.1-1.2"), Example("1.3 depends on 1.2", "-; 1.2,1.2"),
            Example("1.3 depends on 1.1-1.2", "-; -"), Example("1.3 depends on Phase 1", "-; -"),
        ])
    func namesakes(example: Example) {
        example.check { statement in
            Plan(
                parsing: """
                    ## Phase 1: Rails
                    - [ ] 1.1 a
                    - [ ] 1.2 a
                    ## Phase 2: Trains
                    - [ ] 1.1 a
                      - Depends on: 1.2
                    - [ ] 1.2 a
                    - [ ] 1.3 a
                    ## Dependencies
                    - \(statement)
                    """
            ).limits
        }
    }

    @Test(
        "but not by other remarks",
        arguments: [
            Example("(required)", "-"), Example("(required, see T002)", "-"), Example("(done)", "-"),
            Example("(see T002)", "-"), Example("(the rails)", "-"), Example("(required for all trains)", "-"),
            Example("(needed for everything)", "-"), Example("(required for)", "-"), Example("(when done)", "-"),
            Example("(when T001 is finished)", "-"), Example("(when ready)", "-"), Example("(soft delete)", "-"),
            Example("(recommended trains page)", "-"), Example("(read-only)", "-"), Example("(only)", "-"),
            Example("(T001 only)", "-"), Example("(this only)", "-"), Example("()", "-"),
            Example("(erforderlich)", "-"), Example("(requis pour tous)", "-"), Example("（必須）", "-"),
            Example("（需要）", "-"), Example("（すべてに必要）", "-"), Example("(필수)", "-"), Example("(нужно для всех)", "-"),
            Example("(wenn fertig)", "-"), Example("and more (snow", "-"),
        ])
    func nearMisses(example: Example) { example.check(limits(remark:)) }

    @Test(
        "of the reference in front, and of the whole list behind which alone it stands",
        arguments: [
            Example("Depends on: T001, T002 (required for snow)", "T001,T002"),
            Example("Depends on: T001 (done), T002 (required for snow)", "T002"),
            Example("Depends on: T001 (optional), T002", "T001"),
            Example("Depends on: T001 (optional), T002 (optional)", "T001,T002"),
            Example("Depends on: T001, T002 (rails) (optional)", "T002"),
            Example("Depends on: T001, T002 (rails)", "-"), Example("Depends on: T001-T002 (optional)", "T001,T002"),
            Example("Blocks: T001 (only for snow)", "T001"), Example("Depends on T001 (only if it snows)", "T001"),
            Example("Depends on T001 and T002 (optional).", "T001,T002"), Example("T001（任意）に依存", "T001"),
        ])
    func lists(example: Example) { example.check(limits(inDetail:)) }

    @Test(
        "in the text of a task",
        arguments: [
            Example("(depends on T001 (only for snow))", "T001"),
            Example("(depends on T001, T002 [optional])", "T001,T002"),
            Example("(optional) (depends on T001)", "-"), Example("(depends on T001)", "-"),
        ])
    func titles(example: Example) { example.check(limits(inTitle:)) }

    @Test(
        "in a section and in tables",
        arguments: [
            Example("- T003 depends on T001 (only for snow)", "T001"),
            Example("- T003 (soft) depends on T001", "-"),
            Example("- US2: after US1 (if it snows)", "T005,T006"),
            Example("| Task | Depends on |\n|---|---|\n| T003 | T001 (soft) |\n| T004 | T001 |", "T001; -"),
        ])
    func sections(example: Example) {
        example.check { Plan(parsing: "\(PhasedPlan.tasks)\n## Dependencies\n\n\($0)\n").limits }
    }

    @Test(
        "or that a task is done in part only",
        arguments: [
            Example("COMPLETED (snow path)", "in part"), Example("✅ COMPLETED (snow path)", "in part"),
            Example("**Done** (partially)", "in part"), Example("Done (except the brakes)", "in part"),
            Example("Done (without brakes)", "in part"), Example("Done (snow only)", "in part"),
            Example("fertig (ohne Bremsen)", "in part"), Example("已完成（部分）", "in part"), Example("完了（雪を除く）", "in part"),
            Example("COMPLETED", "whole"), Example("COMPLETED (2026-01-03)", "whole"),
            Example("Done (critical path)", "whole"), Example("Done (path)", "whole"),
            Example("Done (see T002)", "whole"),
            Example("Done, last week (snow path)", "whole"), Example("Done (snow path", "whole"),
            Example("TODO (snow path)", "whole"),
        ])
    func states(example: Example) {
        example.check { status in
            let plan = Plan(parsing: "### Task 1.1: a\n**Status**: \(status)\n### Task 1.2: a\n**Status**: TODO\n")
            return plan.items[0].isDoneInPart ? "in part" : "whole"
        }
    }
}
