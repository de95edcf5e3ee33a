import SourceText
import TaskPlan

/// TL107: a task of a user story has no story label, or another story's.
public struct MissingStoryLabel: Rule {
    /// Makes the rule.
    public init() {}

    /// TL107 missing-story-label.
    public static let identity = RuleIdentity(code: "TL107", name: "missing-story-label", severity: .warning)

    /// One line for lists.
    public static let summary = "a task's story label is missing, or does not fit the section it stands in"

    /// Why, and what exactly.
    public static let rationale = """
        Agents pick the tasks of a story by their labels: "do US2" leaves out what has no `[US2]`, and does what has it by \
        mistake. Flagged is, in a plan whose stories' tasks have labels, a task in the section of one user story without \
        `[USn]` or with only other stories' labels, and a `[USn]` in a phase of setting up or polishing, which belongs to no \
        story. If no task of a section has a label, that is one finding. Plans without story labels, sections of several \
        stories, phases of polishing most tasks of which have labels, labels such as `[US-ALL]` or `[N/A]`, those of several stories in such a phase, and steps of tasks are not flagged.
        """

    /// So many labelled tasks show that a plan uses labels.
    private static let fewestLabelled = 3

    /// Finds every such task.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let sections = StorySections(context.graph)
        var labels = KnownLabels()
        let tasks = plan.items.indices.filter { isLabellable($0, plan) }.map { labels.task($0, plan) }
        let inStories = tasks.filter { sections.story(of: $0.item) != nil }
        // Where no section is a story's, labels say something else.
        guard !inStories.isEmpty else { return [] }
        let labelled = inStories.count(where: \.isLabelled)
        guard labelled >= Self.fewestLabelled, labelled * 2 >= inStories.count else {
            let naming = tasks.count { !labels[$0].stories.isEmpty }
            return naming >= Self.fewestLabelled ? strays(plan, tasks, labels, sections) : []
        }
        let found = missing(plan, inStories, sections) + misfits(plan, inStories, labels, sections)
        return (found + strays(plan, tasks, labels, sections)).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A task with the number of what its labels mean.
    private struct Labelled {
        /// Position in ``Plan/items``.
        let item: Int
        let meaning: Int
        let isLabelled: Bool
    }

    /// What the labels of tasks mean; most tasks have one that others have, too.
    private struct KnownLabels {
        struct Meaning {
            var stories: [Int] = []
            var coversAll = false
        }

        /// The first is that of no label.
        private var meanings = [Meaning()]
        private var numbers: [String: Int] = [:]
        /// The label that was asked for last; the next task often has the same.
        private var latest: (label: String, number: Int)?

        subscript(task: Labelled) -> Meaning { meanings[task.meaning] }

        mutating func task(_ item: Int, _ plan: Plan) -> Labelled {
            var number = 0
            for label in plan.items[item].labels {
                let next = self.number(of: label)
                number = number == 0 ? next : joined(number, next)
            }
            if meanings[number].stories.isEmpty {
                let stories = KnownLabels.storiesInTitle(plan.items[item].title, plan.source)
                if !stories.isEmpty {
                    number = add(Meaning(stories: stories, coversAll: meanings[number].coversAll))
                }
            }
            let meaning = meanings[number]
            return Labelled(
                item: item, meaning: number, isLabelled: meaning.coversAll || !meaning.stories.isEmpty)
        }

        private mutating func number(of label: String) -> Int {
            if let latest, latest.label == label { return latest.number }
            let number =
                numbers[label]
                ?? add(Meaning(stories: StoryLabels.stories(ofLabel: label), coversAll: StoryLabels.coversAll(label)))
            numbers[label] = number
            latest = (label, number)
            return number
        }

        private mutating func joined(_ first: Int, _ second: Int) -> Int {
            add(
                Meaning(
                    stories: meanings[first].stories + meanings[second].stories,
                    coversAll: meanings[first].coversAll || meanings[second].coversAll))
        }

        private mutating func add(_ meaning: Meaning) -> Int {
            if meaning.stories.isEmpty, !meaning.coversAll { return 0 }
            meanings.append(meaning)
            return meanings.count - 1
        }

