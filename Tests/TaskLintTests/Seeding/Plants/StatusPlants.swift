/// TL503, TL508, TL509: the state of one task.
enum StatusPlants {
    static let mismatch = Seeder("TL503", "status-mismatch", [word, word, field])
    static let blocked = Seeder("TL508", "blocked-without-reason", [heading, glyph])
    static let started = Seeder("TL509", "started-before-prerequisite", [ahead])

    private static let doneWords = [
        "✅ DONE", "✅", "— DONE", "(DONE)", "✅ COMPLETED", "**DONE**", "✅ COMPLETE", "- COMPLETED", "(completed)", "✔",
    ]
    private static let openWords = [
        "⏳", "(TODO)", "— IN PROGRESS", "🚧 IN PROGRESS", "⏳ PENDING", "(PENDING)", "❌ NOT STARTED", "(in progress)",
    ]

    /// The end of the line says otherwise than the box.
    private static let word: Seeder.Kind = { random in
        let dialects: [DraftDialect] = [.speckitOld, .speckitStories, .openspec, .checklist, .specKitty, .kiro]
        let base = DraftMaker.draft(.init(dialects: dialects, hasStatements: false), random: &random)
        var planted = base
        let place = random.pick(base.places { $0.role != .parent })
        let words = random.pick(base[place].isDone ? openWords : doneWords)
        planted[place].suffix = words
        planted[place].mark = .line
        return Plant(base: base, planted: planted, label: "box against " + words)
    }

    /// A field below the line says otherwise than the box.
    private static let field: Seeder.Kind = { random in
        let dialects: [DraftDialect] = [.speckitOld, .speckitStories, .openspec, .specWorkflow, .kiro]
        let base = DraftMaker.draft(.init(dialects: dialects, hasStatements: false), random: &random)
        var planted = base
        let place = random.pick(base.places { $0.role != .parent })
        let words =
            base[place].isDone
            ? ["**Status**: TODO", "Status: pending", "**Status**: In Progress", "**Status:** Not started"]
            : ["**Status**: completed", "Status: done", "**Status**: ✅ Complete", "**Status:** DONE"]
        let detail = random.pick(words)
        planted[place].details.append("⟦\(detail)⟧")
        planted[place].mark = .line
        return Plant(base: base, planted: planted, label: "box against " + detail)
    }

    private static let heading: Seeder.Kind = { random in
        let base = DraftMaker.draft(.init(dialects: [.headings], hasStatements: false, progress: 0), random: &random)
        var planted = base
        let place = random.pick(base.places)
        planted[place].state = .blocked
        planted[place].box = random.pick(["BLOCKED", "Blocked", "⛔ BLOCKED", "ON HOLD"])
        planted[place].mark = .line
        planted[place].title = base[place].title
        return Plant(base: base, planted: planted, label: planted[place].box ?? "")
    }

    private static let glyph: Seeder.Kind = { random in
        var base = DraftMaker.draft(.init(dialects: [.glyphs]), random: &random)
        let glyph = random.pick(["⛔", "⏸️", "🔴", "🛑"])
        base.opening.append("- \(glyph) = Blocked")
        var planted = base
        let place = random.pick(base.places)
        planted[place].box = glyph
        planted[place].mark = .line
        return Plant(base: base, planted: planted, label: glyph)
    }

    /// A task is in progress although what it needs is open.
    private static let ahead: Seeder.Kind = { random in
        let dialects: [DraftDialect] = DraftDialect.withIDs + [.obsidian]
        let wishes = DraftMaker.Wishes(dialects: dialects, isTestsFirst: false, hasStatements: false, progress: 0)
        var base = DraftMaker.draft(wishes, random: &random)
        base.dropSectionOrder()
        let chosen = random.pick(2, of: base.places { $0.role != .parent && !(base.isTestsFirst && $0.role == .test) })
            .sorted()
        guard chosen.count == 2 else { return nil }
        let wording = random.pick(OrderWording.fitting(base))
        base.state(wording, base.side(chosen[0]), before: base.side(chosen[1]))
        var planted = base
        planted[chosen[1]].state = .inProgress
        for place in chosen { planted[place].mark = .id }
        return Plant(base: base, planted: planted, label: wording.template)
    }
}
