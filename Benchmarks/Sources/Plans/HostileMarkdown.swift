/// Documents made to be slow where Markdown is read: each kind costs some parser of Markdown more than its size.
enum HostileMarkdown {
    /// One line after the other until a size is reached.
    static func lines(_ bytes: Int, _ line: (Int) -> String) -> PlanText {
        var text = PlanText()
        var number = 0
        while text.byteCount < bytes {
            number += 1
            text.line(line(number))
        }
        return text
    }

    /// One piece again and again, in one task.
    static func bomb(_ piece: String, _ bytes: Int) -> PlanText {
        var text = PlanText()
        text.task("T001 " + String(repeating: piece, count: bytes / piece.utf8.count))
        return text
    }

    /// Lists in lists, as deep as is followed, over and over.
    static func deepLists(_ bytes: Int) -> PlanText {
        var text = PlanText("# Tasks\n")
        while text.byteCount < bytes {
            for depth in 0..<90 { text.task("\(Identifier.text(text.tasks + 1)) Paint", indent: 2 * depth) }
        }
        return text
    }

    /// Quotes as deep as is followed, and lines that belong to the innermost without saying so.
    static func lazyLines(_ bytes: Int) -> PlanText {
        var text = PlanText(String(repeating: "> ", count: 95) + "a")
        while text.byteCount < bytes { text.line("a") }
        return text
    }

    /// Half of the document opens lists on one line, far deeper than is followed; the other half are lines below.
    static func tooDeep(_ bytes: Int) -> PlanText {
        var text = PlanText(String(repeating: "- ", count: bytes / 4) + "a")
        while text.byteCount < bytes { text.line("a") }
        return text
    }

    /// Tables with a thousand columns over rows of one cell.
    static func wideTable(_ bytes: Int) -> PlanText {
        let head = String(repeating: "| Task ", count: 1000) + "|\n" + String(repeating: "|---", count: 1000) + "|"
        var text = PlanText()
        while text.byteCount < bytes {
            text.line(head)
            for number in 1...2000 { text.line("| T\(number) |") }
            text.line()
        }
        return text
    }

    /// Definitions of links, every other one broken.
    static func definitions(_ bytes: Int) -> PlanText {
        lines(bytes) { $0 % 2 == 0 ? "[a\($0)]: /url 'title'" : "[a\($0)]: <x" }
    }

    /// One task whose line is the document: words, paths, ids.
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

    /// One paragraph of many lines.
    static func longParagraph(_ bytes: Int) -> PlanText {
        var words = Words(seed: 1)
        return lines(bytes) { _ in words.sentence() }
    }

    /// Headings of all levels and nothing below them.
    static func headings(_ bytes: Int) -> PlanText {
        lines(bytes) { String(repeating: "#", count: $0 % 6 + 1) + " Phase \($0): Paint" }
    }

    /// Code that is opened and never closed, but for the last time.
    static func fences(_ bytes: Int) -> PlanText { lines(bytes) { $0 % 2 == 0 ? "```" : "~~~ \($0)" } }

    /// Metadata that is opened and never closed.
    static func frontMatter(_ bytes: Int) -> PlanText { lines(bytes) { $0 == 1 ? "---" : "key\($0): value" } }
}
