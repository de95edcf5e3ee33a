import SourceText
import TaskPlan

/// Reads an input into a plan.
enum PlanReader {
    static func plan(of input: Input) throws(InputProblem) -> Plan {
        let plan = Plan(parsing: try input.read())
        if let line = plan.tooDeepLine {
            throw InputProblem(path: input.path, tooDeepLine: line)
        }
        return plan
    }
}