        /// A label that stands elsewhere on the line is one too: `T012 Create the form [US1]`, `T012 US1: Create`.
        private static func storiesInTitle(_ title: Range<Int>, _ source: SourceText) -> [Int] {
            if let story = StoryLabels.mention(source, at: title.lowerBound, end: title.upperBound) {
                return [story.value]
            }
            for index in title where source.bytes[index].isOne(of: "[(") {
                let inside = StoryLabels.mention(source, at: index + 1, end: title.upperBound)
                if let inside, inside.end < title.upperBound, source.bytes[inside.end].isOne(of: "]),+/&-") {
                    return [inside.value]
                }
            }
            return []
        }
    }

    /// A box of its own with an id; steps of a task have the label of the task.
    private func isLabellable(_ item: Int, _ plan: Plan) -> Bool {
        guard plan.items[item].parent == nil, plan.items[item].isTask, plan.items[item].form == .box,
            let prefix = plan.items[item].id?.key.prefix
        else { return false }
        return !prefix.isEmpty && prefix != "#"
    }

    // MARK: - Findings

    private func missing(_ plan: Plan, _ tasks: [Labelled], _ sections: StorySections) -> [Diagnostic] {
        guard tasks.contains(where: { !$0.isLabelled }) else { return [] }
        let bySection = Dictionary(grouping: tasks, by: { plan.items[$0.item].section })
        return bySection.flatMap { section, tasks -> [Diagnostic] in
            let bare = tasks.filter { !$0.isLabelled }
            guard let first = bare.first, let story = sections.story(of: first.item) else { return [] }
            if bare.count > 1, bare.count == tasks.count {
                return [finding(plan, bare.map(\.item), story)]
            }
            return bare.map { finding(plan, [$0.item], story) }
        }
    }

    private func finding(_ plan: Plan, _ items: [Int], _ story: StorySections.Story) -> Diagnostic {
        let names = list(items.map { plan.quotedName($0) })
        let label = "[US\(story.number)]"
        return Diagnostic(
            rule: Self.identity, range: plan.place(items[0]),
            message: "\(names) \(items.count == 1 ? "stands" : "stand") in user story \(story.number) without \(label)",
            notes: items.dropFirst().map { .init(range: plan.place($0), message: "\(plan.quotedName($0)) neither") }
                + [beginning(plan, story)],
            help: "add \(label) behind the id, or move what belongs to no story into a phase of its own",
            tasks: items.map { plan.name($0) }, items: items, subject: plan.name(items[0]))
    }

    private func beginning(_ plan: Plan, _ story: StorySections.Story) -> Diagnostic.Note {
        let section = plan.sections[story.section]
        return .init(
            range: section.title, message: "user story \(story.number) begins here, line \(section.lines.lowerBound)")
    }

    private func misfits(
        _ plan: Plan, _ tasks: [Labelled], _ labels: KnownLabels, _ sections: StorySections
    ) -> [Diagnostic] {
        tasks.compactMap { task in
            guard task.isLabelled, let story = sections.story(of: task.item) else { return nil }
            let meaning = labels[task]
            guard !meaning.stories.isEmpty, !meaning.coversAll, !meaning.stories.contains(story.number),
                sections.stories(around: task.item).isDisjoint(with: meaning.stories)
            else { return nil }
            let name = plan.quotedName(task.item)
            let label =
                plan.items[task.item].labels.first { !StoryLabels.stories(ofLabel: $0).isEmpty }
                ?? "US\(meaning.stories[0])"
            return Diagnostic(
                rule: Self.identity, range: place(of: label, plan.items[task.item], plan),
                message: "\(name) stands in user story \(story.number), but has the label [\(label)]",
                notes: [beginning(plan, story)],
                help: "write [US\(story.number)], or move the task into the story of its label",
                tasks: [plan.name(task.item)], items: [task.item], subject: plan.name(task.item))
        }
    }

