import MarkdownOutline
import SourceText
enum StatementReader { static func read(_ outline: Outline, _ structure: Structure, _ survey: Survey) -> (dependencies: [Plan.Dependency], unresolved: [Plan.UnresolvedReference]) { ([], []) } }
