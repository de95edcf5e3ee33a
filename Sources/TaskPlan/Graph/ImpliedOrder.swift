/// The order that goes without saying, as statements of origin `phase` and `sequence`.
///
/// Phases follow one another, user stories only if the plan does not let them overlap; in a phase, tasks that are not
/// marked parallel follow one another, and parallel ones between two of them form a group. Where the plan asks for tests
/// first, what follows a section of tests does not belong to their group.
struct ImpliedOrder {
    /// The statements.
    let statements: [Plan.Dependency]

    /// - Complexity: O(*tasks of the line*).
    init(_ line: WorkLine, of plan: Plan) {
        var statements: [Plan.Dependency] = []
        var barrier: [Int] = []
        var stories: [Int] = []
        let isTestSection = ImpliedOrder.testSections(of: plan)
        for run in ImpliedOrder.runs(line) {
            let mayOverlap = plan.storiesMayOverlap && run.phase.map { plan.sections[$0].kind == .story } ?? false
            let before = mayOverlap || stories.isEmpty ? barrier : stories
            if !before.isEmpty {
                statements.append(ImpliedOrder.statement(before, run.items, .phase, in: plan))
            }
            let groups = ImpliedOrder.groups(run.items, in: plan, isTestSection)
            statements += zip(groups, groups.dropFirst()).map {
                ImpliedOrder.statement($0, $1, .sequence, in: plan)
            }
            if mayOverlap { stories += run.items } else { (barrier, stories) = (run.items, []) }
        }
        self.statements = statements
    }

    /// The line cut into phases.
    private static func runs(_ line: WorkLine) -> [(phase: Int?, items: [Int])] {
        var runs: [(phase: Int?, items: [Int])] = []
        for place in line.places {
            if let last = runs.last, last.phase == place.phase {
                runs[runs.count - 1].items.append(place.item)
            } else {
                runs.append((place.phase, [place.item]))
            }
        }
        return runs
    }

    /// Whether each section holds the tests that the plan asks for before the code.
    private static func testSections(of plan: Plan) -> [Bool] {
        plan.sections.map { section in
            plan.asksForTestsFirst && TestWords.namesTests(plan.source, in: section.title)
                && !TestWords.namesImplementation(plan.source, in: section.title)
        }
    }

    /// Unmarked tasks one by one, neighbouring parallel ones together.
    private static func groups(_ items: [Int], in plan: Plan, _ isTestSection: [Bool]) -> [[Int]] {
        var groups: [[Int]] = []
        for item in items {
            if plan.items[item].isParallel, let last = groups.last?.last, plan.items[last].isParallel,
                !isAmongTests(last, plan, isTestSection) || isAmongTests(item, plan, isTestSection)
            {
                groups[groups.count - 1].append(item)
            } else {
                groups.append([item])
            }
        }
        return groups
    }

    private static func isAmongTests(_ item: Int, _ plan: Plan, _ isTestSection: [Bool]) -> Bool {
        plan.items[item].section.map { isTestSection[$0] } ?? false
    }

    private static func statement(
        _ before: [Int], _ after: [Int], _ origin: Plan.Dependency.Origin, in plan: Plan
    ) -> Plan.Dependency {
        let range = plan.items[after[0]].range
        return Plan.Dependency(
            prerequisites: .init(before), dependents: .init(after), origin: origin, range: range,
            place: range.lowerBound, namesGroup: true, form: .implied, singlePrerequisites: .init(),
            singleDependents: .init())
    }
}
