import TaskLint
import TaskPlan

/// Reads an input into a plan.
enum PlanReader {
    static func plan(of input: Input, assuming assumptions: Plan.Assumptions = Plan.Assumptions()) throws(InputProblem)
        -> Plan
    {
        let plan = Plan(parsing: try input.read(), assuming: assumptions)
        if let finding = UnreadableInput.finding(in: plan) { throw InputProblem(path: input.path, finding) }
        return plan
    }
}
