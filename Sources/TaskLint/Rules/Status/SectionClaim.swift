import SourceText
import TaskPlan

/// TL504: a heading or line claims what its tasks contradict.
public struct SectionClaim: Rule {
    /// Makes the rule.
    public init() {}

    /// TL504 section-claim.
    public static let identity = RuleIdentity(code: "TL504", name: "section-claim", severity: .warning)

    /// One line for lists.
    public static let summary = "a heading or line claims a progress that its tasks contradict"

    /// Why, and what exactly.
    public static let rationale = """
        People and agents skip a phase whose heading says COMPLETE, and do not look at the boxes below it. Flagged is a \
        heading, or a line that names a section or speaks of the whole plan, that claims to be done over open tasks, to be \
        open over tasks that are all done, or gives a number (`[3/5]`, `7 of 15 tasks`, `(8 tasks)`) that no way of counting \
        yields. Percentages are often estimates: flagged are 100 % over open tasks, less over tasks that are all done, 0 % \
        over done ones, and shares that the number of tasks allows, if the other headings give such shares too. Not flagged \
        are lists that show only some of their tasks ("…"), numbers of a part of a section ("Core - Storage (9/9)"), of tests, \
        files or points, or of other documents, measurements, headings that hold no tasks or leave something out ("COMPLETE \
        (automated tests)"), and pictograms that adorn headings. Of headings that claim the same, the innermost is flagged.
        """

    /// Finds every claim.
    public func check(_ context: LintContext) -> [Diagnostic] {
        var finder = SectionClaimFinder(context)
        finder.readHeadings()
        finder.readTasks()
        finder.readLines()
        return finder.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 1: Car ⟦✅ COMPLETE⟧
        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        """,
        """
        ## Phase 1: Car (⟦2/3⟧)
        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        - [ ] T003 Paint
        """,
        """
        # Tasks
        **Progress**: ⟦3/4⟧ tasks

        - [x] 1. Draw the map
        - [x] 2. Print the map
        - [ ] 3. Fold the map
        - [ ] 4. Sell the map
        """,
        """
        ## 第1阶段：汽车（⟦已完成⟧）
        - [x] T001 制造引擎
        - [ ] T002 制造车轮
        """,
        """
        ## Phase 1: Car
        - [x] T001 Build the engine
        - [ ] T002 Build the wheels

        ## Strategy
        1. Complete Phase 1: Car (⟦3⟧ tasks)
        2. Sell it
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Phase 1: Car ✅
        - [x] T001 Build the engine
        - [ ]* T002 Polish the engine
        ## Phase 2: Wheels ⚠️ MUST COMPLETE BEFORE PHASE 3
        - [ ] T003 Build the wheels
        """,
        """
        ## Phase 1: Car (1/2)
        **Coverage**: 85%
        **Tests**: 12/40 passing
        - [x] 1. Build the car
          - [x] 1.1 Build the engine
        - [ ] 2. Sell the car
          - [ ] 2.1 Print the price
        """,
        """
        ## Part 1/3: Car (released 10/12)
        - [x] T001 Build the engine
        - [ ] T002 Build the wheels
        """,
        """
        ## Car (25 tasks)
        - [x] Build the engine
        - [ ] Build the wheels
        - … (all of them in car.md)
        ## Phase 2: Map 🎨
        - [ ] T003 Draw the map
        ## Phase 3: Sale ✅
        - [ ] T004 Print the price
        ## Phase 4: Paint, 85% complete
        - [x] T005 Mix the colour
        - [ ] T006 Lay it on
        """,
        """
        ## Phase 1: Car
        - [x] T001 Build the engine
        - [x] T002 Build the wheels
        - [x] T003 Paint

        ## Summary
        - Phase 1: Car - Engine (1/1 tasks)
        - Phase 1: Car - Rest (2/2 tasks)
        """,
    ]
}
