import SourceText
import TaskPlan

/// Finds the claims of headings, tasks and lines that the tasks below them contradict.
struct SectionClaimFinder {
    let plan: Plan
    var tallies: WorkTallies
    private let facts: PlanFacts
    // Most plans claim so little that nobody asks for these.
    private lazy var excerpts = Excerpts(plan, facts.lines)
    private lazy var ornaments = HeadingOrnaments(plan, &tallies)
    private lazy var percentagesAreCounted = PercentShares.areCounted(plan, &tallies)
    /// Whether each section, or one around it, tells how tasks may be run rather than listing them.
    let asides: [Bool]
    private(set) var found: [Diagnostic] = []
    /// Open tasks that a heading inside has already been blamed for.
    private var blamed: Set<Int> = []

    init(_ context: LintContext) {
        plan = context.plan
        facts = context.facts
        tallies = WorkTallies(context)
        asides = context.plan.sections.areInside {
            $0.kind == .example || $0.kind == .dependencies
                || ClaimTitles.parallelTitles.first(in: $0.title, of: context.plan.source) != nil
        }
    }

    var names: SubjectNames { facts.names }
    var lines: PlanLines { facts.lines }

    // MARK: - Headings

    /// Inner headings come before those around them.
    mutating func readHeadings() {
        for section in plan.sections.reversed() where !asides[section.index] && mayClaim(section.title) {
            let tally = tallies.tally(of: .section(section.index))
            guard !tally.isEmpty else { continue }
            if let claim = stateClaim(section, tally),
                let contradiction = WorkFindings.contradiction(plan, claim.status, hasWord: claim.hasWord, tally)
            {
                guard claim.status != .done || !blamed.isSuperset(of: tally.open) else { continue }
                blamed.formUnion(tally.open)
                add(claim.range, "heading", .section(section.index), contradiction)
            } else if let count = CountClaim.all(plan.source, in: section.title).first(where: {
                isSound($0, tally, section)
            }) {
                check(count, "heading", .section(section.index))
            }
        }
    }

    /// Whether a title says anything about a state or a number. Only then its tasks have to be counted.
    private func mayClaim(_ title: Range<Int>) -> Bool {
        let source = plan.source
        let start = SectionTitle.skipMarks(source, title)
        return StateClaim.trailing(plan, title) != nil || !CountClaim.all(source, in: title).isEmpty
            || StatusGlyph.match(source.bytes, at: start, end: title.upperBound) != nil
            || ClaimTitles.doneTitles.meaning(of: SectionTitle.bare(source, title), in: source.folded) != nil
    }

    private mutating func stateClaim(_ section: Plan.Section, _ tally: WorkTally) -> StateClaim? {
        let title = section.title
        if let claim = StateClaim.trailing(plan, title) {
            if !claim.hasWord, isPicture(claim, title) || ornaments.adorn(section, tally) { return nil }
            return isQualified(claim, title) ? nil : claim
        }
        let start = SectionTitle.skipMarks(plan.source, title)
        if let name = ClaimTitles.doneTitles.meaning(
            of: SectionTitle.bare(plan.source, title), in: plan.source.folded)
        {
            return StateClaim(status: name, range: title, hasWord: true)
        }
        guard let glyph = StatusGlyph.match(plan.source.bytes, at: start, end: title.upperBound),
            glyph.glyph.status == .done, plan.legend.glyphs[glyph.glyph.glyph] ?? .done == .done,
            section.kind == .phase || section.kind == .story || section.kind == .group,
            !tally.finished.isEmpty
        else { return nil }
        let claim = StateClaim(status: .done, range: plan.source.trimmed(start..<glyph.end), hasWord: false)
        return isQualified(claim, title) ? nil : claim
    }

    /// Pictograms other than ticks and hourglasses adorn headings.
    private func isPicture(_ claim: StateClaim, _ title: Range<Int>) -> Bool {
        guard let glyph = StatusGlyph.match(plan.source.bytes, at: claim.range.lowerBound, end: title.upperBound)
        else { return false }
        return !["✅", "☑", "✔", "✓", "⏳", "⌛", "🔄", "🚧", "⏸"].contains(glyph.glyph.glyph)
    }

    /// Whether the title takes back a part of what it claims: `✅ COMPLETE (automated tests)`, `✅ (backend 80 %)`.
    private func isQualified(_ claim: StateClaim, _ title: Range<Int>) -> Bool {
        guard claim.status == .done else { return false }
        let rest = claim.range.upperBound..<title.upperBound
        return ClaimTitles.qualifiers.first(in: rest, of: plan.source) != nil
            || CountClaim.all(plan.source, in: title).contains { $0.percent.map { $0 < 100 } ?? false }
    }

    /// Without brackets or a word, `3/5` counts tasks only if there are five; it could be a date.
    private func isSound(_ claim: CountClaim, _ tally: WorkTally, _ section: Plan.Section) -> Bool {
        guard let total = claim.total else {
            return claim.isSure && tally.taskCount > 0
                && ClaimTitles.metrics.first(in: section.title, of: plan.source) == nil
        }
        if tally.counts.contains(where: { $0.total == total }) { return true }
        // "Open (22/28)": 22 of all 28.
        if let done = claim.done, tally.counts.contains(where: { $0.total == done }) { return false }
        return claim.isSure && tally.taskCount > 0 && tally.isCounted
    }

    // MARK: - Tasks

    /// `- [ ] Build the car [1/3]` over its subtasks.
    mutating func readTasks() {
        for index in plan.items.indices where !tallies.graph.children[index].isEmpty && plan.items[index].isTask {
            let item = plan.items[index]
            let subject = Subject.item(item.index)
            let title =
                item.form == .heading ? plan.source.trimmed(item.title.lowerBound..<lineEnd(item)) : item.title
            guard let last = CountClaim.all(plan.source, in: title).last, last.isSure,
                last.done != nil || last.percent != nil
            else { continue }
            let tally = tallies.tally(of: subject)
            guard last.total.map({ total in tally.counts.contains { $0.total == total } }) ?? true else { continue }
            check(last, "task", subject)
        }
    }

    private func lineEnd(_ item: Plan.Item) -> Int { max(item.range.upperBound, item.title.lowerBound) }

    // MARK: - Findings

    /// Compares a number with the tasks of a subject.
    mutating func check(_ claim: CountClaim, _ kind: String, _ subject: Subject) {
        if let contradiction = contradiction(claim, subject) { add(claim.range, kind, subject, contradiction) }
    }

    /// What speaks against a number, if the tasks that it counts all stand in the document.
    mutating func contradiction(_ claim: CountClaim, _ subject: Subject) -> WorkFindings.Contradiction? {
        let tally = tallies.tally(of: subject)
        if case .section(let index) = subject,
            let story = SectionTitle(plan.source, plan.sections[index].title).story,
            tallies.tally(of: .story(story)).agrees(claim)
        {
            return nil
        }
        guard !excerpts.isExcerpt(subject, plan),
            tally.isCounted || tally.counts.contains(where: { $0.total == claim.total })
        else { return nil }
        if let percent = claim.percent, !PercentShares.isExtreme(percent, tally) {
            guard percentagesAreCounted, PercentShares.isShare(percent, tally) else { return nil }
        }
        return WorkFindings.contradiction(claim, tally)
    }

    /// Adds a finding about a claim.
    mutating func add(
        _ range: Range<Int>, _ kind: String, _ subject: Subject, _ contradiction: WorkFindings.Contradiction
    ) {
        found.append(WorkFindings.diagnostic(SectionClaim.identity, plan, range, kind, subject, contradiction))
    }
}
