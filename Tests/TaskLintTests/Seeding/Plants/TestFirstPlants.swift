import TestSupport

/// TL402, TL403, TL404, TL405: plans that ask for tests first and do not keep to it.
enum TestFirstPlants {
    static let gate = Seeder("TL402", "implementation-before-gate", [insideGate, beforeGate, testElsewhere])
    static let pending = Seeder("TL403", "test-pending", [ahead])
    static let untested = Seeder("TL404", "untested-implementation", [added])
    static let none = Seeder("TL405", "no-test-tasks", [demandOnly, emptySection])

    /// A plan in the first template with its gate in words.
    private static func gated(_ random: inout SeededGenerator) -> Draft {
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitOld], languages: [.english], isTestsFirst: true, hasStatements: false, progress: 0)
        var base = DraftMaker.draft(wishes, random: &random)
        base.sections[1].heading = random.pick([
            "## Phase 3.2: Tests First (TDD) ⚠️ MUST COMPLETE BEFORE 3.3",
            "## Phase 3.2: Tests First (TDD) - MUST FAIL BEFORE 3.3",
            "## Phase 3.2: Tests First - must complete before Phase 3.3",
        ])
        return base
    }

    private static func code(_ random: inout SeededGenerator) -> DraftTask {
        let unit = random.pick(["Almanac", "Barometer", "Cistern", "Dovecote"])
        let words = random.pick(["Implement {unit} service", "Build {unit} handler", "Create {unit} repository"])
        var task = DraftTask(title: words.replacing("{unit}", with: unit) + "{in}", unit: unit, role: .service)
        task.path = "src/services/\(unit.lowercased()).py"
        task.mark = .line
        return task
    }

    private static let insideGate: Seeder.Kind = { random in
        let base = gated(&random)
        var planted = base
        let count = base.sections[1].tasks.count
        planted.sections[1].tasks.insert(code(&random), at: random.number(0...count))
        planted.number()
        return Plant(base: base, planted: planted, label: "inside")
    }

    private static let beforeGate: Seeder.Kind = { random in
        let base = gated(&random)
        var planted = base
        let early = DraftSection(heading: "## Phase 3.1b: First services", tasks: [code(&random)])
        planted.sections.insert(early, at: 1)
        planted.number()
        return Plant(base: base, planted: planted, label: "before")
    }

    private static let testElsewhere: Seeder.Kind = { random in
        let base = gated(&random)
        var planted = base
        var test = DraftTask(title: "Contract test for Almanac{in}", unit: "Almanac", role: .test)
        test.path = "tests/contract/test_almanac.py"
        test.mark = .line
        planted.sections[2].tasks.append(test)
        planted.number()
        return Plant(base: base, planted: planted, label: "test missing from it")
    }

    /// The code is done or begun, its test is not.
    private static let ahead: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitOld, .speckitStories], isTestsFirst: true, hasStatements: false, progress: 0)
        let base = DraftMaker.draft(wishes, random: &random)
        let test = random.pick(base.places { $0.role == .test })
        let partner = base.places { $0.role == .service && $0.unit == base[test].unit }
        guard let code = partner.first else { return nil }
        var planted = base
        planted[code].state = .done
        if random.chance(30) {
            planted[code].state = .todo
            planted[code].box = "~"
        }
        planted[code].mark = .line
        planted[test].mark = .line
        return Plant(base: base, planted: planted, label: planted[code].isDone ? "done" : "begun")
    }

    private static let added: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitOld, .speckitStories], isTestsFirst: true, hasStatements: false, progress: 0)
        var base = DraftMaker.draft(wishes, random: &random)
        for section in base.sections.indices {
            base.sections[section].tasks.removeAll { $0.role == .model || $0.role == .wiring }
        }
        base.number()
        var planted = base
        guard let place = random.pickAny(base.places { $0.role == .service }) else { return nil }
        var task = code(&random)
        task.story = base[place].story
        planted.sections[place.section].tasks.insert(task, at: place.task + 1)
        planted.number()
        return Plant(base: base, planted: planted, label: "added")
    }

    /// The plan demands tests first and has none.
    private static let demandOnly: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitStories, .openspec, .headings], isTestsFirst: false, hasStatements: false, progress: 0)
        let base = DraftMaker.draft(wishes, random: &random)
        let demand = random.pick(Lexicon[base.language].testsFirst)
        var planted = base
        planted.opening += ["", "⟦\(demand)⟧"]
        return Plant(base: base, planted: planted, label: demand)
    }

    /// A section about tests first has no tasks.
    private static let emptySection: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitStories], isTestsFirst: false, hasStatements: false, progress: 0)
        let base = DraftMaker.draft(wishes, random: &random)
        let cores = base.sections.indices.filter { base.sections[$0].heading.hasPrefix("### Implementation") }
        let core = random.pick(cores)
        var planted = base
        let demand = random.pick(Lexicon[base.language].testsFirst)
        let story = base.sections[core].story ?? 1
        planted.sections.insert(
            DraftSection(heading: "⟦### Tests for User Story \(story)⟧", notes: ["⟦\(demand)⟧"], isInner: true),
            at: core)
        return Plant(base: base, planted: planted, label: "empty section, " + demand)
    }
}
