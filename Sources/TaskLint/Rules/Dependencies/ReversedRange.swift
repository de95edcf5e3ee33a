import SourceText
import TaskPlan

/// TL205: a range whose end comes before its beginning.
public struct ReversedRange: Rule {
    /// Makes the rule.
    public init() {}

    /// TL205 reversed-range.
    public static let identity = RuleIdentity(code: "TL205", name: "reversed-range", severity: .warning)

    /// One line for lists.
    public static let summary = "a range of ids runs backwards"

    /// Why, and what exactly.
    public static let rationale = """
        Read as written, "T069-T068" holds no task at all, so a dependency on it is lost; and often one of the two numbers \
        is a slip, so that nobody knows which tasks were meant. Flagged is a range whose second id is lower than its first: \
        wherever an order is stated, and in headings and other text if tasks have both ids. Two ids whose dash means \
        something else ("T012a-T012") are flagged only if the number falls. The fix exchanges the ends where tasks have \
        both.
        """

    /// What the fix does.
    public static let fix: FixDescription? = FixDescription("Exchanges the ends of the range.")

    /// Finds every such range.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let reversed = plan.rangeReferences.filter(isReversed)
        guard !reversed.isEmpty else { return [] }
        let defined = DefinedNumbers(plan)
        return reversed.compactMap { finding(plan, defined, $0) }
    }

    private func isReversed(_ reference: Plan.RangeReference) -> Bool {
        guard let end = reference.end, end.numbers.count == reference.first.key.numbers.count else { return false }
        return end.numbers.lexicographicallyPrecedes(reference.first.key.numbers)
    }

    private func finding(
        _ plan: Plan, _ defined: DefinedNumbers, _ reference: Plan.RangeReference
    ) -> Diagnostic? {
        guard let last = reference.last, let end = reference.end else { return nil }
        let areDefined = defined.isDefined(reference.first.key) && defined.isDefined(end)
        // Numbers without letters may be anything.
        if reference.place != .statement || reference.first.key.prefix.isEmpty {
            guard areDefined, last.key.prefix == reference.first.key.prefix else { return nil }
        }
        if reference.place != .statement, reference.first.key.prefix.isEmpty { return nil }
        let text = plan.source.string(reference.range)
        let isWhole = areDefined && defined.missing(from: end, to: reference.first.key, most: 1).count == 0
        let fix = isWhole ? fix(plan, reference, last) : nil
        return Diagnostic(
            rule: Self.identity, range: reference.range,
            message: "the range \"\(text)\" runs backwards: \"\(last.text)\" is lower than \"\(reference.first.text)\"",
            help: "exchange its ends, or correct the number that is wrong", tasks: [reference.first.text, last.text],
            subject: text, fix: fix)
    }

    /// Exchanges the texts of the ends; of an end without letters or first numbers, only as much as it has.
    private func fix(_ plan: Plan, _ reference: Plan.RangeReference, _ last: Identifier) -> Fix? {
        let first = reference.first
        guard first.range.upperBound <= last.range.lowerBound, !last.text.isEmpty else { return nil }
        var start = first.range.lowerBound
        let source = plan.source
        if !source.bytes[last.range.lowerBound].isLetter {
            while start < first.range.upperBound, !source.bytes[start].isDigit { start += 1 }
        }
        if last.key.numbers.count < first.key.numbers.count {
            for index in start..<first.range.upperBound where source.bytes[index] == UInt8(ascii: ".") {
                start = index + 1
            }
        }
        let head = start..<first.range.upperBound
        return Fix(
            title: "exchange the ends of \"\(source.string(reference.range))\"",
            edits: [
                Edit(range: head, text: source.string(last.range)), Edit(range: last.range, text: source.string(head)),
            ])
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        RuleExample(
            """
            - [ ] T001 Build the engine
            - [ ] T002 Build the wheels
            - [ ] T003 Paint (depends on ⟦T002-T001⟧)
            """,
            fixed: """
                - [ ] T001 Build the engine
                - [ ] T002 Build the wheels
                - [ ] T003 Paint (depends on T001-T002)
                """),
        RuleExample(
            """
            - [ ] 1. Draw
              - [ ] 1.1 Draw the frame
              - [ ] 1.2 Draw the wheels
            - [ ] 2. Print
              - _Depends: ⟦1.2-1⟧_
            """,
            fixed: """
                - [ ] 1. Draw
                  - [ ] 1.1 Draw the frame
                  - [ ] 1.2 Draw the wheels
                - [ ] 2. Print
                  - _Depends: 1.1-2_
                """),
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels
        - [ ] T003 Paint

        ## Dependencies
        - ⟦T012–T010⟧ before T003
        """,
        RuleExample(
            """
            ## Phase 1: Setup (T001–T002)
            - [ ] T001 Install
            - [ ] T002 Configure
            ## Phase 2: Core (⟦T004–T003⟧)
            - [ ] T003 Build
            - [ ] T004 Test
            ## Dependencies
            - ⟦T002-001⟧ before T003
            """,
            fixed: """
                ## Phase 1: Setup (T001–T002)
                - [ ] T001 Install
                - [ ] T002 Configure
                ## Phase 2: Core (T003–T004)
                - [ ] T003 Build
                - [ ] T004 Test
                ## Dependencies
                - T001-002 before T003
                """),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [x] **T2-1**: Draw the form
        - [ ] **T3-1**: Print the form (T2-1 before T3-1)
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels
        - [ ] T003 Paint (depends on T001-T002)
        """,
        """
        - [ ] T062-1 Add a limit
        - [ ] T063 Wait 30-5 seconds before trying again
        - [ ] T064 Read chapters 9-2 of the manual, from 2025-11 on
        """,
        """
        - [ ] 1. Draw
          - _Requirements: 4.2-4.1_
        - [ ] 2. Print
          - _Depends: 1_
        """,
    ]
}
