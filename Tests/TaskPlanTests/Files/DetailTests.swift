import TaskPlan
import Testing

@Suite("Below a task")
struct DetailTests {
    private static let fieldBelowHint = "the paths of fields below a hint are not listed at all"

    /// Of a first task with details; a second one ends it.
    private func paths(_ details: String) -> String {
        Plan(parsing: "- [ ] T001 a\n\(details)\n- [ ] T002 b").items.first.map { item in
            item.files.map { ($0.role == .writes ? "+" : "-") + $0.path }.joined(separator: " ")
        } ?? ""
    }

    @Test(
        "fields of files name what is written",
        arguments: [
            Example("  - File: a.py", "+a.py"), Example("  - Files: a.py, b.py", "+a.py +b.py"),
            Example("  - **Files**: `a.py`, `b.py`", "+a.py +b.py"), Example("  - File(s): a.py", "+a.py"),
            Example("  - File: a.py, b.py (modify existing)", "+a.py +b.py"),
            Example("  - Create: src/a.py", "+src/a.py"),
            Example("  - Modify: `src/a.py`", "+src/a.py"), Example("  - Test: tests/test_a.py", "+tests/test_a.py"),
            Example("  - Delete: src/a.py", "+src/a.py"), Example("  - 文件: src/a.py", "+src/a.py"),
            Example("  - 文件：src/a.py", "+src/a.py"), Example("  - ファイル: a.py", "+a.py"),
            Example("  - Archivos: a.py", "+a.py"),
            Example("  - Dateien: a.py", "+a.py"), Example("  - Файлы: a.py", "+a.py"),
            Example("  - **Touches:** src/**", "+src/**").known("the asterisks of a glob are taken for marks"),
            Example("  - Path: `src/a.py`", "+src/a.py"), Example("  - 📄 File: a.py", "+a.py"),
            Example("  File: a.py", "+a.py"),
            Example("  **Files**:\n  - a.py\n  - b.py", "+a.py +b.py"),
            Example("  - Files:\n    - a.py\n    - b.py: new", "+a.py +b.py"),
            Example("  - Files:\n    - `a.py` (see b.py)", "+a.py -b.py"),
            Example("  - Files:\n    - New: a.py", "+a.py").known("a field in a list of files reads"),
            Example("  - Files:\n    - a.py\n      - like b.py", "+a.py -b.py"),
            Example("  - Files to create:\n    - a.py", "+a.py"),
            Example("  - Rename a.py → b.py", "+a.py +b.py"),
            Example("  - File: a.py\n  - File: b.py", "+a.py +b.py"),
            Example("  - **Where**: `a.py`", "+a.py"), Example("  - 変更: `a.py`", "+a.py"),
            Example("  - 구현 파일: `a.py`(신규), `b.py`(수정)", "+a.py +b.py"),
            Example("  - Tests: Extend `a.py` with cases for:\n    - `b.json` present", "+a.py -b.json"),
            Example("  - Tests: Create files:\n    - `b.json`", "+b.json"),
            Example("  File: a.py\n  Test: b.py\n  See: c.py", "+a.py +b.py -c.py"), Example("  - File: 225 lines", ""),
        ])
    func files(example: Example) { example.check(paths) }

    @Test(
        "hints, requirements and conditions name what is read",
        arguments: [
            Example("  - _Leverage: src/a.py, src/b.py_", "-src/a.py -src/b.py"),
            Example("  - Reference: docs/a.md", "-docs/a.md"),
            Example("  - _Requirements: docs/a.md_", "-docs/a.md"),
            Example("  - Acceptance criteria: src/a.py works", "-src/a.py"),
            Example("  - _Prompt: Create src/a.py_", "-src/a.py"), Example("  - 参考: docs/a.md", "-docs/a.md"),
            Example("  - Notes:\n    - Create src/a.py", "-src/a.py"),
            Example("  - Notes:\n    - File: src/a.py", "-src/a.py").known(fieldBelowHint),
            Example("  - Notes:\n    - b\n      - Files: a.py", "-a.py").known(fieldBelowHint),
            Example("  - Verification: run scripts/a.sh", "-scripts/a.sh"),
        ])
    func hints(example: Example) { example.check(paths) }

