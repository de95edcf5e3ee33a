import SourceText
import TaskLint

/// The line that editors and grep can read: `path:line:column: severity[CODE] message (rule-name)`.
struct Headline {
    let path: String
    let source: SourceText
    let style: Style

    func text(of diagnostic: Diagnostic) -> String {
        let place = source.position(at: diagnostic.range.lowerBound)
        let label = "\(diagnostic.severity.rawValue)[\(diagnostic.rule.code)]"
        return style("\(Escaping.visible(path)):\(place.line):\(place.column):", .emphasis)
            + " \(style(label, .severity(diagnostic.severity)))"
            + " \(Escaping.visible(diagnostic.message)) \(style("(\(diagnostic.rule.name))", .faint))"
    }
}
