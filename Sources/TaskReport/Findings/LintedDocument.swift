import SourceText
import TaskLint
import TaskPlan

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
    /// How many of the findings people are shown. Formats for programs have them all, whatever it says.
    public private(set) var shownCount: Int
    /// What was read from it; nil if it could not be read. Formats that show more than findings ask for it.
    public let plan: Plan?

    /// Puts a document and its findings together.
    public init(
        path: String, source: SourceText, diagnostics: [Diagnostic], taskCount: Int, plan: Plan? = nil
    ) {
        self.path = path
        self.source = source
        self.diagnostics = diagnostics
        shownCount = diagnostics.count
        self.taskCount = taskCount
        self.plan = plan
    }

    /// A plan and its findings.
    public init(path: String, plan: Plan, diagnostics: [Diagnostic]) {
        self.init(
            path: path, source: plan.source, diagnostics: diagnostics, taskCount: plan.items.count(where: \.isTask),
            plan: plan)
    }

    /// The findings that people are shown, the first ones.
    var shown: ArraySlice<Diagnostic> { diagnostics.prefix(shownCount) }
    /// The findings that they are not shown.
    package var hidden: ArraySlice<Diagnostic> { diagnostics.dropFirst(shownCount) }

    /// The document with other findings.
    func with(_ diagnostics: [Diagnostic]) -> LintedDocument {
        LintedDocument(path: path, source: source, diagnostics: diagnostics, taskCount: taskCount, plan: plan)
    }

    /// The document with only its first findings shown.
    package func showing(first count: Int) -> LintedDocument {
        var document = self
        document.shownCount = min(max(count, 0), diagnostics.count)
        return document
    }
}
