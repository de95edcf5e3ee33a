import SourceText
import TaskLint

/// A document and what was found in it.
public struct LintedDocument: Sendable {
    /// Path as it is shown, with `/` between its parts.
    public let path: String
    /// The document.
    public let source: SourceText
    /// The findings in the order in which they are shown.
    public let diagnostics: [Diagnostic]
    /// Number of tasks, criteria aside.
    public let taskCount: Int

    /// Puts a document and its findings together.
    public init(path: String, source: SourceText, diagnostics: [Diagnostic], taskCount: Int) {
        self.path = path
        self.source = source
        self.diagnostics = diagnostics
        self.taskCount = taskCount
    }
}
