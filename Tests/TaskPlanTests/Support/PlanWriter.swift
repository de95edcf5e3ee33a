import TestSupport

/// Writes plans at random, with every construct that the reader knows.
enum PlanWriter {
    private static let headings = [
        "# Tasks", "## Phase 1: Setup", "## Phase 2: Foundational ✅", "## Phase 3: User Story 1 - Brötchen",
        "## Phase 3.2: Tests First (TDD)",
        "### Tests for User Story 1", "### Implementation for User Story 1", "## Dependencies", "## 依赖关系",
        "## Acceptance Criteria",
        "### T-001: Créer `a.py`", "## Work Package WP01: x", "### ✅ COMPLETED: src/a.py", "## [~] Track: x",
        "**Phase 4: Polish** (Day 2)",
        "## 2. Group", "## Legend", "### Module 3: a.py", "## Parallel Example: x", "Setup\n-----",
        "## Phase 3.3: MUST COMPLETE BEFORE 3.2",
    ]
    private static let markers = ["- ", "* ", "1. ", "  - ", "    - ", "> - ", "\t- ", "+ "]
    private static let boxes = [
        "[ ] ", "[x] ", "[X] ", "[~] ", "[-] ", "[] ", "[ ]* ", "[✅] ", "**[ ]** ", "✅ ", "⏳ ", "‚úÖ ", "", "[P] ",
        "［ ］ ", "[é] ",
    ]
    private static let ids = [
        "T001 ", "T002 ", "T003 ", "T004 ", "**T005** ", "T006: ", "1. ", "1.1 ", "2.1 ", "Task 2.2: ", "T012a ",
        "[T007] ", "#1 ", "T031-MIN ", "",
        "🎯 ", "T\u{2011}9 ",
    ]
    private static let tags = ["[P] ", "[US1] ", "[P] [US1] ", "(P) ", "**[P]** ", "[Story: é] ", "", "", ""]
    private static let texts = [
        "Create `src/a.py`", "Update src/{a,b}.ts", "Bäckerei in src/ü.py", "任务 创建 `a.py`", "移动 a.py → b.py",
        "Move a.py to b.py",
        "Run tests (depends on T001, T002)", "x (after T003)", "x (blocks T004-T006)", "x — depends on T099", "x ~~y~~",
        "~~x~~", "x 🆔 q1 ⛔ q2",
        "x [id:: k] [dependsOn:: j, k]", "(needs 1.1)", "x `", "[a](b.md)", "<!-- id: 7 -->", "x (T001 → T002",
        "Überprüfen → x", "",
    ]
    private static let details = [
        "  - File: a.py, `b.py`", "  - **Depends on**: T001, T003", "  - _Requirements: 1.1, 2.3_", "  _Depends: 1.1_",
        "  - 依赖：T001、T002",
        "  - Depends on T002", "  - Files:\n    - é.py\n    - b.py", "  ```\n  - [ ] x\n  ```",
        "  - Notes:\n    - see x.md",
    ]
    private static let lines = [
        "- T001 blocks T002, T003", "- T001 → T002 → {T003, T004}", "T003 depends on Phase 1",
        "- US1 depends on Foundational", "- T001-T004 before T005+",
        "- **Foundational (Phase 2)**: Depends on Setup - BLOCKS all user stories", "- T002 は T001 に依存",
        "- T002 依赖 T001；T003 依赖 T002",
        "| Task | Depends On |\n|---|---|\n| T002 | T001 |\n| é | ü |",
        "| ID | Task | Status |\n|---|---|---|\n| T1 | a | ✅ |",
        "```mermaid\ngraph TD\n  T001[é] --> T002\n  T002 -.-> T003\n```",
        "```\nT001 ──┬──► T002\n       └──► T003\n```",
        "```\n┌──────┐\n│ T001 │\n└──┬───┘\n   ▼\n  T002\n```", "```json\n{\"waves\": [[\"1\"], [\"1.1\"]]}\n```",
        "✅ é", "Legend: ✅ Done | 🔄 Blocked",
        "- ✅ = Completed", "- `[~]` = blocked", "**T001** x", "**Status**: done",
        "**CRITICAL**: T001 must complete before T002", "text é", "---",
        "<!--", "-->", "```", "", "", "",
    ]

    /// A document of some dozens of lines.
    static func document(_ generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: text += "\n" + pick(headings, &generator) + "\n\n"
            case 1: text += pick(lines, &generator) + "\n"
            case 2: text += pick(details, &generator) + "\n"
            case 3: text += "\n"
            default: text += item(&generator) + "\n"
            }
        }
        return text
    }

    private static func item(_ generator: inout SeededGenerator) -> String {
        pick(markers, &generator) + pick(boxes, &generator) + pick(ids, &generator) + pick(tags, &generator)
            + pick(texts, &generator)
    }

    /// A document whose bytes were changed, removed, repeated or swapped in some places.
    static func mutation(_ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(document(&generator).utf8)
        Damage.apply(to: &bytes, &generator)
        return bytes
    }

    private static func pick(_ texts: [String], _ generator: inout SeededGenerator) -> String {
        texts[Int.random(in: texts.indices, using: &generator)]
    }
}