    @Test(
        "other lines speak for themselves",
        arguments: [
            Example("  - Create src/a.py", "+src/a.py"), Example("  - Uses src/a.py", "-src/a.py"),
            Example("  - src/a.py holds the parser", "-src/a.py"), Example("  Update src/a.py", "+src/a.py"),
            Example("  in src/a.py", "+src/a.py"), Example("  - Goal: Create src/a.py", "+src/a.py"),
            Example("  - **Goal**: Create src/a.py", "+src/a.py"), Example("  - Details: see src/a.py", "-src/a.py"),
            Example("  - Create the following files:\n    - a.py\n    - b.py", "+a.py +b.py"),
            Example("  - Look at:\n    - a.py", "-a.py"), Example("  - 创建文件：\n    - a.py", "+a.py"),
            Example("  - Both the script + log + a.py", "-a.py"), Example("  - In `a.py`, add a parser", "+a.py"),
            Example("  - Goal:\n    - Create a.py", "+a.py"), Example("  ```\n  Create src/a.py\n  ```", ""),
            Example("  <!-- src/a.py -->", ""),
        ])
    func prose(example: Example) { example.check(paths) }

    @Test("everything belongs to the innermost item above it")
    func owners() {
        let plan = Plan(parsing: "- [ ] T001 a\n  - File: a.py\n  - [ ] T002 b\n    - File: b.py\n  - File: c.py\n")
        #expect(plan.items.map { $0.files.map(\.path) } == [["a.py", "c.py"], ["b.py"]])
    }

    @Test("a heading's text and the paragraphs and lists below it belong to the task")
    func headingTask() {
        let text = """
            # A

            ### T-001: Create src/a.py

            **Files**:
            - b.py
            - c.py

            Create these files:

            - d.py

            Something else.

            - e.py

            #### Notes
            Update f.py

            ### ✅ COMPLETED: g.py
            """
        #expect(Plan(parsing: text).paths == "+src/a.py +b.py +c.py +d.py -e.py +f.py +g.py")
    }

    @Test("a heading below a task announces its files as a field does")
    func headingOfFiles() {
        let text = """
            # A

            ## T1: Move the store

            ### Files

            - `a.py`
            - `b.py` (see `c.py`)

            Something else.

            - d.py

            ### Notes

            - e.py
            """
        #expect(Plan(parsing: text).paths == "+a.py +b.py -c.py -d.py -e.py")
    }

    @Test("a title that is itself a field of files is read as one")
    func titleField() {
        #expect(Plan(parsing: "- [ ] T001 Files: a.py (b.py)").paths == "+a.py +b.py")
        #expect(Plan(parsing: "- [ ] T001 Create:\n  - a.py").paths == "+a.py")
        #expect(Plan(parsing: "- [ ] T001 Create directories:\n  - src/a\n  - src/b").paths == "+src/a +src/b")
    }

    @Test("requirements are listed by themselves")
    func requirements() {
        func requirements(_ line: String) -> [String] {
            Plan(parsing: "- [ ] 1.1 a\n  - \(line)").items.flatMap(\.requirements)
        }
        #expect(requirements("_Requirements: 1.1, 2.3_") == ["1.1", "2.3"])
        #expect(requirements("**Requirements**: R1; R2") == ["R1", "R2"])
        #expect(requirements("需求：1.1、1.2，1.3") == ["1.1", "1.2", "1.3"])
        #expect(requirements("Requirements:") == [])
        #expect(requirements("Requirements: ,") == [])
        #expect(requirements("Note: 1.1") == [])
        #expect(Plan(parsing: "- [ ] 1. a\n- [ ] 2. b\n  - _Requirements: 1_\n").statements == "")
    }

    @Test(
        "fields have names and values",
        arguments: [
            Example("- Purpose: b c", "Purpose=b c"), Example("**Depends on**: T002", "Depends on=T002"),
            Example("_Prompt: b_", "Prompt=b"), Example("**优先级**：高", "优先级=高"),
            Example("- ⏳ **Effort:** 3 h", "Effort=3 h"),
            Example("- 🎯 Goal: b", "Goal=b"), Example("- `key`: b", ""), Example("- at 10:30", ""),
            Example("- https://a.example", ""),
            Example("- A | B: c", ""), Example("- b", ""), Example("- : b", ""), Example("- **: b", ""),
            Example("- Key:", "Key="),
            Example("- Key:\"b\"", ""), Example("- Key:高", "Key=高"), Example("- Key:**b**", "Key=b"),
            Example("- a key of more than forty letters is no name: b", ""), Example("- File: a.py", ""),
            Example("- A: 1\n- B: 2", "A=1 B=2"), Example("A: 1\nB: 2", "A=1 B=2"),
        ])
    func fields(example: Example) {
        example.check { text in
            let details = text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
            return Plan(parsing: "- [ ] T001 a\n\n\(details)").items.flatMap(\.fields).map { "\($0.key)=\($0.value)" }
                .joined(separator: " ")
        }
    }

    @Test("the range of a field is that of its value")
    func fieldRange() throws {
        let plan = Plan(parsing: "- [ ] T001 a\n  - **Purpose**: *b c*\n")
        let field = try #require(plan.items.first?.fields.first)
        #expect(plan.source.string(field.range) == "b c")
    }
}
