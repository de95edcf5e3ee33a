/// Plans made to be slow where tasks are set against tasks: what is said of each of them costs more than its line if it
/// is compared with all others.
enum HostileTasks {
    /// One task after the other until a size is reached.
    static func list(_ bytes: Int, _ title: (Int) -> String) -> PlanText {
        var text = PlanText("# Tasks\n")
        while text.byteCount < bytes { text.task(title(text.tasks + 1)) }
        return text
    }

    /// Two statements for every hundred tasks, each of which speaks of all tasks: 100,000 tasks have 2,000 of them.
    static func wideStatements(_ bytes: Int) -> PlanText {
        // A statement has some 35 bytes.
        var text = list(bytes * 98 / 100) { "\(Identifier.text($0)) Paint hull number \($0)" }
        let count = text.tasks
        text.line("\n## Dependencies\n")
        let statements = max(1, count / 50)
        for number in 1...statements {
            let split = max(1, number * count / (statements + 1))
            text.line(
                "- \(Identifier.text(1))-\(Identifier.text(split)) before "
                    + "\(Identifier.text(split + 1))-\(Identifier.text(count))")
        }
        return text
    }

    /// Parallel tasks that all write one file.
    static func oneFile(_ bytes: Int) -> PlanText {
        list(bytes) { "\(Identifier.text($0)) [P] Add crane \($0) to `src/cranes.ts`" }
    }

    /// Every task after the one above it.
    static func chain(_ bytes: Int) -> PlanText {
        list(bytes) { number in
            let needed = number > 1 ? " (depends on \(Identifier.text(number - 1)))" : ""
            return "\(Identifier.text(number)) Paint hull\(needed)"
        }
    }

    /// One circle through all tasks.
    static func cycle(_ bytes: Int) -> PlanText {
        var text = chain(bytes)
        text.line("\n## Dependencies\n\n- T001 depends on \(Identifier.text(text.tasks))")
        return text
    }

    /// Every task after all the tasks of a list that grows up to a hundred ids.
    static func longLists(_ bytes: Int) -> PlanText {
        list(bytes) { number in
            let needed = (max(1, number - 100)..<number).map(Identifier.text).joined(separator: ", ")
            return "\(Identifier.text(number)) Paint hull" + (needed.isEmpty ? "" : " (depends on \(needed))")
        }
    }

    /// Ids twice, ids that nothing defines, tasks after themselves: three findings in six lines.
    static func findings(_ bytes: Int) -> PlanText {
        list(bytes) { number in
            switch number % 6 {
            case 0: "\(Identifier.text(number - 1)) Paint hull \(number)"
            case 2: "\(Identifier.text(number)) Paint hull \(number) (depends on T9\(number)9)"
            case 4: "\(Identifier.text(number)) Paint hull \(number) (depends on \(Identifier.text(number)))"
            default: "\(Identifier.text(number)) Paint hull \(number) in `src/hull_\(number).ts`"
            }
        }
    }

    /// The same task again and again, without an id.
    static func sameTitle(_ bytes: Int) -> PlanText {
        list(bytes) { _ in "Paint the hull of the ferry in `src/hull.ts`" }
    }

    /// The same id again and again.
    static func sameID(_ bytes: Int) -> PlanText { list(bytes) { "T001 Paint hull \($0) (depends on T002)" } }

    /// Phases of one task, each after the one before.
    static func phases(_ bytes: Int) -> PlanText {
        var text = PlanText("# Tasks\n")
        var order = PlanText("## Dependencies\n")
        while text.byteCount + order.byteCount < bytes {
            let number = text.tasks + 1
            text.paragraph("## Phase \(number): Hull \(number)")
            text.task("\(Identifier.text(number)) [P] Paint hull \(number)")
            text.line()
            if number > 1 { order.line("- Phase \(number) depends on Phase \(number - 1)") }
        }
        text.append(order)
        return text
    }

    /// Tests behind the code that they test, where tests are asked for first.
    static func lateTests(_ bytes: Int) -> PlanText {
        var text = PlanText("# Tasks\n\n**Tests are written first and MUST FAIL before the implementation.**\n")
        while text.byteCount < bytes {
            let number = text.tasks + 1
            text.task("\(Identifier.text(number)) Implement crane \(number) in `src/crane_\(number).py`")
            text.task(
                "\(Identifier.text(number + 1)) Unit tests for crane \(number) in `tests/test_crane_\(number).py`")
        }
        return text
    }

    /// Blocks of examples, each of which names tasks.
    static func examples(_ bytes: Int) -> PlanText {
        var text = PlanText("# Tasks\n")
        var examples = PlanText("\n## Parallel Examples\n")
        while text.byteCount + examples.byteCount < bytes {
            let number = text.tasks + 1
            text.task("\(Identifier.text(number)) [P] Paint hull \(number) in `src/hull_\(number).ts`")
            examples.line("```\n# Launch together:")
            for other in max(1, number - 3)...number { examples.line("Task: \"\(Identifier.text(other)) Paint hull\"") }
            examples.paragraph("```")
        }
        text.append(examples)
        return text
    }

    /// A graph in Mermaid with as many edges as tasks.
    static func mermaid(_ bytes: Int) -> PlanText {
        var text = PlanText("# Tasks\n")
        var graph = PlanText("\n## Dependencies\n\n```mermaid\ngraph TD")
        while text.byteCount + graph.byteCount < bytes {
            let number = text.tasks + 1
            text.task("\(Identifier.text(number)) Paint hull \(number)")
            if number > 1 {
                graph.line("    \(Identifier.text(number - 1))[Hull \(number - 1)] --> \(Identifier.text(number))")
            }
        }
        text.append(graph)
        text.line("```")
        return text
    }

    /// A drawing of arrows between tasks, all in one block of code.
    static func drawing(_ bytes: Int) -> PlanText {
        var text = PlanText("## Dependencies\n\n```")
        var number = 0
        while text.byteCount < bytes {
            number += 1
            text.line("T\(number) ──┬──> T\(number + 1)")
            text.line("         └──> T\(number + 2)")
        }
        text.line("```")
        return text
    }

    /// A table of tasks and what they depend on.
    static func taskTable(_ bytes: Int) -> PlanText {
        var text = PlanText("| Task | Title | Status | Depends on |\n|---|---|---|---|")
        var number = 0
        while text.byteCount < bytes {
            number += 1
            let needed = number > 1 ? Identifier.text(number - 1) : "-"
            text.line("| \(Identifier.text(number)) | Paint hull | ✅ done | \(needed) |")
        }
        return text
    }

    /// Comments that silence, on every line.
    static func comments(_ bytes: Int) -> PlanText {
        list(bytes) { "\(Identifier.text($0)) Paint hull \($0) <!-- tasklint-disable-line TL101 -->" }
    }

    /// UTF-8 that was read as Windows-1252, in every line.
    static func garbled(_ bytes: Int) -> PlanText {
        list(bytes) { "\(Identifier.text($0)) â€œPeindreâ€\u{9d} la coque nÂ° \($0) â€” trÃ¨s bientÃ´t âœ…" }
    }
}