    private func strays(
        _ plan: Plan, _ tasks: [Labelled], _ labels: KnownLabels, _ sections: StorySections
    ) -> [Diagnostic] {
        let phases = tasks.map { sections.sharedPhase(of: $0.item) }
        var (sizes, labelled): ([Int: Int], [Int: Int]) = ([:], [:])
        for (task, phase) in zip(tasks, phases) {
            guard let phase else { continue }
            sizes[phase, default: 0] += 1
            if task.isLabelled { labelled[phase, default: 0] += 1 }
        }
        // A phase of which most tasks have labels is meant so: they say which story is polished.
        let isMeant = { (phase: Int) in
            (labelled[phase] ?? 0) >= Self.fewestLabelled && (labelled[phase] ?? 0) * 2 > (sizes[phase] ?? 0)
        }
        return zip(tasks, phases).compactMap { task, phase in
            // What serves several stories belongs to none of them.
            guard let phase, !isMeant(phase), task.isLabelled else { return nil }
            let meaning = labels[task]
            guard Set(meaning.stories).count == 1, let story = meaning.stories.first, !meaning.coversAll,
                let label = plan.items[task.item].labels.first(where: {
                    StoryLabels.stories(ofLabel: $0).contains(story)
                })
            else { return nil }
            let name = plan.quotedName(task.item)
            let section = plan.sections[phase]
            return Diagnostic(
                rule: Self.identity, range: place(of: label, plan.items[task.item], plan),
                message: "\(name) has the label [\(label)], but stands in a phase that belongs to no story",
                notes: [
                    .init(range: section.title, message: "the phase begins here, line \(section.lines.lowerBound)")
                ],
                help: "move the task into user story \(story), or take the label away",
                tasks: [plan.name(task.item)], items: [task.item], subject: plan.name(task.item))
        }
    }

    /// The bytes of a label between its brackets; of the id if it cannot be found.
    private func place(of label: String, _ item: Plan.Item, _ plan: Plan) -> Range<Int> {
        let head = item.range.lowerBound..<max(item.range.lowerBound, item.title.lowerBound)
        return plan.source.find("[\(label)]", in: head) ?? plan.source.find(label, in: item.range)
            ?? plan.place(item.index)
    }

