import TaskPlan
import Testing

@Suite("A way through stated order")
struct DetourTests {
    private let plan = Plan(
        parsing: """
            - [ ] T1 a
              - [ ] T2 b
            - [ ] T3 c (depends on T2)
            - [ ] T4 d (depends on T3)
              - [ ] T5 e
            - [ ] T6 f (depends on T1)

            """)

    private func reached(_ item: String, _ goals: [String], without line: Int? = nil, steps: Int = 1000) -> String? {
        let graph = PlanGraph(plan)
        func position(_ id: String) -> Int { plan.items.firstIndex { $0.id?.text == id } ?? 0 }
        var budget = PlanGraph.SearchBudget(steps: steps)
        let found = graph.firstReached(from: position(item), to: goals.map(position), budget: &budget) {
            plan.source.line(at: plan.dependencies[$0].place) != line
        }
        return found.map(plan.name)
    }

    @Test("leads to what comes later, and to what lies below that")
    func forwards() {
        #expect(reached("T2", ["T3"]) == "T3")
        #expect(reached("T2", ["T4"]) == "T4")
        #expect(reached("T3", ["T5"]) == "T5")
        #expect(reached("T1", ["T3", "T6"]) != nil)
        #expect(reached("T4", ["T3"]) == nil)
        #expect(reached("T6", ["T1", "T2"]) == nil)
    }

    @Test("begins at what lies below as well, and passes over statements that do not count")
    func limits() {
        #expect(reached("T1", ["T4"]) == "T4")
        #expect(reached("T2", ["T4"], without: 3) == nil)
        #expect(reached("T2", ["T4"], without: 6) == "T4")
    }

    @Test("is given up when it costs too much")
    func budget() {
        #expect(reached("T2", ["T4"], steps: 1) == nil)
    }
}
