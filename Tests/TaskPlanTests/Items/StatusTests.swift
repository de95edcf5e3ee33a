import TaskPlan
import Testing

@Suite("The state of an item")
struct StatusTests {
    private func statuses(_ text: String) -> String { Plan(parsing: text).statuses }

    @Test(
        "comes from the character in the box",
        arguments: [
            Example("- [ ] a", "todo"), Example("- [] a", "todo"), Example("- [x] a", "done"),
            Example("- [X] a", "done"),
            Example("- [~] a", "in-progress"), Example("- [/] a", "in-progress"), Example("- [.] a", "in-progress"),
            Example("- [-] a", "in-progress"), Example("- [-] 2.1 a", "in-progress"), Example("- [>] a", "deferred"),
            Example("- [!] a", "todo"), Example("- [?] a", "todo"), Example("- [*] a", "unknown"),
            Example("- [o] a", "unknown"), Example("- [+] a", "unknown"), Example("- [✅] a", "done"),
            Example("- [☑️] a", "done"), Example("- [✓] a", "done"), Example("- [√] a", "done"),
            Example("- [🟢] a", "done"),
            Example("- [🔄] a", "in-progress"), Example("- [🚧] a", "in-progress"), Example("- [⏳] a", "todo"),
            Example("- [❌] a", "todo"), Example("- [❓] a", "unknown"), Example("- [⏭️] a", "deferred"),
            Example("- [⏸️] a", "blocked"), Example("- [⛔] a", "blocked"), Example("- [🚫] a", "cancelled"),
        ])
    func box(example: Example) { example.check(statuses) }

    @Test(
        "comes from words in parentheses where the character leaves it open",
        arguments: [
            Example("- [~] a (Deferred)", "deferred"), Example("- [~] a (deferred to v2)", "deferred"),
            Example("- [~] a (blocked by vendor)", "blocked"), Example("- [-] a (cancelled)", "cancelled"),
            Example("- [-] a (skipped)", "deferred"), Example("- [!] a (in progress)", "in-progress"),
            Example("- [~] a (b) (完成)", "done"), Example("- [*] a (DONE)", "done"),
            Example("- [~] a (see b)", "in-progress"), Example("- [ ] a (blocked)", "todo"),
            Example("- [ ] a (DONE)", "todo"), Example("- [x] a (deferred)", "done"),
            Example("- [X] SKIP: a", "done"), Example("- [x] SKIPPED: a", "done"), Example("- [ ] Blocked: a", "todo"),
            Example("- [ ] T001 [MVP-SKIP] a", "todo"), Example("- [~] 2.1 (REVERTED: too slow) a", "cancelled"),
            Example("- [-] a (superseded by b)", "cancelled"), Example("- [/] a (abandoned)", "cancelled"),
            Example("- [~] a (rejected)", "cancelled"), Example("- [~] ~~a~~ **DEFERRED until spring**", "deferred"),
            Example("- [~] Sum up. **Blocked** by rain", "blocked"), Example("- [~] a — **done**", "done"),
            Example("- [~] Show **pending** mail", "in-progress"), Example("- [~] **Blocked** mail", "in-progress"),
            Example("- [ ] a. **Blocked**", "todo"), Example("- [x] a. **Deferred**", "done"),
        ])
    func words(example: Example) { example.check(statuses) }

    @Test(
        "is cancelled for struck-through text behind an empty box",
        arguments: [
            Example("- [ ] ~~a~~", "cancelled"), Example("- [ ] ~~T001 a~~", "cancelled"),
            Example("- [] ~~a~~", "cancelled"), Example("- [ ] ~~a~~ ", "cancelled"), Example("- [x] ~~a~~", "done"),
            Example("- [ ] ~~a~~ b", "todo"), Example("- [ ] a ~~b~~", "todo"), Example("- [ ] ~~~~", "todo"),
        ])
    func strikeThrough(example: Example) { example.check(statuses) }

    @Test("is cancelled for a hyphen in Obsidian's documents")
    func obsidian() {
        #expect(statuses("- [-] a 🆔 x\n- [ ] b") == "cancelled todo")
        #expect(statuses("- [-] a [id:: x]") == "cancelled")
        #expect(statuses("- [-] a\n- [x] b [dependsOn:: c]") == "cancelled done")
    }

