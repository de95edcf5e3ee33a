import TestSupport

/// TL109: words of a template that nobody replaced.
enum PlaceholderPlants {
    static let seeder = Seeder(
        "TL109", "placeholder-left", [inTitle, inTitle, clarification, alone, number, sample, goal])

    private static func base(_ random: inout SeededGenerator, _ dialects: [DraftDialect]) -> Draft {
        DraftMaker.draft(.init(dialects: dialects, hasStatements: false), random: &random)
    }

    private static let speckit: [DraftDialect] = [.speckitOld, .speckitStories]

    /// `Create [Entity1] model`.
    private static let inTitle: Seeder.Kind = { random in
        let base = base(&random, speckit)
        var planted = base
        let place = random.pick(base.places { $0.title.contains($0.unit) && $0.role != .setup })
        let word = random.pick(["[Entity1]", "[Entity2]", "[Service]", "[Entity]", "[Endpoint]", "[Feature]"])
        planted[place].title = base[place].title.replacing(base[place].unit, with: "⟦\(word)⟧")
        return Plant(base: base, planted: planted, label: word)
    }

    private static let clarification: Seeder.Kind = { random in
        let base = base(&random, speckit + [.kiro, .openspec, .specWorkflow, .checklist])
        var planted = base
        let place = random.pick(base.places { $0.role != .parent })
        let words = random.pick([
            "[NEEDS CLARIFICATION: which fields are required?]", "[NEEDS CLARIFICATION]",
            "[NEEDS CLARIFICATION: retention period]",
        ])
        planted[place].suffix = "⟦\(words)⟧"
        return Plant(base: base, planted: planted, label: words)
    }

    /// `- [ ] TBD`.
    private static let alone: Seeder.Kind = { random in
        let base = base(&random, speckit + [.openspec, .checklist])
        var planted = base
        let place = random.pick(base.places { $0.role != .parent })
        let word = random.pick(["TODO", "TBD", "TODO: ...", "TBD."])
        planted[place].title = "⟦\(word)⟧"
        planted[place].path = nil
        return Plant(base: base, planted: planted, label: word)
    }

    /// `TXXX` in place of a number.
    private static let number: Seeder.Kind = { random in
        let base = base(&random, [.speckitStories])
        var planted = base
        let last = base.sections.count - 1
        let place = random.pick(base.places.filter { $0.section == last })
        planted[place].id = random.pick(["TXXX", "TXXX", "T0XX", "TNNN"])
        planted[place].mark = .id
        return Plant(base: base, planted: planted, label: "number")
    }

    /// The comment over the template's sample tasks.
    private static let sample: Seeder.Kind = { random in
        let base = base(&random, [.speckitStories])
        var planted = base
        let comment = random.pick([
            "<!-- ⟦IMPORTANT: The tasks below are SAMPLE TASKS for illustration purposes only.⟧ -->",
            "<!--\n  ⟦The tasks below are SAMPLE TASKS for illustration purposes only.\n  DO NOT keep these sample tasks⟧\n-->",
        ])
        planted.opening += ["", comment]
        return Plant(base: base, planted: planted, label: "sample comment")
    }

    /// The goal of a story was never written.
    private static let goal: Seeder.Kind = { random in
        let base = base(&random, [.speckitStories])
        var planted = base
        let heads = base.sections.indices.filter {
            base.sections[$0].heading.hasPrefix("## Phase") && base.sections[$0].story != nil
        }
        let section = random.pick(heads)
        if random.chance(50) {
            planted.sections[section].notes = ["**Goal**: ⟦[Brief description of what this story delivers]⟧"]
        } else {
            let story = base.sections[section].story ?? 1
            planted.sections[section].heading = "## Phase \(story + 2): User Story \(story) - ⟦[Title]⟧ (Priority: P1)"
        }
        return Plant(base: base, planted: planted, label: "goal or title of a story")
    }
}
