import SourceText
import TaskPlan

/// The sections in which a plan that asks for tests first wants them, and what they stand guard over.
struct TestGates {
    /// A section of tests that come before the code.
    struct Gate: Sendable {
        /// Position of the section in ``Plan/sections``.
        let section: Int
        /// Whether the section itself says that its tests come first, in its heading or in front of its tasks.
        let isStated: Bool
        /// The items of the section.
        let items: Range<Int>
        /// The sections of its level around it that hold tasks, in document order.
        let earlier: [Int]
        /// Like those, behind it and in front of the next gate.
        let later: [Int]
    }

    /// All gates in document order; none in a plan that does not ask for tests first.
    let gates: [Gate]
    /// How many bytes of a title say what the task is.
    private static let headLength = 120
    private let plan: Plan
    private let paths: PlanPaths
    private let subjects: TestSubjects
    private let itemLines: ItemLines

    /// Finds the gates.
    ///
    /// - Parameter extraWords: words of a heading, besides the known ones, that make it one of a gate.
    /// - Complexity: O(*n*).
    init(_ context: LintContext, extraWords: [String] = []) {
        plan = context.plan
        paths = context.facts.paths
        subjects = context.facts.testSubjects
        itemLines = context.facts.itemLines
        gates = extraWords.isEmpty ? context.facts.gates : TestGates.gates(plan, context.facts.itemLines, extraWords)
    }

    // MARK: - Sections

    /// The gates of a plan in document order.
    static func gates(_ plan: Plan, _ itemLines: ItemLines, _ extraWords: [String] = []) -> [Gate] {
        guard plan.asksForTestsFirst else { return [] }
        let wanted = extraWords.filter { !$0.isEmpty }.map { SourceText($0).folded }
        let gates = families(plan).flatMap { family -> [Gate] in
            let marks = family.indices.map { index in
                mark(
                    plan, itemLines, family[index], previous: index > 0 ? family[index - 1] : nil,
                    next: index + 1 < family.count ? family[index + 1] : nil, wanted)
            }
            let marked = marks.indices.filter { marks[$0] != nil }
            return zip(marked, marked.dropFirst() + [family.count]).map { index, end in
                Gate(
                    section: family[index], isStated: marks[index] == true,
                    items: itemLines.items(in: plan.sections[family[index]].lines),
                    earlier: index == marked.first ? Array(family[..<index]) : [],
                    later: Array(family[(index + 1)..<end]))
            }
        }
        return gates.sorted { $0.section < $1.section }
    }

    /// The sections that hold tasks, those of one level below one section together, in document order.
    private static func families(_ plan: Plan) -> [[Int]] {
        struct Place: Hashable {
            let parent: Int?
            let level: Int
        }
        let holdsTasks = plan.sections.holdingTasks(plan.items)
        let sections = plan.sections.filter { holdsTasks[$0.index] && $0.kind != .example && $0.kind != .criteria }
        let families = Dictionary(grouping: sections) { Place(parent: $0.parent, level: $0.level) }
        return families.values.map { $0.map(\.index) }
    }

    /// Whether a section is a gate, and if it is, whether it says so itself.
    private static func mark(
        _ plan: Plan, _ itemLines: ItemLines, _ section: Int, previous: Int?, next: Int?, _ extraWords: [[UInt8]]
    ) -> Bool? {
        let (source, title) = (plan.source, plan.sections[section].title)
        if extraWords.contains(where: source.folded[title].holds) { return true }
        guard plan.asksForTestsFirst(in: section), TestWords.isAboutTests(source, title),
            !TestWords.namesImplementation(source, in: title)
        else { return nil }
        if TestWords.demand(source, in: title) != nil || TestWords.gate(source, in: title) != nil { return true }
        if introduction(plan, itemLines, section).contains(where: { TestWords.demand(source, in: $0) != nil }) {
            return true
        }
        guard !TestWords.namesClosingTests(source, in: title) else { return nil }
        // Tests behind the code of their own story belong in front of it; a phase of tests may close a plan.
        let isPart =
            plan.sections[section].kind != .phase && plan.sections[section].parent.map(plan.isPhaseOrStory) == true
        let neighbours = [isPart ? previous : nil, next].compactMap { $0 }
        return neighbours.contains { TestWords.namesImplementation(source, in: plan.sections[$0].title) } ? false : nil
    }

