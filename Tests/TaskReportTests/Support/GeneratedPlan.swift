/// A plan with phases, parallel tasks, subtasks and all sorts of statements, the same for the same seed.
struct GeneratedPlan {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 2 &+ 1
    }

    /// A whole number below a bound (Knuth's linear congruential generator).
    private mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(bound, 1)
    }

    private static let titles = [
        "Parser", "Writer in `src/writer.py`", "导入服务 的 测试 与 文档", "Index of 📚 bookmarks with a very long name",
        #"The "quoted" <b>bold</b> & [linked](x)"#, "supercalifragilisticexpialidocious/path/without/any/blank.swift",
    ]

    mutating func text(tasks: Int, phases: Int) -> String {
        var lines = ["# Tasks", ""]
        for task in 1...tasks {
            if phases > 0, (task - 1) * phases / tasks != (task - 2) * phases / tasks || task == 1 {
                lines += ["", "## Phase \((task - 1) * phases / tasks + 1): Work", ""]
            }
            var line = "- [\(["x", " ", "~", ">", "?"][below(5)])] T\(1000 + task)"
            if below(2) == 0 { line += " [P]" }
            line += " " + Self.titles[below(Self.titles.count)]
            if task > 2, below(3) == 0 { line += " (depends on T\(1000 + 1 + below(task - 1)))" }
            lines.append(line)
            if below(6) == 0 { lines += ["  - [ ] T\(2000 + task) First step", "    - [x] Second step"] }
        }
        lines += ["", "## Dependencies", ""]
        for _ in 0..<tasks / 4 {
            let (one, other) = (1001 + below(tasks), 1001 + below(tasks))
            lines.append("- T\(one)-T\(one + below(4)) before T\(other), T\(1001 + below(tasks))")
        }
        if phases > 2 { lines.append("- Phase 1 before Phase 3") }
        return lines.joined(separator: "\n")
    }
}
