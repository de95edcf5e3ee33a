import TestSupport

/// TL104, TL105, TL106: ids that are missing, misshapen, or out of order.
enum IdentifierPlants {
    static let missing = Seeder("TL104", "missing-id", leastRecall: 0.94, [dropped, inserted])
    static let malformed = Seeder("TL105", "malformed-id", [misshapen])
    static let disordered = Seeder("TL106", "id-out-of-order", [exchanged, exchanged, movedUp, wrongParent])

    /// A task lost its id.
    private static let dropped: Seeder.Kind = { random in
        let dialects: [DraftDialect] = [.speckitOld, .speckitStories, .specKitty, .openspec, .kiro, .specWorkflow]
        let base = DraftMaker.draft(.init(dialects: dialects, hasStatements: false), random: &random)
        guard base.places.count > 6 else { return nil }
        var planted = base
        let place = random.pick(base.places { $0.role != .parent })
        planted[place].id = nil
        planted[place].mark = .line
        return Plant(base: base, planted: planted, label: "dropped")
    }

    /// A task was added without an id.
    private static let inserted: Seeder.Kind = { random in
        let dialects: [DraftDialect] = [.speckitOld, .speckitStories, .specKitty, .openspec]
        let base = DraftMaker.draft(.init(dialects: dialects), random: &random)
        guard base.places.count > 6 else { return nil }
        var planted = base
        let place = random.pick(base.places)
        var task = DraftTask(title: "Rename the columns in docs/columns.md", unit: "columns", role: .polish)
        task.state = base[place].state
        task.story = base[place].story
        task.mark = .line
        planted.sections[place.section].tasks.insert(task, at: place.task + 1)
        return Plant(base: base, planted: planted, label: "inserted")
    }

    /// An id is written otherwise than all others.
    private static let misshapen: Seeder.Kind = { random in
        let dialects: [DraftDialect] = [.speckitOld, .speckitStories, .specKitty, .headings]
        let base = DraftMaker.draft(.init(dialects: dialects, hasStatements: false), random: &random)
        var planted = base
        let place = random.pick(base.places)
        let id = base[place].id ?? ""
        let number = id.drop { !$0.isNumber }
        let prefix = id.prefix { !$0.isNumber }
        let short = String(number.drop { $0 == "0" })
        let hyphen = "\u{2011}"
        let forms: [String] = [
            String(prefix) + short, id.lowercased(),
            prefix.contains("-") ? id.replacing("-", with: hyphen) : "T\(hyphen)\(number)",
        ]
        let form = random.pick(forms.filter { $0 != id })
        planted[place].id = form
        planted[place].mark = .id
        return Plant(base: base, planted: planted, label: form)
    }

    /// Two neighbours stand in the wrong order.
    private static let exchanged: Seeder.Kind = { random in
        let base = ordered(&random)
        guard let place = random.pickAny(base.places.filter { base.next($0) != nil }), let next = base.next(place)
        else { return nil }
        var planted = base
        planted[place] = base[next]
        planted[next] = base[place]
        planted[next].mark = .id
        return Plant(base: base, planted: planted, label: "exchanged")
    }

    /// A later task was pulled forward in its section.
    private static let movedUp: Seeder.Kind = { random in
        let base = ordered(&random)
        guard let place = random.pickAny(base.places.filter { base.next($0).flatMap(base.next) != nil }),
            let last = base.next(place).flatMap(base.next)
        else { return nil }
        var planted = base
        planted.sections[place.section].tasks.remove(at: last.task)
        planted.sections[place.section].tasks.insert(base[last], at: place.task)
        planted[place].mark = .id
        return Plant(base: base, planted: planted, label: "moved up")
    }

    private static func ordered(_ random: inout SeededGenerator) -> Draft {
        let dialects: [DraftDialect] = [.speckitOld, .speckitStories, .specKitty, .openspec, .specWorkflow, .headings]
        return DraftMaker.draft(
            .init(dialects: dialects, isTestsFirst: false, hasStatements: false, progress: 0), random: &random)
    }

    /// The number of a subtask belongs to another parent.
    private static let wrongParent: Seeder.Kind = { random in
        let base = DraftMaker.draft(.init(dialects: [.kiro, .openspec, .agentOS], progress: 0), random: &random)
        guard !base.style.isFlat, let place = random.pickAny(base.places { $0.role != .parent }) else { return nil }
        let number = base[place].id?.split(separator: ".").first.map(String.init) ?? ""
        guard let other = random.pickAny((1...3).map { String($0 + base.numbers.tasks) }.filter { $0 != number }) else {
            return nil
        }
        var planted = base
        planted[place].id = other + ".9"
        planted[place].mark = .id
        return Plant(base: base, planted: planted, label: "wrong parent")
    }
}

extension Draft {
    /// The task after a task in its section.
    func next(_ place: TaskPlace) -> TaskPlace? {
        let next = TaskPlace(section: place.section, task: place.task + 1)
        return sections[place.section].tasks.indices.contains(next.task) ? next : nil
    }
}
