import SourceText
import TaskPlan

/// TL305: a Parallel Example launches tasks together that the plan does not let run together.
public struct ParallelExampleMismatch: Rule {
    /// Makes the rule.
    public init() {}

    /// TL305 parallel-example-mismatch.
    public static let identity = RuleIdentity(code: "TL305", name: "parallel-example-mismatch", severity: .warning)

    /// One line for lists.
    public static let summary = "a Parallel Example launches tasks that must not run together"

    /// Why, and what exactly.
    public static let rationale = """
        Agents copy the Parallel Example of a plan as it stands. If it launches a task that is not marked [P], that \
        does not exist, that waits for another one of the block or that writes the same file, the run breaks although \
        the tasks themselves are right. Flagged are lines of code (and bullets such as `Task: …`) below a heading such \
        as "Parallel Example" that name a task by its id, or describe it in the words of its title, and comments such \
        as "launch T004 and T005 together". What stands between two launches keeps them apart: a comment, an empty \
        line, a line that waits; several ids in one line are launched apart from other lines. Blocks that are called \
        sequential or belong to one worker are not flagged, nor are descriptions that fit no task or several. Marks \
        are compared only in plans that use [P]. Findings of one block and one cause are one.
        """

    /// What can be set.
    public static let options: [RuleOption] = [.finished, .pathAliases]

    /// Finds the mismatches of every block.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let examples = ParallelExamples(context.plan)
        guard !examples.blocks.isEmpty else { return [] }
        var check = LaunchCheck(context)
        for block in examples.blocks { check.take(block) }
        return check.found.sorted { ($0.range.lowerBound, $0.message) < ($1.range.lowerBound, $1.message) }
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 Add the order model in src/order.py

        ## Parallel Example
        ```bash
        # Launch the models together:
        Task: "T001 Add the user model"
        Task: "⟦T002⟧ Add the order model"
        ```
        """,
        """
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 [P] Add the order model in src/order.py

        ## Parallel Example: Models
        ```
        Task T001: "Add the user model"
        Task ⟦T009⟧: "Add the item model"
        ```
        """,
        """
        ## Models
        - [ ] T001 [P] Add the user model in src/user.py
        ## Pages
        - [ ] T002 [P] Add the user page in src/user_page.py (depends on T001)

        ## Parallel Execution Examples
        ### Round 1
            T001: Add the user model
            ⟦T002⟧: Add the user page
        """,
        """
        - [ ] T001 Add the user model in src/models.py
        - [ ] T002 Add the order model in src/models.py
        - [ ] T003 [P] Draw the map in src/map.py

        ## Parallel Example
        ```text
        # Together:
        Task: "⟦Add the user model in src/models.py⟧"
        Task: "Add the order model in src/models.py"
        Task: "Draw the map in src/map.py"
        ```
        """,
        """
        - [ ] T001 [P] Draw the map in src/map.py
        - [ ] T002 Print the map in src/print.py (depends on T001)
        - [ ] T003 Sell the map in src/shop.py (depends on T001)
        - [ ] T004 Send the map in src/mail.py (depends on T002)

        ## Parallel Example
        ```bash
        Task: "T001 Draw the map"
        Task: "⟦T002⟧ Print the map"
        Task: "T003 Sell the map"
        Task: "T004 Send the map"
        ```
        """,
        """
        - [ ] T001 [P] Draw the map in src/map.py
        - [ ] T002 Print the map in src/print.py
        - [ ] T003 Sell the map in src/shop.py

        ## Parallel Opportunities
        ```
        T001, ⟦T002⟧, T003 - all can run in parallel
        ```
        """,
        """
        - [ ] T001 [P] Draw the map in src/map.py
        - [ ] T002 Print the map in src/print.py

        ## Parallel Example: Maps
        ```bash
        # Launch T001 and ⟦T002⟧ together:
        Task: "The map"
        Task: "Its print"
        ```
        """,
        RuleExample(
            """
            - [ ] T001 Draw the map in `@/map.py`
            - [ ] T002 Print the map in `src/map.py`

            ## Parallel Example
            ```
            Task: "⟦T001⟧"
            Task: "T002"
            ```
            """, options: RuleOptions(["path-aliases": .table(["@/": "src/"])])),
        """
        - [ ] T001 [P] Draw the map in src/map.py
        - [ ] T002 Print the map in src/print.py

