import TaskLint
import TaskReport

/// Why an input cannot be linted, in one line that says what to do.
struct InputProblem: Error {
    let message: String

    /// A path as messages show it.
    static func shown(_ path: String) -> String { Escaping.visible(path) }

    /// A path that was named and does not exist, or a folder without plans.
    init(path: String, _ text: String) {
        message = "\(Escaping.visible(path)): error: \(text)"
    }

    /// A file or folder that exists and cannot be read.
    init(path: String, failure: SystemError) {
        if failure.isMissing {
            self.init(path: path, failure.description)
        } else {
            self.init(unreadable: path, "cannot be read: \(failure)")
        }
    }

    /// A file that is no plan that can be read.
    init(path: String, _ finding: Diagnostic) {
        self.init(unreadable: path, "\(finding.message); \(finding.help)")
    }

    private init(unreadable path: String, _ text: String) {
        let rule = UnreadableInput.identity
        message = "\(Escaping.visible(path)): \(rule.severity.rawValue)[\(rule.code)] \(text) (\(rule.name))"
    }
}
