/// Documents made to be slow: each family once cost more than its size, here or in other programs that read Markdown.
enum HostilePlans {
    /// Lines until a size is reached.
    private static func repeating(_ bytes: Int, _ line: (Int) -> String) -> PlanText {
        var text = PlanText()
        text.line("# Tasks")
        text.line()
        var number = 0
        while text.byteCount < bytes {
            number += 1
            text.line(line(number))
        }
        return text
    }

    private static func list(_ bytes: Int, _ title: (Int) -> String) -> PlanText {
        var text = PlanText()
        text.line("# Tasks")
        text.line()
        while text.byteCount < bytes { text.task(title(text.boxes + 1)) }
        return text
    }

    /// Two statements for each hundred tasks (100,000 tasks have 2,000), each of which speaks of all tasks.
    static func wideStatements(_ bytes: Int) -> PlanText {
        let count = bytes / 48
        var text = PlanText()
        text.line("# Tasks")
        text.line()
        for number in 1...count { text.task("\(Identifier.text(number)) Paint hull number \(number)") }
        text.line()
        text.line("## Dependencies")
        text.line()
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

    /// One circle through all tasks.
    static func cycle(_ bytes: Int) -> PlanText {
        let count = bytes / 62
        return list(bytes) {
            "\(Identifier.text($0)) Paint hull \($0) (depends on \(Identifier.text($0 < count ? $0 + 1 : 1)))"
        }
    }

    /// A chain through all tasks.
    static func chain(_ bytes: Int) -> PlanText {
        list(bytes) {
            "\(Identifier.text($0)) Paint hull \($0)" + ($0 > 1 ? " (depends on \(Identifier.text($0 - 1)))" : "")
        }
    }

    /// A finding in every other line: a hundred kinds of slips would be the same to the stages behind the rules.
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

    /// Lists in lists, as deep as is followed, over and over.
    static func deepLists(_ bytes: Int) -> PlanText {
        var text = PlanText()
        text.line("# Tasks")
        text.line()
        while text.byteCount < bytes {
            for depth in 0..<48 { text.task("\(Identifier.text(text.boxes + 1)) Paint", indent: 4 * depth / 2) }
        }
        return text
    }

    /// Thousands of containers on one line, and as many lines below.
    static func deepLine(_ bytes: Int) -> PlanText {
        var text = PlanText()
        text.line(String(repeating: "- ", count: bytes / 4) + "a")
        while text.byteCount < bytes { text.line("a") }
        return text
    }

    /// Block quotes as deep as is followed, then lines that continue them lazily.
    static func lazyLines(_ bytes: Int) -> PlanText {
        var text = PlanText()
        text.line(String(repeating: "> ", count: 95) + "a")
        while text.byteCount < bytes { text.line("a") }
        return text
    }

    /// One text again and again, in one task.
    static func bomb(_ piece: String, _ bytes: Int) -> PlanText {
        var text = PlanText()
        text.task("T001 " + String(repeating: piece, count: bytes / piece.utf8.count))
        return text
    }

    /// A table with a thousand columns over rows that are short.
    static func wideTable(_ bytes: Int) -> PlanText {
        var text = PlanText()
        text.line("# Progress")
        text.line()
        while text.byteCount < bytes {
            text.line(String(repeating: "| Task ", count: 1000) + "|")
            text.line(String(repeating: "|---", count: 1000) + "|")
            for number in 1...2000 { text.line("| T\(number) |") }
            text.line()
        }
        return text
    }

    /// A table like those of plans, with many rows.
    static func longTable(_ bytes: Int) -> PlanText {
        var text = PlanText()
        text.line("| Task | Title | Status | Depends on |")
        text.line("|---|---|---|---|")
        var number = 0
        while text.byteCount < bytes {
            number += 1
            text.line("| \(Identifier.text(number)) | Paint hull | ✅ done | \(number > 1 ? Identifier.text(number - 1) : "-") |")
        }
        return text
    }

    static func definitions(_ bytes: Int) -> PlanText {
        repeating(bytes) { $0 % 2 == 0 ? "[a\($0)]: /url 'title'" : "[a\($0)]: <x" }
    }

    /// One task whose line is the document: words, ids, paths.
    static func longLine(_ bytes: Int) -> PlanText {
        var words = Words(seed: 1)
        var text = PlanText()
        var line = "T001 Start"
        var number = 1
        while line.utf8.count < bytes {
            number += 1
            line += " and \(words.order()) in `\(words.path(number))` after \(Identifier.text(number)),"
        }
        text.task(line)
        return text
    }

    /// A paragraph of many lines.
    static func longParagraph(_ bytes: Int) -> PlanText {
        var words = Words(seed: 1)
        return repeating(bytes) { _ in words.sentence() }
    }

    /// UTF-8 that was read as Windows-1252, in every line.
    static func garbled(_ bytes: Int) -> PlanText {
        list(bytes) { "\(Identifier.text($0)) â€œPeindreâ€\u{9d} la coque nÂ° \($0) â€” trÃ¨s bientÃ´t âœ…" }
    }

    /// One line of it.
    static func garbledLine(_ bytes: Int) -> PlanText { bomb("â€œtrÃ¨sâ€\u{9d} âœ… ", bytes) }

    /// Glyphs drawn with lines, as if they were one picture.
    static func drawing(_ bytes: Int) -> PlanText {
        var text = PlanText()
        text.line("## Dependencies")
        text.line()
        text.line("```")
        var number = 0
        while text.byteCount < bytes {
            number += 1
            text.line("T\(number) ──┬──> T\(number + 1)")
            text.line("         └──> T\(number + 2)")
        }
        text.line("```")
        return text
    }

    /// Comments that silence, on every line.
    static func comments(_ bytes: Int) -> PlanText {
        list(bytes) { "\(Identifier.text($0)) Paint hull \($0) <!-- tasklint-disable-line TL101 -->" }
    }

    /// Ids in a mermaid graph.
    static func headings(_ bytes: Int) -> PlanText {
        repeating(bytes) { String(repeating: "#", count: $0 % 6 + 1) + " Phase \($0): Paint" }
    }
}
