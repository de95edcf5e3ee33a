import TaskPlan
import Testing

@Suite("The file of a task that names it only as the same one")
struct SameFileTests {
    /// What the second of two tasks writes, the first of which writes one file.
    private func paths(_ text: String) -> String {
        Plan(parsing: "- [ ] T001 [P] Create tests/a.py\n- [ ] T002 [P] \(text)\n").items.last.map { item in
            item.files.map { ($0.role == .writes ? "+" : "-") + $0.path }.joined(separator: " ")
        } ?? ""
    }

    @Test(
        "is the one of the task in front",
        arguments: [
            "Same file: the empty case", "In the same file, add the empty case", "Add the empty case, same file.",
            "Add the empty case (same file, second group)", "Add the empty case — same file",
            "Add the empty case in same file",
            "Add the empty case in the same file", "Add the empty case to the same file with a comment",
            "Add the empty case, same\n  file", "**Same file**: the empty case", "Test the empty case (same file)",
            "Same test file: the empty case", "Тот же файл — пустой случай", "В том же файле: пустой случай",
            "同じファイルに空の場合を追加", "在同一文件中添加空用例", "같은 파일에 빈 경우 추가", "Mismo archivo: el caso vacío",
            "Add the empty case, same file as T001", "Add the empty case in the same file as T001",
            "Add the empty case, same file (after T001)",
        ])
    func inFront(text: String) {
        let found = paths(text)
        #expect(found == "+tests/a.py", "\(text)")
    }

    @Test(
        "is not told by what the work is about, denied or left open",
        arguments: [
            "Check for no conflicts in the same file", "Add a warning about two types in the same file",
            "Find duplicates in the same file", "Accept the same file twice", "Same file name for both",
            "Same files: both",
            "Run it on the same file", "Review the empty case, same file",
            "Add the empty case in the same file as the parser",
            "Add the empty case, same file as T009", "Same file-type check",
            "Write all logs to the same file", "Add the empty case, not the same file",
        ])
    func others(text: String) {
        let found = paths(text)
        #expect(found == "", "\(text)")
    }

    @Test("is told from task to task, past what is nested below one, and by ids from anywhere")
    func chain() {
        let text = """
            - [ ] T001 Create src/a.py
              - [ ] T002 Create src/b.py
            - [ ] T003 Same file: the second case
            - [ ] T004 Same file: the third case
            - [ ] T005 Same file as T002: the fourth case
            """
        #expect(
            Plan(parsing: text).items.map { $0.files.map(\.path) } == [
                ["src/a.py"], ["src/b.py"], ["src/a.py"], ["src/a.py"], ["src/b.py"],
            ])
    }

    @Test(
        "is none where the task in front writes several, none or a folder, or stands in another section",
        arguments: [
            "Create src/a.py and src/b.py", "Review src/a.py", "Create src/a/", "Update src/*.py",
            "Create src/a.py\n\n## B\n",
        ])
    func unknown(first: String) {
        let plan = Plan(parsing: "## A\n\n- [ ] T001 \(first)\n- [ ] T002 Same file: the second case\n")
        #expect(plan.items.last?.files.map(\.path) == [], "\(first)")
    }

    @Test("stays what a task names itself")
    func named() {
        #expect(paths("Create tests/b.py, same file") == "+tests/b.py")
        #expect(paths("Same file: see docs/a.md") == "-docs/a.md +tests/a.py")
    }

    @Test("stands where the words stand")
    func range() throws {
        let plan = Plan(parsing: "- [ ] Create src/a.py\n- [ ] Same file: the second case\n")
        let file = try #require(plan.items.last?.files.first)
        #expect(plan.source.string(file.range) == "Same file")
    }
}
