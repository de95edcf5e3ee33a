import TestSupport

/// TL201: what is stated runs in a circle.
enum CyclePlants {
    static let seeder = Seeder(
        "TL201", "dependency-cycle", leastRecall: 0.98, [pair, pair, pair, ring, itself, pair, sections])

    private static let dialects: [DraftDialect] = DraftDialect.withIDs + [.obsidian, .speckitOld, .speckitStories]

    /// Two tasks need each other.
    private static let pair: Seeder.Kind = { random in
        circle(of: 2, &random, label: "pair")
    }

    /// Three or four tasks in a ring.
    private static let ring: Seeder.Kind = { random in
        let count = random.number(3...4)
        return circle(of: count, &random, label: "ring")
    }

    /// A task needs itself.
    private static let itself: Seeder.Kind = { random in
        circle(of: 1, &random, label: "itself")
    }

    private static func circle(of count: Int, _ random: inout SeededGenerator, label: String) -> Plant? {
        var base = DraftMaker.draft(.init(dialects: dialects, progress: 0), random: &random)
        if base.isTestsFirst { base.statements = [] }
        let wordings = OrderWording.fitting(base)
        let candidates = base.places { $0.role != .parent && !(base.isTestsFirst && $0.role == .test) }
        let chosen = random.pick(count, of: candidates).sorted()
        guard chosen.count == count else { return nil }
        for (first, second) in zip(chosen, chosen.dropFirst()) {
            base.state(OrderWording.plain(base), base.side(first), before: base.side(second))
        }
        var planted = base
        let closing = random.pick(wordings.filter { count > 1 || [.suffix, .field].contains($0.place) })
        planted.state(closing, base.side(chosen[count - 1]), before: base.side(chosen[0]))
        planted[chosen[0]].mark = .id
        return Plant(base: base, planted: planted, label: "\(label), \(closing.template)")
    }

    /// Two phases, work packages or groups need each other.
    private static let sections: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitOld, .specKitty, .agentOS, .headings], languages: [.english], hasStatements: false,
            progress: 0)
        var base = DraftMaker.draft(wishes, random: &random)
        guard base.sections.count > 2 else { return nil }
        let first = random.number(1...base.sections.count - 2)
        let wording = random.pick(["{B}: Depends on {A}", "{B} depends on {A} completion", "**{B}**: depends on {A}"])
        var planted = base
        if base.dialect == .specKitty || base.dialect == .agentOS {
            planted.depend(section: first, on: first + 1)
            planted.markHeading(first)
        } else {
            let (early, late) = (base.sections[first].number, base.sections[first + 1].number)
            base.statements.append(wording.replacing("{A}", with: early).replacing("{B}", with: late))
            planted.statements = base.statements + [wording.replacing("{A}", with: late).replacing("{B}", with: early)]
            planted[TaskPlace(section: first, task: 0)].mark = .id
        }
        return Plant(base: base, planted: planted, label: "sections, " + wording)
    }
}

extension Draft {
    /// States in its own lines that a work package or group needs another.
    mutating func depend(section: Int, on other: Int) {
        let name = sections[other].number
        if dialect == .specKitty {
            sections[section].end = ["### Dependencies", "- Depends on \(name)."]
        } else {
            sections[section].notes = ["**Dependencies:** \(name)"]
        }
    }

    /// Marks the number in a heading, or the first task where headings are no tasks.
    mutating func markHeading(_ section: Int) {
        let number = sections[section].number
        if dialect == .specKitty {
            sections[section].heading = sections[section].heading.replacing(number, with: "⟦\(number)⟧")
        } else {
            sections[section].tasks[0].mark = .id
        }
    }
}
