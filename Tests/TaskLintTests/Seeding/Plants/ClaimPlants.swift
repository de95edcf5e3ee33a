import TestSupport

/// TL504, TL505, TL506, TL507: what a plan says of itself.
enum ClaimPlants {
    static let section = Seeder("TL504", "section-claim", [headingWord, count, progressLine])
    static let table = Seeder("TL505", "progress-table", [row, total])
    static let pointer = Seeder("TL506", "stale-pointer", [doneTask, donePhase, unknownTask])
    static let checked = Seeder("TL507", "checked-claim", [conflict, lateTest])

    private static func base(_ random: inout SeededGenerator, progress: Int? = nil) -> Draft {
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitOld, .openspec, .specKitty], hasStatements: false,
            progress: progress ?? random.pick([0, 20, 45, 70]))
        var base = DraftMaker.draft(wishes, random: &random)
        base.dropSectionOrder()
        return base
    }

    /// A heading says that all is done.
    private static let headingWord: Seeder.Kind = { random in
        let base = base(&random)
        let open = base.sections.indices.filter {
            base.dialect != .specKitty && !base.sections[$0].tasks.allSatisfy(\.isDone)
                && !base.sections[$0].tasks.isEmpty
        }
        guard let section = random.pickAny(open) else { return nil }
        let words = random.pick(["✅ COMPLETE", "✅", "(100% ✅)", "✅ COMPLETED", "(COMPLETE)", "— DONE", "(DONE)"])
        var planted = base
        planted.sections[section].heading = "⟦\(base.sections[section].heading) \(words)⟧"
        return Plant(base: base, planted: planted, label: words)
    }

    /// A heading counts wrongly.
    private static let count: Seeder.Kind = { random in
        let base = base(&random)
        let section = random.pick(base.sections.indices.filter { !base.sections[$0].tasks.isEmpty })
        let all = base.sections[section].tasks.count
        let done = base.sections[section].tasks.count(where: \.isDone)
        guard let wrong = random.pickAny((0...all).filter { $0 != done }) else { return nil }
        let form = random.pick([
            "[{n}/{m}]", "({n}/{m})", "- {n}/{m} done", "({n}/{m} complete)", "({n} of {m} tasks complete)",
        ])
        func words(_ number: Int) -> String {
            form.replacing("{n}", with: "\(number)").replacing("{m}", with: "\(all)")
        }
        var (clean, planted) = (base, base)
        clean.sections[section].heading += " " + words(done)
        planted.sections[section].heading = "⟦\(base.sections[section].heading) \(words(wrong))⟧"
        return Plant(base: clean, planted: planted, label: words(wrong))
    }

    /// One row of a table of progress is wrong.
    private static let row: Seeder.Kind = { random in
        let base = base(&random)
        let wrong = random.pick(base.sections.indices.filter { !base.sections[$0].tasks.isEmpty })
        let style = random.number(0...2)
        let shift = base.sections[wrong].tasks.allSatisfy(\.isDone) ? -1 : 1
        func table(_ isWrong: Bool) -> [String] {
            let heads = ["| Phase | Done | Total |", "| Phase | Total | Completed |", "| Phase | Progress |"]
            let rules = ["|---|---|---|", "|---|---|---|", "|---|---|"]
            let rows = base.sections.indices.map { index in
                let done = base.sections[index].tasks.count(where: \.isDone) + (isWrong && index == wrong ? shift : 0)
                let all = base.sections[index].tasks.count
                let name = [base.sections[index].number, base.sections[index].name].joined(separator: ": ")
                let cells = [["\(done)", "\(all)"], ["\(all)", "\(done)"], ["\(done)/\(all)"]][style]
                let line = "| \(name) | \(cells.joined(separator: " | ")) |"
                return isWrong && index == wrong ? "⟦\(line)⟧" : line
            }
            return ["## Progress", "", heads[style], rules[style]] + rows + [""]
        }
        var (clean, planted) = (base, base)
        clean.closing = table(false)
        planted.closing = table(true)
        return Plant(base: clean, planted: planted, label: "row, style \(style)")
    }

    /// A line at the end counts the tasks of the plan wrongly.
    private static let progressLine: Seeder.Kind = { random in
        let base = base(&random)
        let all = base.places.count
        let done = base.places.count { base[$0].isDone }
        let wrong = done == all ? done - 1 : done + 1
        guard base.dialect != .specKitty else { return nil }
        let form = random.pick([
            "**Progress**: {n}/{m} tasks complete", "Progress: {n}/{m}", "**Progress**: {n} of {m} tasks complete",
        ])
        func words(_ number: Int) -> String {
            form.replacing("{n}", with: "\(number)").replacing("{m}", with: "\(all)")
        }
        var (clean, planted) = (base, base)
        clean.closing = ["## Summary", "", "- " + words(done), ""]
        planted.closing = ["## Summary", "", "- ⟦\(words(wrong))⟧", ""]
        return Plant(base: clean, planted: planted, label: words(wrong))
    }

    /// A total is wrong.
    private static let total: Seeder.Kind = { random in
        let base = base(&random)
        guard base.dialect != .specKitty else { return nil }
        let all = base.places.count
        let done = base.places.count { base[$0].isDone }
        let (form, right) = random.pick([
            ("**Total tasks**: {n}", all), ("**Total Tasks**: {n}", all), ("Total tasks: {n}", all),
            ("**Completed tasks**: {n}", done), ("**Completed**: {n}/\(all)", done), ("**Total**: {n} tasks", all),
            ("**Remaining tasks**: {n}", all - done),
        ])
        let wrong = right > 2 && random.chance(50) ? right - random.number(1...2) : right + random.number(1...3)
        func words(_ number: Int) -> String { form.replacing("{n}", with: "\(number)") }
        var (clean, planted) = (base, base)
        clean.closing = ["## Summary", "", "- " + words(right), ""]
        planted.closing = ["## Summary", "", "- ⟦\(words(wrong))⟧", ""]
        return Plant(base: clean, planted: planted, label: words(wrong))
    }

    /// A pointer to a task that is done.
    private static let doneTask: Seeder.Kind = { random in
        let base = base(&random, progress: random.pick([45, 70]))
        guard let done = random.pickAny(base.places { $0.isDone }),
            let open = base.places.first(where: { !base[$0].isDone })
        else { return nil }
        return pointing(&random, base, base[open].id ?? "", base[done].id ?? "", label: "done")
    }

    private static let unknownTask: Seeder.Kind = { random in
        let base = base(&random, progress: 45)
        guard let open = base.places.first(where: { !base[$0].isDone }) else { return nil }
        let unknown = base.unknownID(&random)
        return pointing(&random, base, base[open].id ?? "", unknown, label: "unknown")
    }

    private static func pointing(
        _ random: inout SeededGenerator, _ base: Draft, _ right: String, _ wrong: String, label: String
    ) -> Plant? {
        let form = random.pick([
            "**Current task**: {x}", "**Next action**: {x}", "**Next task**: {x}", "**Next**: {x}",
            "**Next Action**: Start task {x}", "**Current Task:** {x}",
        ])
        var (clean, planted) = (base, base)
        clean.opening += ["", form.replacing("{x}", with: right)]
        planted.opening += ["", "⟦\(form.replacing("{x}", with: wrong))⟧"]
        return Plant(base: clean, planted: planted, label: "\(label), \(form)")
    }

    /// A pointer to a phase in which all is done.
    private static let donePhase: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(dialects: [.speckitOld], hasStatements: false, progress: 70)
        let base = DraftMaker.draft(wishes, random: &random)
        guard let done = base.sections.first(where: { $0.tasks.allSatisfy(\.isDone) }),
            let open = base.sections.first(where: { !$0.tasks.allSatisfy(\.isDone) })
        else { return nil }
        let form = random.pick(["**Current phase**: {x}", "**Current Phase:** {x}", "Current phase: {x}"])
        var (clean, planted) = (base, base)
        clean.opening += ["", form.replacing("{x}", with: open.number)]
        planted.opening += ["", "⟦\(form.replacing("{x}", with: done.number))⟧"]
        return Plant(base: clean, planted: planted, label: form)
    }

    /// A ticked criterion says that parallel tasks are apart while two of them write one file.
    private static let conflict: Seeder.Kind = { random in
        guard let pair = ParallelPair(&random, dialects: [.speckitOld, .speckitStories]) else { return nil }
        var base = pair.base
        base[pair.second].path = pair.path
        let claim = random.pick([
            "Parallel tasks are independent of each other", "No [P] task modifies the same file as another one",
            "Parallel tasks are truly independent (different files)", "[P] tasks touch different files",
        ])
        return claimed(base, claim)
    }

    /// A ticked criterion says that tests come first while one does not.
    private static let lateTest: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(dialects: [.speckitOld], isTestsFirst: true, hasStatements: false, progress: 0)
        var base = DraftMaker.draft(wishes, random: &random)
        let test = random.pick(base.places { $0.role == .test })
        guard let code = base.places.first(where: { base[$0].unit == base[test].unit && base[$0].role == .service })
        else { return nil }
        base.sections[code.section].tasks.insert(base[test], at: code.task + 1)
        base.sections[test.section].tasks.remove(at: test.task)
        base.number()
        let claim = random.pick([
            "All tests come before implementation", "All tests before implementation", "Tests precede implementation",
        ])
        return claimed(base, claim)
    }

    private static func claimed(_ base: Draft, _ claim: String) -> Plant {
        var (clean, planted) = (base, base)
        clean.closing = ["## Validation Checklist", "", "- [x] All entities have model tasks", "- [ ] \(claim)", ""]
        planted.closing = [
            "## Validation Checklist", "", "- [x] All entities have model tasks", "⟦- [x] \(claim)⟧", "",
        ]
        var plant = Plant(base: clean, planted: planted, label: claim)
        plant.hasOtherErrors = true
        return plant
    }
}