    @Test(
        "is deferred for a hyphen where ticks are signs of roots",
        arguments: [
            Example("- [√] a\n- [-] b\n- [~] c", "done deferred in-progress"),
            Example("- [-] a\n- [√] b", "deferred done"), Example("- [√] a\n- [-] b (cancelled)", "done cancelled"),
            Example("- [√] a\n- [-] b\n\nLegend: [-] blocked", "done blocked"),
            Example("- √ 2\n- [-] b", "in-progress"),
        ])
    func rootTicks(example: Example) { example.check(statuses) }

    @Test(
        "is what the document's legend says",
        arguments: [
            Example("## Legend\n- `[~]` = blocked\n\n## A\n- [~] a", "blocked"),
            Example("## Legend\n- `[~]`: Blocked\n\n## A\n- [~] a", "blocked"),
            Example("## Legend\n- [-] - skipped\n\n## A\n- [-] a", "deferred"),
            Example("## Legend\n- [>] Blocked\n- [x] Done\n\n## A\n- [>] a", "blocked"),
            Example("- `[!]` = Done\n\n## A\n- [!] a", "done"), Example("- [x] = todo\n- [x] a", "todo"),
            Example("## Status key\n- [>] = In progress\n- [ ] = pending\n## A\n- [>] a\n- [ ] b", "in-progress todo"),
            Example("Legend: [~] Deferred, [!] blocked\n\n- [~] a\n- [!] b", "deferred blocked"),
            Example("**Status Legend**: `[/]` done | `[-]` cancelled\n\n- [/] a\n- [-] b", "done cancelled"),
            Example("## 图例\n- [~] = 阻塞\n## A\n- [~] a", "blocked"),
            Example("## Legend\n\n[~] = deferred\n[!] = cancelled\n\n## A\n- [~] a\n- [!] b", "deferred cancelled"),
            Example("- `[~]` = blocked\n- `[~]` = done\n\n- [~] a", "blocked"),
            Example("- [~] = something else\n- [~] a", "in-progress"),
            Example("- [>] = half done\n- [>] a", "in-progress"),
            Example("Leyenda: `[x]` hecha · `[~]` lista\n\n- [~] a", "done"),
            Example("Légende : `[~]` faits\n\n- [~] a\n- [x] b", "done done"),
            Example("- [🔄] = blocked\n- [🔄] a", "blocked"),
            Example("- 🔄 = blocked\n- [🔄] a", "blocked"), Example("- ⏭️ = Not started\n- [⏭] a", "todo"),
            Example("- ✅ = Completed\n- ⏭️ = Not started\n\n## A\n- ⏭️ a\n- ✅ b", "todo done"),
            Example("Legend: ✅ Done | 🔄 Blocked | ⏳ - Deferred\n\n## A\n- 🔄 a\n- ⏳ b", "blocked deferred"),
            Example("Boxes: ☐ open / ◑ in progress / ✅ done\n\n## A\n- ☐ a\n- ◑ b", "todo in-progress"),
            Example("상자: ☐ 미진행 / ◑ 진행중 / ✅ 완료\n\n## A\n- ☐ a\n- ✅ b", "todo done"),
            Example("> 标记：`[x]` 完成 / `[ ]` 待做 / `[-]` 跳过/延后\n\n- [-] a\n- [ ] b", "deferred todo"),
            Example("Summary: ✅ Done: 5 / ☐ Open: 2\n\n## A\n- ☐ a", ""),
            Example("**Status**: [ ] Open / [ ] Done\n\n- [ ] a", "todo"),
            Example("☐ open / ✅ done\n\n## A\n- ☐ a", ""),
        ])
    func legend(example: Example) { example.check(statuses) }

    @Test(
        "comes from the glyph of a list whose glyphs are states",
        arguments: [
            Example("✅", "done"), Example("☑️", "done"), Example("✔️", "done"), Example("✓", "done"),
            Example("🔄", "in-progress"), Example("🚧", "in-progress"), Example("⚙️", "in-progress"),
            Example("🏗️", "in-progress"), Example("▶️", "in-progress"), Example("⧖", "in-progress"),
            Example("◐", "in-progress"), Example("◑", "in-progress"), Example("◒", "in-progress"),
            Example("◓", "in-progress"), Example("◔", "in-progress"), Example("◕", "in-progress"),
            Example("⏳", "todo"), Example("⌛", "todo"),
            Example("📋", "todo"), Example("📝", "todo"), Example("⬜", "todo"), Example("☐", "todo"),
            Example("🔲", "todo"),
            Example("❌", "todo"), Example("✗", "todo"), Example("✘", "todo"), Example("⏸️", "blocked"),
            Example("⛔", "blocked"), Example("🛑", "blocked"), Example("🔒", "blocked"),
            Example("⏭️", "deferred"), Example("⏩", "deferred"), Example("🚫", "cancelled"), Example("❓", "unknown"),
        ])
    func glyph(example: Example) {
        example.check { statuses("- 🔶 = other\n- ✅ = done\n- 🔄 = in progress\n\n## A\n- \($0) a") }
    }

