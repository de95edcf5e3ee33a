import SourceText
import TaskPlan

/// Checks plans with a set of rules.
public struct Linter: Sendable {
    /// The rules that are run, in the order in which they are run.
    public let rules: [any Rule]
    /// How plans are read and checked.
    public let configuration: Configuration

    /// All that may be reported.
    private let known: [RuleIdentity]
    /// What is reported.
    private let run: [RuleIdentity]

    /// Makes a linter; without arguments, with the default set.
    ///
    /// - Parameters:
    ///   - configuration: chooses among the rules, and sets their options and severities.
    ///   - rules: the rules to choose from; a client may add its own.
    public init(_ configuration: Configuration = Configuration(), rules: [any Rule] = RuleList.all) {
        self.configuration = configuration
        self.rules = rules.filter { configuration.selection.contains(type(of: $0).identity) }
        let tool = [UnusedSuppression.identity, UnknownSuppression.identity]
        known = rules.map { type(of: $0).identity } + tool + [UnreadableInput.identity]
        run = self.rules.map { type(of: $0).identity } + tool.filter(configuration.selection.contains)
    }

    /// Whether findings of a rule are reported.
    public func runs(_ rule: RuleIdentity) -> Bool { run.contains(rule) }

    /// Whether nothing is selected.
    public var isIdle: Bool { run.isEmpty }

    /// All findings of a document.
    public func check(_ bytes: [UInt8], in surroundings: any Surroundings = NoSurroundings()) -> [Diagnostic] {
        check(plan(of: bytes), in: surroundings)
    }

    /// Reads a document as the configuration wants it.
    public func plan(of bytes: [UInt8]) -> Plan { Plan(parsing: bytes, assuming: configuration.assumptions) }

    /// All findings in the order of their places, then of their codes.
    public func check(_ plan: Plan, in surroundings: any Surroundings = NoSurroundings()) -> [Diagnostic] {
        check(PlanGraph(plan), in: surroundings)
    }

    /// All findings of a plan whose graph is at hand.
    public func check(_ graph: PlanGraph, in surroundings: any Surroundings = NoSurroundings()) -> [Diagnostic] {
        // One for all rules, since a copy of a graph costs as much as most rules on a small plan.
        var context = LintContext(graph, surroundings: surroundings)
        var found: [Diagnostic] = []
        for rule in rules {
            context.options = configuration.options[type(of: rule).identity.code] ?? RuleOptions()
            found += check(context, rule)
        }
        found = Precedence.applied(to: found)
        var suppression = SuppressionRun(graph.plan, known: known, run: run)
        return suppression.remaining(of: found).map(graded).sorted {
            ($0.range.lowerBound, $0.rule.code, $0.message) < ($1.range.lowerBound, $1.rule.code, $1.message)
        }
    }

    private func check(_ context: LintContext, _ rule: any Rule) -> [Diagnostic] {
        let type = type(of: rule)
        var found = rule.check(context)
        // Most rules find nothing, and their options need not be made.
        if !found.isEmpty, type.options.contains(where: { $0.name == RuleOption.finished.name }),
            context.options.word(.finished) == "ignore"
        {
            found.removeAll { isFinished($0, context.plan) }
        }
        return found
    }

    /// A finding with the severity that the configuration gives its rule.
    private func graded(_ diagnostic: Diagnostic) -> Diagnostic {
        guard let severity = configuration.severities[diagnostic.rule.code] else { return diagnostic }
        var graded = diagnostic
        graded.severity = severity
        return graded
    }

    /// Whether nothing of what a finding is about is still to be done.
    private func isFinished(_ diagnostic: Diagnostic, _ plan: Plan) -> Bool {
        !diagnostic.items.isEmpty
            && diagnostic.items.allSatisfy { plan.items[$0].status == .done || plan.items[$0].status == .cancelled }
    }
}