    // MARK: - Examples

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        ## Phase 3: User Story 1 - Borrow a book
        - [ ] T010 [P] [US1] Create the loan model in src/loan.py
        - [ ] ⟦T011⟧ Create the loan service in src/loans.py
        - [ ] T012 [US1] Add the loan form in src/loan_form.py
        - [ ] T013 [US1] Print the due date in src/receipt.py
        """,
        """
        ## Phase 3: User Story 1 - Borrow a book
        - [ ] T010 [US1] Create the loan model in src/loan.py
        - [ ] T011 [US1] Create the loan service in src/loans.py
        ## Phase 4: User Story 2 - Return a book
        - [ ] T012 [US2] Create the return form in src/return.py
        - [ ] T013 ⟦[US1]⟧ Compute the fee in src/fee.py
        """,
        """
        ## Phase 3: User Story 1 - Borrow a book
        - [ ] T010 [US1] Create the loan model in src/loan.py
        - [ ] T011 [US1] Create the loan service in src/loans.py
        - [ ] T012 [US1] Add the loan form in src/loan_form.py
        ## Phase 4: User Story 2 - Return a book
        - [ ] ⟦T013⟧ Create the return form in src/return.py
        - [ ] T014 Compute the fee in src/fee.py
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 Create the folders
        - [ ] T002 ⟦[US1]⟧ Install the tools
        ## Phase 3: User Story 1 - Borrow a book
        - [ ] T010 [US1] Create the loan model in src/loan.py
        - [ ] T011 [US1] Create the loan service in src/loans.py
        - [ ] T012 [US1] Add the loan form in src/loan_form.py
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        # Tasks: US01 - Send a postcard
        ## Phase 1: Setup
        - [ ] T001 Install
        ## Phase 2: Foundational
        - [ ] T002 Create the store
        ## Phase 3: User Story 1 - Send a postcard
        - [ ] T003 [US1] Draw the stamp
        - [ ] T004 [US1] Write the address
        - [ ] T005 [US1] Post it
        """,
        """
        ## Phase 1: Setup
        - [ ] T001 [US1] Order the paper
        ## Phase 2: The first chapter
        - [ ] T002 [US1] Write the text
        - [ ] T003 [US2] Draw the figures
        - [ ] T004 [US2] Set the tables
        """,
        """
        ## Phase 3: User Story 1 - Borrow a book
        - [ ] T010 Create the loan model in src/loan.py
        - [ ] T011 Create the loan service in src/loans.py
        ## Phase 4: User Story 2 - Return a book
        - [ ] T012 Create the return form in src/return.py
        """,
        """
        ## Phase 2: Foundational (blocks US1 and US2)
        - [ ] T005 Create the database in src/db.py
        ## Phase 3: User Story 1 - Borrow a book
        - [ ] T010 [US1] Create the loan model in src/loan.py
          - [ ] Name the columns
        - [ ] T011 [US1+US2] Create the shelf service in src/shelf.py
        - [ ] T012 [US-ALL] Log every change in src/log.py
        - [ ] T013 [N/A] Rename the folder
        """,
        """
        ## Phase 3: User Story 1 - Borrow a book
        - [ ] T010 [US1] Create the loan model in src/loan.py
        - [ ] T011 Create the loan service in src/loans.py [US1]
        - [ ] T012 [P][Story: US1] Add the loan form in src/loan_form.py
        ## Phase 4: User Stories 2 & 3
        - [ ] T013 [US2] Create the return form in src/return.py
        - [ ] T014 Compute the fee in src/fee.py
        ## Phase 5: Polish
        - [ ] T015 [US1-US3] Write the manual in docs/manual.md
        - [ ] T016 [US1, US2] Time the forms
        - [ ] T017 [US2][US3] Translate the forms
        """,
    ]
}

/// Which user story each section belongs to.
struct StorySections {
    /// A user story with the section that it is told in.
    struct Story {
        let number: Int
        let section: Int
    }

    private let plan: Plan
    private let storiesOfSection: [[Int]]
    /// Per section the nearest one around it, itself included, that names stories.
    private let naming: [Int?]
    /// Per section the one story that the nearest section which names stories names.
    private let stories: [Story?]
    private let isShared: [Bool]
    private let phases: [Int?]

    /// - Complexity: O(*n*) in the length of the titles.
    init(_ graph: PlanGraph) {
        let plan = graph.plan
        self.plan = plan
        phases = graph.phases
        storiesOfSection = plan.sections.map { section in
            switch section.kind {
            case .criteria, .dependencies, .example: []
            // The title of a plan of several stories or phases names the feature.
            case .other where section.level == 1: []
            case .phase, .story, .group, .other: StoryLabels.stories(of: section.title, in: plan.source)
            }
        }
        var naming: [Int?] = []
        for section in plan.sections.indices {
            let above = plan.sections[section].parent.flatMap { naming[$0] }
            naming.append(storiesOfSection[section].isEmpty ? above : section)
        }
        self.naming = naming
        stories = naming.map { [storiesOfSection] section in
            guard let section, storiesOfSection[section].count == 1 else { return nil }
            return Story(number: storiesOfSection[section][0], section: section)
        }
        isShared = plan.sections.map { StorySections.shared.first(in: $0.title, of: plan.source) != nil }
    }

    /// The one story that the nearest section which names stories names; nil if it names several.
    func story(of item: Int) -> Story? { plan.items[item].section.flatMap { stories[$0] } }

    /// All stories that the sections around an item name.
    func stories(around item: Int) -> Set<Int> {
        var stories: Set<Int> = []
        var section = plan.items[item].section
        while let current = section {
            stories.formUnion(storiesOfSection[current])
            section = plan.sections[current].parent
        }
        return stories
    }

    /// The phase of setting up or polishing that an item stands in, if no section around it names a story.
    func sharedPhase(of item: Int) -> Int? {
        guard plan.items[item].section.flatMap({ naming[$0] }) == nil else { return nil }
        return phases[item].flatMap { isShared[$0] ? $0 : nil }
    }

    private static let shared = PhraseTable(
        """
        setup, set-up, polish, cross-cutting, shared infrastructure, 准备, 設定, 设置, 搭建, 初始化, 收尾, 打磨, 完善, セットアップ,
        仕上げ, ポリッシュ, 설정, 설치, 마무리, 다듬기, подготовка, настройка, полировка, финализация, einrichtung, aufbau,
        feinschliff, abschluss, configuración, preparación, pulido, configuração, preparação, polimento, acabamento,
        mise en place, initialisation, finition, finitions, kurulum, hazırlık, cilalama, son rötuşlar
        """)
}
