/// TL101: an id is given twice.
enum DuplicateIDPlants {
    static let seeder = Seeder("TL101", "duplicate-id", leastRecall: 0.98, [copied, copied, renumbered, headings])

    /// A task is put in after another and keeps the id of the one it was copied from.
    private static let copied: Seeder.Kind = { random in
        let dialects: [DraftDialect] = DraftDialect.withIDs + [.obsidian, .speckitOld, .speckitStories]
        let base = DraftMaker.draft(.init(dialects: dialects), random: &random)
        var planted = base
        let candidates = base.places { $0.role != .parent }
        let original = random.pick(candidates)
        guard let place = random.pickAny(candidates.filter { base.sharesNumbers($0, original) && $0 >= original })
        else { return nil }
        var copy = base[original]
        copy.mark = .id
        copy.title = "Follow-up: " + copy.title
        copy.path = copy.path.map { "extra/" + $0 }
        copy.details = copy.details.map { $0.replacing("File: ", with: "File: extra/") }
        copy.state = base[original].state
        copy.story = base[place].story
        planted.sections[place.section].tasks.insert(copy, at: place.task + 1)
        return Plant(base: base, planted: planted, label: "copied task")
    }

    /// The numbers of two tasks were mixed up: one id twice, another not at all.
    private static let renumbered: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(dialects: DraftDialect.withIDs, hasStatements: false)
        let base = DraftMaker.draft(wishes, random: &random)
        var planted = base
        let candidates = base.places { $0.role != .parent }
        let first = random.pick(candidates)
        guard let second = random.pickAny(candidates.filter { base.sharesNumbers($0, first) && $0 > first })
        else { return nil }
        planted[second].id = base[first].id
        planted[second].mark = .id
        return Plant(base: base, planted: planted, label: "renumbered task")
    }

    /// A heading that is a task is there twice.
    private static let headings: Seeder.Kind = { random in
        let base = DraftMaker.draft(.init(dialects: [.headings, .specKitty], progress: 0), random: &random)
        var planted = base
        if base.dialect == .specKitty {
            let last = base.sections.count - 1
            let number = base.sections[random.number(0...last - 1)].number
            planted.sections[last].heading = "## Work Package ⟦\(number)⟧: Second thoughts (Priority: P9)"
            planted.sections[last].end = []
        } else {
            let all = base.places
            let first = random.number(0...all.count - 2)
            let second = all[random.number(first + 1...all.count - 1)]
            planted[second].id = base[all[first]].id
            planted[second].mark = .id
        }
        return Plant(base: base, planted: planted, label: "heading twice")
    }
}

extension Draft {
    /// Whether two tasks are numbered together: long ids everywhere, short ones below one parent.
    func sharesNumbers(_ left: TaskPlace, _ right: TaskPlace) -> Bool {
        switch dialect {
        case .openspec, .agentOS: left.section == right.section
        case .kiro: number(above: left) == number(above: right)
        default: true
        }
    }

    /// `2` of `2.1`.
    private func number(above place: TaskPlace) -> Substring? {
        self[place].id?.split(separator: ".").first
    }
}
