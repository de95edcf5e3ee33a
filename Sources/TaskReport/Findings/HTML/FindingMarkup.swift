import SourceText
import TaskLint

/// A finding with the lines it is about.
struct FindingMarkup {
    let finding: Diagnostic
    let source: SourceText
    /// What links to it end with.
    let name: String

    var text: String {
        let place = source.position(at: finding.range.lowerBound)
        let shown = FindingSource(finding, in: source)
        return """
            <article class="finding \(finding.severity.className)" id="\(name)">
            <h3>\(FindingMarkup.grade(finding)) \(MarkupText.visible(finding.message))</h3>
            <p class="faint"><a href="#\(name)">line \(place.line), column \(place.column)</a> · \
            \(FindingMarkup.rule(finding))</p>
            \(excerpt(shown))\(remarks(shown))</article>

            """
    }

    /// The severity in words.
    static func grade(_ finding: Diagnostic) -> String {
        "<span class=\"grade\">\(finding.severity.rawValue)</span>"
    }

    /// The rule, as a link to what the page says about it.
    static func rule(_ finding: Diagnostic) -> String {
        let code = finding.rule.code
        let words = MarkupText.visible("\(code) \(finding.rule.name)")
        return "<a href=\"#rule-\(URIText.reference(to: code))\">\(words)</a>"
    }

    private func excerpt(_ shown: FindingSource) -> String {
        guard !shown.lines.isEmpty else { return "" }
        let rows = shown.lines.map { line in
            (line.followsGap ? "<div class=\"gap\">⋯</div>\n" : "")
                + line.excerpts.map { MarkedLine(number: line.number, excerpt: $0).text }.joined()
        }
        return "<div class=\"source\">\n\(rows.joined())</div>\n"
    }

    private func remarks(_ shown: FindingSource) -> String {
        var text = ""
        if shown.hiddenPlaces > 0 {
            let places = counted(shown.hiddenPlaces, "more place")
            text += remark("note", "\(places); <code>--format json</code> lists all")
        }
        if !finding.help.isEmpty { text += remark("help", MarkupText.visible(finding.help)) }
        if let fix = finding.fix {
            text += remark("fix", "\(MarkupText.visible(fix.title)) (<code>\(fix.options)</code>)")
        }
        return text
    }

    private func remark(_ label: String, _ markup: String) -> String {
        "<p class=\"remark\"><strong>\(label)</strong> \(markup)</p>\n"
    }
}
