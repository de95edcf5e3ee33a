import TestSupport

/// TL107: labels of user stories that are missing or wrong.
enum LabelPlants {
    static let seeder = Seeder("TL107", "missing-story-label", [dropped, wrong, misplaced])

    private static func base(_ random: inout SeededGenerator) -> Draft {
        DraftMaker.draft(.init(dialects: [.speckitStories]), random: &random)
    }

    private static let dropped: Seeder.Kind = { random in
        let base = base(&random)
        var planted = base
        let place = random.pick(base.places { $0.story != nil })
        planted[place].story = nil
        planted[place].mark = .line
        return Plant(base: base, planted: planted, label: "dropped")
    }

    private static let wrong: Seeder.Kind = { random in
        let base = base(&random)
        var planted = base
        let place = random.pick(base.places { $0.story != nil })
        planted[place].story = base[place].story == 1 ? 2 : 1
        planted[place].mark = .line
        return Plant(base: base, planted: planted, label: "of another story")
    }

    private static let misplaced: Seeder.Kind = { random in
        let base = base(&random)
        var planted = base
        let sections = [0, base.sections.count - 1]
        let place = random.pick(base.places.filter { sections.contains($0.section) })
        planted[place].story = random.number(1...2)
        planted[place].mark = .line
        return Plant(base: base, planted: planted, label: "in setup or polish")
    }
}