        ## Parallel Example: Maps

        Launch together:

        - Task: "T001 Draw the map"
        - Task: "⟦T002⟧ Print the map"
        """,
        """
        ## Phase 1: Draw
        - [ ] T001 [P] Draw the map in src/map.py
        ## Phase 2: Print
        - [ ] T002 [P] Print the map in src/print.py (depends on T001)

        ## Parallel Execution Example
        ```
        /run T001 & /run ⟦T002⟧
        ```
        """,
        """
        - [ ] T001 [P] Draw the map in src/map.py
        - [ ] T002 [P] Print the map in src/print.py
        - [ ] T003 [P] Sell the map in src/shop.py

        ## Parallel Execution
        ```
        Wave 1: T001, T002
        Wave 2: T003, ⟦T009⟧
        ```
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        RuleExample(
            """
            - [ ] T001 [P] Draw the map in src/map.py (depends on T003)
            - [ ] T002 [P] Print the map in src/print.py (depends on T001)
            - [ ] T003 [P] Sell the map in src/shop.py (depends on T002)

            ## Parallel Example
            ```
            Task: T001
            Task: T002
            ```
            """, alsoFound: ["TL201", "TL302"]),
        """
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 [P] Add the order model in src/order.py
        - [ ] T003 Add the shop in src/shop.py

        ## Parallel Example
        ```bash
        # Launch the models together:
        Task: "Add the user model in src/user.py"
        Task: "Add the order model in src/order.py"

        # Then, sequentially:
        Task: "Add the shop in src/shop.py"
        Task: "T001 again"
        ```
        """,
        """
        ## Phase 1: Models
        - [ ] T1 [P] Add the user model in src/user.py
        ## Phase 2: Pages
        - [ ] T2 [P] Add the order page in src/order.py (depends on T1)
        - [ ] T3 [P] Add the user page in src/page.py

        ## Parallel Example
        ```
        Task: T1-3
        Task: T2
        ```
        """,
        """
        ## Phase 1: Draw
        - [ ] T001 [P] Draw the map in src/map.py
        - [ ] T002 [P] Print the map in src/print.py
        ## Phase 2: Sell
        - [ ] T003 [P] Sell the map in src/shop.py (depends on T001)
        - [ ] T004 [P] Post the map in src/post.py (depends on T002)

        ## Parallel Execution Example
        ```
        /run T001 & /run T002
        /run T003 & /run T004
        ```
        """,
        """
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 Add the order model in src/order.py

        ## Example
        ```
        T001: a task
        T002: a task
        T003: a task
        ```
        """,
        RuleExample(
            """
            - [ ] T001 [P] Add the user model in src/user.py
            - [ ] T002 [P] Add the order model in src/order.py (depends on T001)
            - [ ] T003 [P] Add the page in src/page.py (depends on T001)

            ## Parallel Example
            ```
            Task: "T001"

            # Once it is done
            Task: "T002"
            Task: "T003"
            ```
            """, alsoFound: ["TL302"]),
        """
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 Add the order model in src/order.py
        - [ ] T003 Add the page in src/page.py

        ## Parallel Example
        ```
        Developer A:
          T001
          T002
        Developer B:
          T003

        Agent 1: T001, T002
        T001 → T003
        T003 (after T001 is done)
        ```
        """,
        """
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 [P] Add the order model in src/order.py
        - [ ] T003 Add the shop in src/shop.py
        - [ ] T004 Add the mail in src/mail.py

        ## Parallel Example
        ```bash
        # Together:
        Task: "T001 Add the user model"
        Task: "T002 Add the order model"
        # Then the rest:
        Task: "T003 Add the shop"
        Task: "T004 Add the mail"
        ```
        ```mermaid
        graph LR
            T003 & T004
        ```
        """,
        """
        - [ ] T001 [P] Add the user model in src/user.py
        - [ ] T002 [P] Add the order model in src/order.py
        - [ ] T003 Add the shop in src/shop.py

        ## Parallel Example
        ```bash
        /implement T001 &
        /implement T002 &
        wait
        /implement T003
        ```
        """,
    ]
}
