import TaskPlan

/// TL206: a range that ends at, or covers, ids that no task has.
public struct RangeGap: Rule {
    /// Makes the rule.
    public init() {}

    /// TL206 range-gap.
    public static let identity = RuleIdentity(code: "TL206", name: "range-gap", severity: .info)

    /// One line for lists.
    public static let summary = "a range of ids holds ids that no task defines"

    /// Why, and what exactly.
    public static let rationale = """
        A range is read as all tasks inside it. If its end is not defined, tasks were renumbered or dropped after the range \
        was written, and what it was meant to hold is a guess; if ids inside it are missing, a task may have been lost. \
        Flagged is a range with an end that no task defines, where an order is stated, and elsewhere if a task has the other \
        end; and a range over ids that no task defines, unless the document names them elsewhere (as removed, say) or leaves \
        out most numbers on purpose. Ranges over the same missing ids are one finding.
        """

    private static let shown = 5

    /// Finds every such range.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        guard !plan.rangeReferences.isEmpty else { return [] }
        let defined = DefinedNumbers(plan)
        let candidates = plan.rangeReferences.compactMap { gap(defined, $0) }.filter {
            $0.isInside || !isElsewhere(plan, $0.references[0])
        }
        guard !candidates.isEmpty else { return [] }
        let missing = Set(candidates.flatMap(\.missing))
        let named = plan.ids(among: missing)
        let unboxed = UnboxedIDs(plan, among: named)
        var places: [String: Int] = [:]
        var gaps: [Gap] = []
        for gap in candidates where !gap.missing.contains(where: unboxed.contains) {
            // What the document speaks of elsewhere was left out knowingly.
            if gap.isInside, gap.missing.allSatisfy(named.contains) { continue }
            let subject = gap.missing.map(Self.text).joined(separator: " ")
            if let place = places[subject] {
                gaps[place].references += gap.references
            } else {
                places[subject] = gaps.count
                gaps.append(gap)
            }
        }
        return gaps.map { finding(plan, $0) }
    }

    private struct Gap {
        /// The first of the missing ids.
        let missing: [Identifier.Key]
        let count: Int
        /// Both ends are defined.
        let isInside: Bool
        var references: [Plan.RangeReference]
    }

    private func gap(_ defined: DefinedNumbers, _ reference: Plan.RangeReference) -> Gap? {
        let first = reference.first.key
        guard reference.place == .statement || !first.prefix.isEmpty, defined.hasShape(of: first) else { return nil }
        guard let end = reference.end else {
            let isLost = reference.place == .statement && !defined.isDefined(first)
            return isLost ? Gap(missing: [first], count: 1, isInside: false, references: [reference]) : nil
        }
        // Running backwards is another rule's matter.
        guard end.prefix == first.prefix, end.numbers.count == first.numbers.count,
            !end.numbers.lexicographicallyPrecedes(first.numbers)
        else { return nil }
        let lost = [first, end].filter { !defined.isDefined($0) }
        if !lost.isEmpty {
            guard reference.place == .statement || lost.count == 1 else { return nil }
            return Gap(missing: lost, count: lost.count, isInside: false, references: [reference])
        }
        let missing = defined.missing(from: first, to: end, most: Self.shown)
        let span = (end.numbers.last ?? 0) - (first.numbers.last ?? 0) + 1
        guard missing.count > 0, missing.count * 2 <= span else { return nil }
        let keys = missing.first.map { number in
            Identifier.Key(prefix: first.prefix, numbers: first.numbers.dropLast() + [number], letter: "", suffix: "")
        }
        return Gap(missing: keys, count: missing.count, isInside: true, references: [reference])
    }

    // MARK: - Findings

    private func finding(_ plan: Plan, _ gap: Gap) -> Diagnostic {
        let reference = gap.references[0]
        let range = plan.source.string(reference.range)
        let width = reference.first.text.utf8.dropFirst(reference.first.key.prefix.utf8.count).drop { !$0.isDigit }
            .count
        var names = gap.missing.map { key in
            [reference.first, reference.last].compactMap { $0 }.first { $0.key == key }.map { "\"\($0.text)\"" }
                ?? "\"\(Self.text(key, width: width))\""
        }
        let tasks = names.map { String($0.dropFirst().dropLast()) }
        if gap.count > names.count { names.append("\(gap.count - names.count) more") }
        let what = gap.isInside ? "covers" : reference.last == nil ? "begins with" : "has the end"
        return Diagnostic(
            rule: Self.identity, range: reference.range,
            message:
                "the range \"\(range)\" \(what)\(gap.isInside || names.count == 1 ? "" : "s") \(list(names)), which no task defines",
            notes: gap.references.dropFirst().map { other in
                .init(
                    range: other.range,
                    message: "\"\(plan.source.string(other.range))\" as well, line \(plan.line(other.range.lowerBound))"
                )
            },
            help: gap.isInside
                ? "add what is missing, or name the ranges on both sides of it"
                : "correct the range to tasks that exist",
            tasks: tasks, subject: gap.missing.map { Self.text($0) }.joined(separator: " "))
    }

    private static func text(_ key: Identifier.Key) -> String { text(key, width: 0) }

    /// An id, its number filled up with zeros.
    private static func text(_ key: Identifier.Key, width: Int) -> String {
        let numbers = key.numbers.map(String.init).joined(separator: ".")
        let zeros = key.numbers.count == 1 ? String(repeating: "0", count: max(0, width - numbers.utf8.count)) : ""
        return key.prefix + zeros + numbers + key.letter
    }

    /// "T101-T120 from 002-login": tasks of another plan.
    private func isElsewhere(_ plan: Plan, _ reference: Plan.RangeReference) -> Bool {
        var index = reference.range.upperBound
        let end = plan.source.bytes.count
        while index < end, plan.source.bytes[index].isOne(of: " *_`,([") { index += 1 }
        return Self.elsewhere.match(plan.source.folded, at: index, end: end) != nil
    }

    private static let elsewhere = PhraseTable(
        """
        from, of spec, of feature, of the other, of another, in spec, in feature, in another, spec, feature, of the previous,
        en la spec, del plan, du plan, aus, из, from the
        """)

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels
        - [ ] T003 Paint (depends on ⟦T001-T005⟧)
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 Install
        - [ ] T002 Configure
        - [ ] T004 Start
        ## Phase 2: Core
        - [ ] T005 Build
        ## Dependencies
        - Setup (⟦T001–T004⟧) before T005
        """,
        """
        ## Phase 1: Setup (⟦T001-T004⟧)
        - [ ] T001 Install
        - [ ] T002 Configure
        ## Phase 2: Core (T005-T006)
        - [ ] T005 Build
        - [ ] T006 Test

        ## Dependencies
        - T001-T004 before T005
        """,
        """
        - [ ] 1. Draw
        - [ ] 2. Print
          - _Depends: ⟦1-4⟧_
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 Build the engine
        - [ ] T002..T005 Build the wheels, one a day
        - [ ] T006 Paint (depends on T001-T005)
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels
        - [ ] T003 Paint (depends on T001-T002)
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T003 Build the wheels
        - [ ] T004 Paint (depends on T001-T003)

        T002 was dropped after the review.
        """,
        """
        - [ ] T010 Build the engine
        - [ ] T020 Build the wheels
        - [ ] T030 Paint

        ## Dependencies
        - T010-T020 before T030
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T002 Build the wheels

        The first plan (T090-T120) is done. T002 comes after T090-T120 from 001-wheels.
        ## Dependencies
        - T002 depends on T001-T014 (spec 001)
        """,
    ]
}
