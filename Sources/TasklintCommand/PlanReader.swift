import TaskLint
import TaskPlan

/// Reads an input into a plan.
enum PlanReader {
    static func plan(of input: Input) throws(InputProblem) -> Plan {
        try checked(Plan(parsing: try input.read()), of: input)
    }

    /// The plan, if it could be followed to its end.
    static func checked(_ plan: Plan, of input: Input) throws(InputProblem) -> Plan {
        if let finding = UnreadableInput.finding(in: plan) { throw InputProblem(path: input.path, finding) }
        return plan
    }
}
