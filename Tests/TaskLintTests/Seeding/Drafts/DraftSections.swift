import Foundation

/// The sections of a plan in each dialect.
extension DraftMaker {
    mutating func sections() -> [DraftSection] {
        switch dialect {
        case .speckitOld: oldPhases()
        case .speckitStories: storyPhases()
        case .kiro: [nestedTasks()]
        case .openspec: groups()
        case .specWorkflow: [numberedTasks()]
        case .headings: headingPhases()
        case .specKitty: workPackages()
        case .obsidian: [plainTasks("")]
        case .glyphs, .checklist: lists()
        case .agentOS: taskGroups()
        }
    }

    private mutating func oldPhases() -> [DraftSection] {
        let names = Lexicon[language].phases
        let units = (0..<random.number(2...4)).map { _ in unit() }
        var phases = [
            phase(1, names.setup, (0..<random.number(2...3)).map { _ in setupTask() }),
            phase(2, names.tests, units.map { parallel(task(.test, $0)) }),
            phase(3, names.core, units.map { parallel(task(.service, $0)) } + [task(.model, unit())]),
            phase(4, names.integration, units.prefix(2).map { task(.wiring, $0) }),
            phase(5, names.polish, units.prefix(2).map { parallel(task(.polish, $0)) }),
        ]
        if language == .english, numbers.phases == 0 {
            phases[1].heading += random.pick([" ⚠️ MUST COMPLETE BEFORE 3.3", " - MUST FAIL BEFORE 3.3", ""])
            phases[2].heading += random.pick([" (once the tests fail)", ""])
        }
        phases[1].notes = [random.pick(Lexicon[language].testsFirst)]
        return phases
    }

    private func phase(_ number: Int, _ name: String, _ tasks: [DraftTask]) -> DraftSection {
        let number = numbers.phases == 0 ? "Phase 3.\(number)" : "Phase \(number + numbers.phases)"
        return DraftSection(heading: "## \(number): \(name)", tasks: tasks, name: name, number: number)
    }

    private func parallel(_ task: DraftTask) -> DraftTask {
        var task = task
        task.isParallel = true
        return task
    }

    private mutating func storyPhases() -> [DraftSection] {
        let names = Lexicon[language].phases
        var all = [
            section(1, names.setup, (0..<random.number(2...3)).map { _ in setupTask() }),
            section(2, names.foundation, [task(.model, unit()), parallel(task(.model, unit()))]),
        ]
        let stories = random.number(2...3)
        for story in 1...stories {
            all += storySections(story, label: story + numbers.stories)
        }
        let last = [parallel(task(.polish, unit())), parallel(task(.polish, unit()))]
        all.append(section(stories + 3, names.polish, last))
        return all
    }

    private func section(_ number: Int, _ name: String, _ tasks: [DraftTask]) -> DraftSection {
        let number = "Phase \(number + numbers.phases)"
        return DraftSection(heading: "## \(number): \(name)", tasks: tasks, name: name, number: number)
    }

    private mutating func storySections(_ story: Int, label: Int) -> [DraftSection] {
        let units = (0..<2).map { _ in unit() }
        var head = section(story + 2, "User Story \(label) - \(units[0]) (Priority: P\(story))", [])
        head.notes = ["**Goal**: \(units[0]) and \(units[1]) work together"]
        var tests = DraftSection(heading: "### Tests for User Story \(label)", isInner: true)
        tests.tasks = units.map { parallel(task(.test, $0)) }
        if isTestsFirst { tests.notes = [random.pick(Lexicon[language].testsFirst)] }
        var core = DraftSection(heading: "### Implementation for User Story \(label)", isInner: true)
        core.tasks = [parallel(task(.model, unit()))] + units.map { task(.service, $0) }
        core.end = ["**Checkpoint**: story \(story) works on its own"]
        let inner = (isTestsFirst ? [tests, core] : [core]).map { labelled($0, label) }
        head.story = label
        return [head] + inner
    }

    private func labelled(_ section: DraftSection, _ story: Int) -> DraftSection {
        var section = section
        section.story = story
        for index in section.tasks.indices { section.tasks[index].story = story }
        return section
    }

