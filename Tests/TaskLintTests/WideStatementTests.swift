import TaskLint
import TaskPlan
import Testing

/// Statements that span more tasks than are looked at one by one.
@Suite("Statements that span many tasks")
struct WideStatementTests {
    /// Three phases of 300 tasks, and one statement about them.
    private func plan(_ statement: String) -> Plan {
        let phases = (1...3).map { phase in
            let tasks = (1001...1300).map { "- [ ] T\(phase)\("\($0)".dropFirst()) Paint hull \($0)\n" }
            return "## Phase \(phase): Part \(phase)\n\n\(tasks.joined())"
        }
        return Plan(parsing: phases.joined(separator: "\n") + "\n## Dependencies\n\n- \(statement)\n")
    }

    @Test(
        "contradict the order of phases like others, by the first tasks of the outermost phases",
        arguments: [
            ("T2150-T3300 before T1040-T2100", ["T3001", "T1040"]), ("T1001-T2300 before T2050-T3300", []),
            ("T2001-T2300 before T1007-T1300", ["T2001", "T1007"]), ("T1001-T3300 before T3001-T3300", []),
        ])
    func phaseOrder(statement: String, tasks: [String]) {
        let plan = plan(statement)
        let found = Linter(rules: [DependencyAgainstOrder()]).check(plan)
        #expect(found.flatMap(\.notes).map { String(decoding: plan.source.bytes[$0.range], as: UTF8.self) } == tasks)
    }
}
