import SourceText
import TaskPlan

/// Checks plans with a set of rules.
public struct Linter: Sendable {
    /// The rules in the order in which they are run.
    public let rules: [any Rule]

    /// Makes a linter; without arguments, with the default set.
    public init(rules: [any Rule] = RuleList.all) {
        self.rules = rules
    }

    /// All findings in the order of their places, then of their codes.
    public func check(_ plan: Plan) -> [Diagnostic] {
        check(PlanGraph(plan))
    }

    /// All findings of a plan whose graph is at hand.
    public func check(_ graph: PlanGraph) -> [Diagnostic] {
        rules.flatMap { $0.check(graph) }.sorted {
            ($0.range.lowerBound, $0.rule.code, $0.message) < ($1.range.lowerBound, $1.rule.code, $1.message)
        }
    }
}
