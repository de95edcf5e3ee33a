import MarkdownOutline
import SourceText
import TaskPlan

/// TL111: two tasks of one section have the same title.
public struct RepeatedTitle: Rule {
    /// Makes the rule.
    public init() {}

    /// TL111 repeated-title.
    public static let identity = RuleIdentity(code: "TL111", name: "repeated-title", severity: .info)

    /// One line for lists.
    public static let summary = "two tasks of one section have the same title"

    /// Why, and what exactly.
    public static let rationale = """
        Two tasks with one title are often one task that was copied, and it is done twice or ticked at the wrong place. \
        Flagged is a task whose text equals that of an earlier task under the same parent and heading; case, marks and blanks do not \
        count. Tasks whose details name different files are not flagged, nor are tasks of different parents, sections or lists with other text between them, nor checkpoints.
        """

    /// Finds every title that more than one task has.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let (plan, paths) = (context.plan, context.facts.paths)
        let candidates = candidates(context)
        guard candidates.count > 1 else { return [] }
        var texts = TaskTexts(context)
        var groups: [Scope: [Int]] = [:]
        for item in candidates {
            guard let words = texts.words(of: item) else { continue }
            let scope = Scope(
                words: words, files: paths[item].filter(\.isWritten).map(\.path).sorted(),
                section: plan.items[item].section, parent: plan.items[item].parent, kind: plan.items[item].kind,
                list: texts.list(of: item))
            groups[scope, default: []].append(item)
        }
        return groups.values.compactMap { finding(plan, $0) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The items that may be told from another one by their titles only: they write no file that nobody else writes.
    /// Tasks with parts of their own say with these what tells them apart.
    private func candidates(_ context: LintContext) -> [Int] {
        let (plan, paths) = (context.plan, context.facts.paths)
        return plan.items.indices.filter { item in
            guard !paths[item].contains(where: { $0.isWritten && paths.writerCounts[$0.path] == 1 }),
                context.graph.children[item].isEmpty
            else { return false }
            let title = plan.items[item].title
            return Checkpoints.names.match(plan.source.folded, at: title.lowerBound, end: title.upperBound) == nil
        }
    }

    private struct Scope: Hashable {
        /// Number of the words.
        let words: Int
        /// Numbers of the paths.
        let files: [Int]
        let section: Int?
        let parent: Int?
        let kind: Plan.Item.Kind
        let list: TaskTexts.List?
    }

    private func finding(_ plan: Plan, _ items: [Int]) -> Diagnostic? {
        guard items.count > 1 else { return nil }
        let (first, second) = (items[0], items[1])
        let title = plan.words(plan.source.trimmed(plan.items[second].title))
        let lines = items.map { "line \(plan.items[$0].line)" }
        return Diagnostic(
            rule: Self.identity, range: plan.place(second),
            message:
                "the title \"\(title)\" stands \(items.count == 2 ? "twice" : "\(items.count) times") in one section, in \(list(lines))",
            notes: ([first] + items.dropFirst(2)).map {
                .init(range: plan.place($0), message: "it also stands here, line \(plan.items[$0].line)")
            },
            help: "take the copy away, or say in the titles what tells the tasks apart", tasks: items.map(plan.name),
            items: items, subject: title)
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [ ] T001 Lay the keel
        - [ ] T002 Set the mast
        - [ ] ⟦T003⟧ Lay the keel
        """,
        """
        ## Hull
        - [x] Sand the planks
        - [ ] ⟦Sand the **planks⟧**
        """,
        """
        - [ ] 1. Hull
          - [ ] 1.1 Sand the planks
          - [ ] ⟦1.2⟧ Sand the planks.
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        ## Hull
        - [ ] Paint it
        ## Mast
        - [ ] Paint it
        """,
        """
        - [ ] 1. Hull
          - [ ] 1.1 Paint it
        - [ ] 2. Mast
          - [ ] 2.1 Paint it

        In spring:
        - [ ] Sand it

        In autumn, when the boat is out of the water:
        - [ ] Sand it
        """,
        """
        - [ ] T001 Write the chapter about
          the keel
        - [ ] T002 Write the chapter about
          the mast
        - [ ] T003 Draw the plan
          - File: plans/keel.svg
        - [ ] T004 Draw the plan
          - File: plans/mast.svg
        """,
    ]
}
