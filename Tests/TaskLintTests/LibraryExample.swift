import TaskLint
import TaskPlan

func review(_ markdown: String) -> [String] {
    let plan = Plan(parsing: markdown)
    let waves = PlanGraph(plan).waves().waves.map { wave in wave.compactMap { plan.items[$0].id?.text } }
    let findings = Linter().check(plan).map { finding in
        "line \(plan.source.line(at: finding.range.lowerBound)): \(finding.message)"
    }
    return waves.map { "together: " + $0.joined(separator: ", ") } + findings
}
