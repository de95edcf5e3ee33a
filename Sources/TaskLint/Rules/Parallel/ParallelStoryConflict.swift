import TaskPlan

/// TL308: parallel tasks of stories that may overlap write one file.
public struct ParallelStoryConflict: Rule {
    /// Makes the rule.
    public init() {}

    /// TL308 parallel-story-conflict.
    public static let identity = RuleIdentity(
        code: "TL308", name: "parallel-story-conflict", severity: .info, isDefault: false)

    /// One line for lists.
    public static let summary = "parallel tasks of two overlapping stories write the same file"

    /// Why, and what exactly.
    public static let rationale = """
        Where a plan says that user stories may be worked on at the same time, two teams start on two stories, and each \
        launches its own parallel tasks. Flagged are tasks marked [P] of different stories that write the same path, unless a \
        stated dependency orders them; one finding per path. Not in the default set, because most teams do one story after \
        the other, whatever the plan allows.
        """

    /// What can be set.
    public static let options: [RuleOption] = [.finished, .pathAliases]

    /// Finds every path.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let graph = context.graph
        guard graph.plan.storiesMayOverlap else { return [] }
        let isStory = graph.plan.sections.map { $0.kind == .story }
        var writers: [String: [PhaseWriters.Writer]] = [:]
        for writer in PhaseWriters(context).all {
            guard graph.plan.items[writer.item].isParallel, !writer.isDirectory, let phase = writer.phase,
                isStory[phase],
                writers[writer.path]?.last?.item != writer.item
            else { continue }
            writers[writer.path, default: []].append(writer)
        }
        return writers.values.compactMap { finding(graph, $0) }
            .sorted { ($0.range.lowerBound, $0.subject) < ($1.range.lowerBound, $1.subject) }
    }

    private func finding(_ graph: PlanGraph, _ writers: [PhaseWriters.Writer]) -> Diagnostic? {
        guard Set(writers.map(\.phase)).count > 1 else { return nil }
        let plan = graph.plan
        let free = Set(graph.unordered(writers.map(\.item)))
        let writers = writers.filter { free.contains($0.item) }
        guard let first = writers.first, Set(writers.map(\.phase)).count > 1 else { return nil }
        return Diagnostic(
            rule: Self.identity, range: first.range,
            message: "\(list(writers.map { plan.quotedName($0.item) })) are [P] in stories that may overlap, and write "
                + first.path,
            notes: writers.dropFirst().map {
                .init(
                    range: $0.range,
                    message: "\(plan.quotedName($0.item)) also writes it, line \(plan.items[$0.item].line)")
            },
            help: "let one story write the file, or state which story comes first",
            tasks: writers.map { plan.name($0.item) }, items: writers.map(\.item), subject: first.path)
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 1: User Story 1 - Maps
        - [ ] T001 [P] [US1] Add the map types in `⟦src/types.ts⟧`
        ## Phase 2: User Story 2 - Shops
        - [ ] T002 [P] [US2] Add the shop types in `src/types.ts`

        ## Dependencies
        - User stories can proceed in parallel
        """,
        """
        ## User Story 1: Maps
        - [ ] T001 [P] Add the maps to ⟦docs/guide.md⟧
        ## User Story 2: Shops
        - [ ] T002 Add the shop in src/shop.ts
        ## User Story 3: Mail
        - [ ] T003 [P] Add the mail to docs/guide.md

        ## Execution Order
        - All user stories are independent of each other
        """,
        RuleExample(
            """
            ## User Story 1: Maps
            - [ ] T001 [P] Add the maps to `⟦@/menu.ts⟧`
            ## User Story 2: Shops
            - [ ] T002 [P] Add the shops to `src/menu.ts`

            ## Dependencies
            - Stories can run in parallel
            """, options: RuleOptions(["path-aliases": .table(["@/": "src/"])])),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## User Story 1: Maps
        - [ ] T001 [P] Add the maps to docs/guide.md
        ## User Story 2: Shops
        - [ ] T002 [P] Add the shops to docs/guide.md
        """,
        """
        ## User Story 1: Maps
        - [ ] T001 [P] Add the maps to docs/guide.md
        ## User Story 2: Shops
        - [ ] T002 Add the shops to docs/guide.md

        ## Dependencies
        - User stories can proceed in parallel
        """,
        """
        ## User Story 1: Maps
        - [ ] T001 [P] Add the maps to docs/guide.md
        ## User Story 2: Shops
        - [ ] T002 [P] Add the shops to docs/guide.md (depends on T001)

        ## Dependencies
        - Other user stories can proceed in parallel
        """,
    ]
}