    private mutating func nestedTasks() -> DraftSection {
        var tasks: [DraftTask] = []
        for number in 1...random.number(3...5) {
            let unit = unit()
            tasks.append(task(.parent, unit))
            tasks += [DraftTask.Role.model, .service, .test].prefix(random.number(2...3)).enumerated().map {
                index, role in
                var child = task(role, unit)
                child.path = nil
                child.depth = 1
                child.details = details(unit) + ["_Requirements: \(number).\(index + 1)_"]
                return child
            }
        }
        return DraftSection(heading: numbers.phases == 0 ? "" : "## Follow-up work", tasks: tasks)
    }

    private mutating func groups() -> [DraftSection] {
        (1...random.number(3...4)).map { number in
            let unit = unit()
            let roles = [DraftTask.Role.model, .service, .polish].prefix(random.number(2...3))
            var section = DraftSection(
                heading: "## \(number + numbers.tasks). \(unit)", name: unit, number: "\(number + numbers.tasks)")
            section.tasks = roles.map { task($0, unit) }
            return section
        }
    }

    private mutating func numberedTasks() -> DraftSection {
        let tasks = (0..<random.number(5...8)).map { index in
            var one = task(random.pick([.model, .service]), unit())
            one.title = one.title.replacing("{in}", with: "")
            one.details = ["File: \(one.path ?? "")"] + details(one.unit) + ["_Requirements: 1.\(index + 1)_"]
            one.path = nil
            return one
        }
        return DraftSection(heading: numbers.phases == 0 ? "" : "## Follow-up work", tasks: tasks)
    }

    private mutating func headingPhases() -> [DraftSection] {
        let names = Lexicon[language].phases
        return [names.setup, names.core, names.polish].prefix(random.number(2...3)).enumerated().map { index, name in
            var section = section(index + 1, name, [])
            section.tasks = (0..<random.number(2...4)).map { _ in
                var one = task(random.pick([.model, .service]), unit())
                one.title = one.title.replacing("{in}", with: "")
                return one
            }
            return section
        }
    }

    private mutating func workPackages() -> [DraftSection] {
        (1...random.number(3...4)).map { number in
            let unit = unit()
            let heading = "## Work Package WP0\(number): \(unit) (Priority: P\(number))"
            var section = DraftSection(heading: heading, name: unit, number: "WP0\(number)")
            section.notes = ["**Goal**: \(unit) is complete and documented", "", "### Included Subtasks"]
            section.tasks = [task(.model, unit), parallel(task(.service, unit)), parallel(task(.polish, unit))]
            let basis = number == 1 ? "None (starting package)." : "Depends on WP0\(number - 1)."
            section.end = ["### Dependencies", "- " + basis]
            return section
        }
    }

    private mutating func plainTasks(_ heading: String) -> DraftSection {
        DraftSection(heading: heading, tasks: (0..<random.number(4...7)).map { _ in task(.service, unit()) })
    }

    private mutating func lists() -> [DraftSection] {
        let names = Lexicon[language].phases
        return [names.setup, names.core, names.polish].prefix(random.number(2...3)).map { name in
            var section = plainTasks("## " + name)
            section.name = name
            if dialect == .checklist { addChildren(to: &section) }
            return section
        }
    }

    /// Puts two or three boxes below the first task.
    private mutating func addChildren(to section: inout DraftSection) {
        let unit = unit()
        let children = [DraftTask.Role.model, .service, .polish].prefix(random.number(2...3)).map { role in
            var child = task(role, unit)
            child.depth = 1
            return child
        }
        section.tasks.insert(contentsOf: [task(.parent, unit)] + children, at: 0)
    }

    private mutating func taskGroups() -> [DraftSection] {
        (1...random.number(2...4)).map { number in
            let unit = unit()
            var section = DraftSection(heading: "#### Task Group \(number): \(unit)", name: unit)
            section.number = "Task Group \(number)"
            section.notes = ["**Dependencies:** " + (number == 1 ? "None" : "Task Group \(number - 1)")]
            let children = [DraftTask.Role.model, .service, .polish].prefix(random.number(2...3)).map { role in
                var child = task(role, unit)
                child.depth = 1
                return child
            }
            section.tasks = [task(.parent, unit)] + children
            return section
        }
    }
}