    /// The lines between the heading of a section and what stands below it.
    private static func introduction(_ plan: Plan, _ itemLines: ItemLines, _ section: Int) -> [Range<Int>] {
        let lines = plan.sections[section].lines
        var end = lines.upperBound + 1
        let first = itemLines.items(in: lines).lowerBound
        if first < plan.items.count { end = min(end, itemLines.lines[first]) }
        if section + 1 < plan.sections.count { end = min(end, plan.sections[section + 1].lines.lowerBound) }
        return (lines.lowerBound + 1..<max(end, lines.lowerBound + 1)).map(plan.source.lineRange)
    }

    /// The items below a section.
    func items(below section: Int) -> Range<Int> { itemLines.items(in: plan.sections[section].lines) }

    // MARK: - Tasks

    /// Whether a task writes tests: by its files, or by what its title says if it names no files.
    func isTest(_ item: Int) -> Bool {
        if subjects.isTest(item) { return true }
        guard plan.items[item].isTask, !paths[item].contains(where: \.isWritten) else { return false }
        let title = plan.items[item].title
        return namesTests(title) && !TestWords.runsTests(plan.source, in: title)
    }

    /// Whether a title speaks of tests in front of its purpose and of what it adds in parentheses or code marks; it may
    /// build what runs them, or be a gate that they must pass.
    private func namesTests(_ title: Range<Int>) -> Bool {
        let end = plan.source.bytes[title].firstIndex { $0.isOne(of: "(`") } ?? title.upperBound
        let head = TestWords.withoutPurpose(plan.source, title.lowerBound..<max(end, title.lowerBound))
        return TestWords.namesTests(plan.source, in: head) && !TestWords.namesGate(plan.source, in: head)
    }

    /// Whether a task writes the code that tests are for, and nothing that belongs to tests.
    func isImplementation(_ item: Int) -> Bool {
        guard plan.items[item].isTask else { return false }
        let title = plan.items[item].title
        // What the paths tell is known; words have to be looked for.
        if paths[item].contains(where: \.isWritten) {
            guard !paths[item].contains(where: { $0.isWritten && paths.traits[$0.path].isTest }),
                paths[item].contains(where: { isProgram($0) })
            else { return false }
        } else if !TestWords.implements(plan.source, in: title) {
            return false
        }
        return !says(item, TestWords.namesTests) && !says(item, TestWords.aidsTests)
            && (TestWords.worksOut(plan.source, in: title) || !says(item, TestWords.laysGround))
    }

    private func isProgram(_ file: PlanPaths.Mention) -> Bool {
        file.isWritten && ProgramFiles.isCode(paths.texts[file.path]) && !ProgramFiles.isScript(paths.texts[file.path])
    }

    /// Whether a test holds for the beginning of an item's title, its paths aside; what follows describes.
    func says(_ item: Int, _ test: (SourceText, Range<Int>) -> Bool) -> Bool {
        let whole = plan.items[item].title
        let title = whole.lowerBound..<min(whole.upperBound, whole.lowerBound + TestGates.headLength)
        var start = title.lowerBound
        var cuts = paths[item].map(\.range).filter(title.overlaps)
        if cuts.count > 1 { cuts.sort { $0.lowerBound < $1.lowerBound } }
        for path in cuts where path.lowerBound >= start {
            if test(plan.source, start..<min(path.lowerBound, title.upperBound)) { return true }
            start = min(path.upperBound, title.upperBound)
        }
        return test(plan.source, start..<title.upperBound)
    }
}

extension Plan {
    fileprivate func isPhaseOrStory(_ section: Int) -> Bool {
        sections[section].kind == .phase || sections[section].kind == .story
    }
}
