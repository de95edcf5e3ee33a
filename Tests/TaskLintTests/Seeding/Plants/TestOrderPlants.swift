import TestSupport

/// TL401: in a plan that asks for tests first, a test comes after what it tests.
enum TestOrderPlants {
    static let seeder = Seeder(
        "TL401", "test-after-implementation", leastRecall: 0.98,
        [late, late, lateBelowParent, stated, named, lateInGroup])

    /// In a story or in the phase of the implementation, a test stands after the code.
    private static let late: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitOld, .speckitStories], isTestsFirst: true, hasStatements: false, progress: 0)
        let base = DraftMaker.draft(wishes, random: &random)
        var planted = base
        let test = random.pick(base.places { $0.role == .test })
        let unit = base[test].unit
        guard let code = base.places.first(where: { base[$0].unit == unit && base[$0].role == .service })
        else { return nil }
        var moved = base[test]
        moved.mark = .id
        if random.chance(50) { moved.isParallel = false }
        planted.sections[code.section].tasks.insert(moved, at: random.pick([code.task + 1, code.task + 1]))
        planted.sections[test.section].tasks.remove(at: test.task)
        planted.number()
        return Plant(base: base, planted: planted, label: "late")
    }

    /// Below one parent, the test stands after the code, and the plan demands the opposite.
    private static let lateBelowParent: Seeder.Kind = { random in
        let base = family(&random, dialects: [.kiro])
        return swapped(base, &random, label: "below parent")
    }

    /// The same in a numbered group.
    private static let lateInGroup: Seeder.Kind = { random in
        let base = family(&random, dialects: [.openspec])
        return swapped(base, &random, label: "in group")
    }

    /// A plan whose parents or groups hold a test and then the code.
    private static func family(_ random: inout SeededGenerator, dialects: [DraftDialect]) -> Draft {
        let wishes = DraftMaker.Wishes(dialects: dialects, hasStatements: false, progress: 0)
        var base = DraftMaker.draft(wishes, random: &random)
        let stack = random.pick(Stack.allCases)
        let words = Lexicon[base.language].sentences
        base.opening = [random.pick(Lexicon[base.language].testsFirst)]
        for section in base.sections.indices {
            let tasks = base.sections[section].tasks
            let starts = tasks.indices.filter { base.dialect == .openspec ? $0 == 0 : tasks[$0].role == .parent }
            for start in starts {
                let first = base.dialect == .openspec ? start : start + 1
                let unit = tasks[first].unit
                for (offset, role) in [DraftTask.Role.test, .service].enumerated() where first + offset < tasks.count {
                    var task = tasks[first + offset]
                    task.role = role
                    task.title = random.pick(words[role] ?? []).replacing("{unit}", with: unit)
                    task.path = role == .test ? stack.test(unit, "core") : stack.source(unit, "core")
                    base.sections[section].tasks[first + offset] = task
                }
            }
        }
        return base
    }

    private static func swapped(_ base: Draft, _ random: inout SeededGenerator, label: String) -> Plant? {
        var planted = base
        let tests = base.places {
            $0.role == .test && $0.path != nil
        }
        guard let test = random.pickAny(tests) else { return nil }
        let code = TaskPlace(section: test.section, task: test.task + 1)
        guard base[code].role == .service else { return nil }
        planted[test] = base[code]
        planted[code] = base[test]
        planted[test].id = base[test].id
        planted[code].id = base[code].id
        planted[code].mark = .id
        return Plant(base: base, planted: planted, label: label + ", " + base.opening.joined())
    }

    /// The plan asks for tests first and states that a test needs the code.
    private static let stated: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitStories], isTestsFirst: true, hasStatements: false, progress: 0)
        let base = DraftMaker.draft(wishes, random: &random)
        var planted = base
        let test = random.pick(base.places { $0.role == .test })
        guard let code = base.places.first(where: { base[$0].unit == base[test].unit && base[$0].role == .service })
        else { return nil }
        let wording = random.pick(OrderWording.fitting(base))
        planted.state(wording, base.side(code), before: base.side(test))
        planted[test].mark = .id
        return Plant(base: base, planted: planted, label: "stated, " + wording.template)
    }

    /// A test that names the id of what it tests stands after it.
    private static let named: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitStories], languages: [.english], isTestsFirst: true, hasStatements: false, progress: 0)
        let base = DraftMaker.draft(wishes, random: &random)
        guard base.language == .english else { return nil }
        var planted = base
        let code = random.pick(base.places { $0.role == .model && $0.story != nil })
        let last = base.sections[code.section].tasks.count
        let title = random.pick(["Unit tests for {id}", "Write tests for {id}", "Contract tests for {id}"])
        var test = DraftTask(
            title: title.replacing("{id}", with: base[code].id ?? ""), unit: base[code].unit, role: .test)
        test.story = base[code].story
        test.id = base[code].id.map { $0 + "a" }
        test.mark = .id
        planted.sections[code.section].tasks.insert(test, at: random.number(code.task + 1...last))
        return Plant(base: base, planted: planted, label: "named, " + title)
    }
}
