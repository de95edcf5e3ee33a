import TestSupport

/// TL502: a task and the tasks below it disagree.
enum ParentStatusPlants {
    static let seeder = Seeder("TL502", "parent-status", [doneTooEarly, leftOpen, doneHeading, withOptional, package])

    private static func base(_ random: inout SeededGenerator, progress: Int? = nil) -> Draft {
        var base = DraftMaker.draft(.init(dialects: DraftDialect.withParents, progress: progress), random: &random)
        base.dropSectionOrder()
        return base
    }

    /// The parent is done, one child is not.
    private static let doneTooEarly: Seeder.Kind = { random in
        let base = base(&random)
        var planted = base
        guard let parent = random.pickAny(base.places { $0.role == .parent }) else { return nil }
        let open = random.pick(base.children(of: parent))
        for child in base.children(of: parent) { planted[child].state = .done }
        planted[open].state = random.pick([.todo, .todo, .inProgress])
        planted[parent].state = .done
        planted.markName(of: parent)
        return Plant(base: base, planted: planted, label: "done too early")
    }

    /// All children are done, the parent is not.
    private static let leftOpen: Seeder.Kind = { random in
        let base = base(&random)
        var planted = base
        guard let parent = random.pickAny(base.places { $0.role == .parent }) else { return nil }
        for child in base.children(of: parent) { planted[child].state = .done }
        planted[parent].state = .todo
        planted.markName(of: parent)
        return Plant(base: base, planted: planted, label: "left open")
    }

    /// An optional child changes nothing while another one is open.
    private static let withOptional: Seeder.Kind = { random in
        var base = DraftMaker.draft(.init(dialects: [.kiro], progress: 0), random: &random)
        guard let parent = random.pickAny(base.places { $0.role == .parent }) else { return nil }
        let children = base.children(of: parent)
        guard children.count > 2 else { return nil }
        base[children[children.count - 1]].isOptional = true
        var planted = base
        let isEarly = random.chance(50)
        for child in children.dropLast() { planted[child].state = .done }
        if isEarly {
            planted[random.pick(Array(children.dropLast()))].state = .todo
            planted[parent].state = .done
        }
        planted.markName(of: parent)
        return Plant(base: base, planted: planted, label: "with optional child, \(isEarly ? "too early" : "left open")")
    }

    /// The heading of a work package says done over open boxes.
    private static let package: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(dialects: [.specKitty], progress: random.pick([0, 20, 45, 70]))
        var base = DraftMaker.draft(wishes, random: &random)
        base.dropSectionOrder()
        let open = base.sections.indices.filter { !base.sections[$0].tasks.allSatisfy(\.isDone) }
        guard let section = random.pickAny(open) else { return nil }
        let words = random.pick(["✅ COMPLETE", "✅", "— DONE", "(DONE)", "✅ DONE"])
        var planted = base
        let heading = base.sections[section].heading
        planted.sections[section].heading = "⟦\(heading) \(words)⟧"
        return Plant(base: base, planted: planted, label: "work package " + words)
    }

    /// A heading that is a task says done over open boxes.
    private static let doneHeading: Seeder.Kind = { random in
        var base = DraftMaker.draft(.init(dialects: [.headings], progress: 0), random: &random)
        let place = random.pick(base.places)
        let unit = base[place].unit
        base[place].boxes = ["[ ] Sketch \(unit)", "[ ] Write \(unit)", "[ ] Review \(unit)"]
        var planted = base
        let isEarly = random.chance(60)
        if isEarly { planted[place].state = .done }
        let ticked = isEarly ? random.number(0...2) : 3
        planted[place].boxes = base[place].boxes.enumerated().map { index, box in
            index < ticked ? box.replacing("[ ]", with: "[x]") : box
        }
        planted[place].mark = .id
        return Plant(base: base, planted: planted, label: "heading, \(isEarly ? "too early" : "left open")")
    }
}

extension Draft {
    /// The tasks right below a task.
    func children(of parent: TaskPlace) -> [TaskPlace] {
        let tasks = sections[parent.section].tasks
        return (parent.task + 1..<tasks.count).prefix { tasks[$0].depth > tasks[parent.task].depth }
            .map { TaskPlace(section: parent.section, task: $0) }
    }

    /// Marks the id of a task, or its title if it has none.
    mutating func markName(of place: TaskPlace) {
        self[place].mark = self[place].id == nil ? .title : .id
    }
}
