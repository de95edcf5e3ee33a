import SourceText
import TaskLint
import TaskReport

/// Why an input cannot be linted, in one line that says what to do.
struct InputProblem: Error {
    let message: String
    /// The document with what is wrong with it, if that is a finding (TL903); so that reports tell it too.
    private(set) var document: LintedDocument?

    /// A path as messages show it.
    static func shown(_ path: String) -> String { Escaping.visible(FileName.shown(path)) }

    /// A path that was named and does not exist, or a folder without plans.
    init(path: String, _ text: String) {
        message = "\(InputProblem.shown(path)): error: \(text)"
    }

    /// A file or folder that cannot be read.
    init(path: String, failure: SystemError) {
        self.init(
            path: path, failure.isMissing ? "\(failure)" : "cannot be read: \(failure)\(failure.adviceForReading)")
    }

    /// A document that is no plan that can be read.
    ///
    /// - Parameter source: the document, as far as there is something in it to point at.
    init(path: String, _ finding: Diagnostic, in source: SourceText) {
        let rule = finding.rule
        let label = "\(finding.severity.rawValue)[\(rule.code)]"
        message = "\(InputProblem.shown(path)): \(label) \(finding.message); \(finding.help) (\(rule.name))"
        document = LintedDocument(path: path, source: source, diagnostics: [finding], taskCount: 0)
    }
}