    @Test("tells whether work remains that others may be waiting for")
    func open() {
        #expect(Plan.Status.allCases.filter(\.isOpen) == [.todo, .inProgress, .blocked])
    }

    @Test("does not come from a coloured disc, which often is a priority, unless the legend says so")
    func colours() {
        #expect(statuses("- ✅ = done\n- 🔄 = in progress\n\n## A\n- 🔴 a\n- ✅ b") == "done")
        #expect(statuses("- ✅ = done\n- 🔴 = blocked\n\n## A\n- 🔴 a\n- ✅ b") == "blocked done")
        #expect(statuses("- 🟢 = done\n- 🟡 = todo\n\n## A\n- 🟢 a\n- 🟡 b\n- 🔵 c") == "done todo")
    }

    @Test("comes from a glyph that is assumed to mean it, however the glyph asks for its colour")
    func assumedGlyph() {
        for glyph in ["⏸", "⏸\u{FE0F}"] {
            let plan = Plan(
                parsing: "- [⏸\u{FE0F}] a\n- [x] b", assuming: Plan.Assumptions(legend: [glyph: .deferred]))
            #expect(plan.statuses == "deferred done")
        }
    }

    @Test(
        "comes from its own field where others follow on the line",
        arguments: [
            Example("**Status**: Planned | **Needs**: the map ✅", "todo unknown"),
            Example("**Status:** ✅ | **Owner:** pending", "done unknown"),
        ])
    func fieldBeforeOthers(example: Example) {
        example.check { statuses("## TASK-001: a\n\n\($0)\n\n## TASK-002: b") }
    }

    @Test(
        "comes from a word of many languages",
        arguments: [
            Example("COMPLETED", "done"), Example("Done", "done"), Example("FINISHED", "done"), Example("已完成", "done"),
            Example("完了", "done"), Example("완료", "done"), Example("Terminé", "done"), Example("выполнено", "done"),
            Example("IN PROGRESS", "in-progress"), Example("WIP", "in-progress"), Example("进行中", "in-progress"),
            Example("В работе", "in-progress"), Example("PENDING", "todo"), Example("TODO", "todo"),
            Example("Not Started", "todo"), Example("Planned", "todo"), Example("待开始", "todo"),
            Example("pendiente", "todo"), Example("BLOCKED", "blocked"), Example("On Hold", "blocked"),
            Example("阻塞", "blocked"), Example("blockiert", "blocked"), Example("SKIPPED", "deferred"),
            Example("Deferred", "deferred"), Example("отложено", "deferred"), Example("CANCELLED", "cancelled"),
            Example("N/A", "cancelled"), Example("取消", "cancelled"), Example("Unknown", "unknown"),
            Example("Completata", "done"), Example("tamamlandı", "done"), Example("w toku", "in-progress"),
            Example("Da fare", "todo"), Example("te doen", "todo"), Example("Hecha", "done"),
            Example("no hecha", "todo"),
            Example("Feita", "done"), Example("faite", "done"), Example("finie", "done"), Example("non fatta", "todo"),
            Example("gemacht", "done"), Example("nicht gemacht", "todo"), Example("сделана", "done"),
            Example("не сделана", "todo"), Example("chưa xong", "todo"), Example("Xong", "done"),
            Example("hoàn thành", "done"), Example("yapıldı", "done"), Example("gotowa", "done"),
            Example("zablokowana", "blocked"), Example("aplazada", "deferred"), Example("отменена", "cancelled"),
            Example("Lista", "unknown"), Example("Rejected", "cancelled"),
        ])
    func statusWord(example: Example) {
        example.check { statuses("## TASK-001: a\n\n**Status**: \($0)\n\n## TASK-002: b").dropLast(8).description }
        example.check {
            statuses("## A\n\n### \($0): b\n\n### T-001: c\n").split(separator: " ").first.map(String.init) ?? ""
        }
    }
}
