import TaskLint
import TaskPlan

/// Findings as a page for people: numbers, then each plan with its progress, a drawing, and its findings in their lines.
///
/// It is one file that loads nothing and runs nothing, and tells the browser to see to that. The markup is well-formed
/// XML too. The numbers are known last and are written last; the style sheet puts them on top. Nothing in them can be
/// focused, so the order in which a keyboard goes through the page is the one that is seen.
struct HTMLReporter: LintReporter {
    var opening: String {
        """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
        <title>Findings in task plans</title>
        <style>
        \(PictureStyle.sheet)\(FindingsPageStyle.sheet)</style>
        </head>
        <body>
        <a class="skip" href="#findings">Skip to the findings</a>
        <header><h1>Findings in task plans</h1></header>
        <main>
        \(FindingsPageStyle.filter)<div id="findings" tabindex="-1">

        """
    }

    func body(of document: LintedDocument) -> String {
        let path = MarkupText.visible(document.path)
        let found = LintTally(document).found
        // What is clean is folded, so that the page is short where there is little to do.
        let state = document.diagnostics.isEmpty ? "" : " open=\"open\""
        return """
            <details class="plan" id="plan-\(URIText.reference(to: document.path))"\(state)>
            <summary><h2>\(path)</h2> <span class="faint">\(found) in \(counted(document.taskCount, "task"))</span></summary>
            \(document.plan.map { PlanMarkup(path: document.path, graph: PlanGraph($0)).text } ?? "")\
            \(FindingList(document).text)</details>

            """
    }

    func closing(_ tally: LintTally) -> String {
        "</div>\n\(numbers(tally))\(RuleTable(tally).text)</main>\n</body>\n</html>\n"
    }

    private func numbers(_ tally: LintTally) -> String {
        let grades = Severity.allCases.reversed().map { severity in
            (severity.plural, tally.count(of: severity), " class=\"\(severity.className)\"")
        }
        let rows = [("files", tally.files, ""), ("tasks", tally.tasks, "")] + grades
        let entries = rows.map { name, count, look in
            "<div\(count > 0 ? look : "")><dt>\(name)</dt><dd>\(count)</dd></div>\n"
        }
        return "<section class=\"numbers\" aria-label=\"Summary\">\n<dl>\n\(entries.joined())</dl>\n</section>\n"
    }
}

extension Severity {
    /// What a finding of this severity is called in the style sheet.
    var className: String { "is-\(rawValue)" }

    /// `errors`
    var plural: String { "\(rawValue)s" }
}
