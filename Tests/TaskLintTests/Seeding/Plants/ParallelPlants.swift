import TestSupport

/// TL302, TL303, TL304, TL306, TL307, TL308: what is marked to run together and should not be, or the other way round.
enum ParallelPlants {
    static let dependency = Seeder("TL302", "parallel-dependency", [ordered])
    static let overlap = Seeder("TL303", "parallel-overlap", [folder, glob, letterCase, module])
    static let manifest = Seeder("TL304", "parallel-shared-manifest", [shared])
    static let container = Seeder("TL306", "parallel-container", [parent])
    static let missed = Seeder("TL307", "missed-parallelism", leastRecall: 0.6, [unmarked])
    static let stories = Seeder("TL308", "parallel-story-conflict", [acrossStories])

    /// One of two tasks that may run together needs the other.
    private static let ordered: Seeder.Kind = { random in
        guard let pair = ParallelPair(&random), pair.base.areNeighbours(pair.first, pair.second) else { return nil }
        let wording = random.pick(OrderWording.fitting(pair.base))
        var base = pair.base
        base.statements = []
        for place in base.places { base[place].state = .todo }
        var planted = base
        planted.state(wording, base.side(pair.first), before: base.side(pair.second), isMarked: true)
        planted[pair.second].mark = .id
        return Plant(base: base, planted: planted, label: wording.template)
    }

    /// One task writes a folder, the other a file in it.
    private static let folder: Seeder.Kind = { random in
        overlapping(&random, label: "folder") { path, _ in
            path.lastIndex(of: "/").map { String(path[...$0]) }
        }
    }

    private static let glob: Seeder.Kind = { random in
        overlapping(&random, label: "pattern") { path, random in
            guard let slash = path.lastIndex(of: "/"), let dot = path.lastIndex(of: ".") else { return nil }
            return random.chance(60) ? "\(path[...slash])*\(path[dot...])" : "\(path[...slash])**"
        }
    }

    private static let letterCase: Seeder.Kind = { random in
        overlapping(&random, label: "letter case") { path, _ in
            guard let slash = path.lastIndex(of: "/") else { return nil }
            let name = path[slash...].dropFirst()
            let other =
                name.first?.isUppercase == true ? name.lowercased() : name.prefix(1).uppercased() + name.dropFirst()
            return path[...slash] + other
        }
    }

    /// A module and the package that it becomes.
    private static let module: Seeder.Kind = { random in
        overlapping(&random, label: "module and package") { path, _ in
            path.hasSuffix(".py") ? path.dropLast(3) + "/parts.py" : nil
        }
    }

    private static func overlapping(
        _ random: inout SeededGenerator, label: String, _ change: (String, inout SeededGenerator) -> String?
    ) -> Plant? {
        guard var pair = ParallelPair(&random), !pair.base.dialect.hasHeadingTasks else { return nil }
        pair.base.style.hasCodePaths = true
        guard let other = change(pair.path, &random) else { return nil }
        var planted = pair.base
        let unit = pair.base[pair.second].unit
        let isWide = other.hasSuffix("/") || other.contains("*")
        let verb =
            isWide ? random.pick(["Rename the fields across", "Reformat", "Add headers to all files in"]) : "Rewrite"
        planted[pair.second].title = isWide ? "\(verb) ⟦`\(other)`⟧" : "\(verb) \(unit) in ⟦`\(other)`⟧"
        planted[pair.second].path = nil
        planted[pair.second].role = .service
        planted[pair.first].mark = .path
        return Plant(base: pair.base, planted: planted, label: "\(label), \(verb) \(other)")
    }

    /// Two tasks of a phase change one manifest, one of them marked.
    private static let shared: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(dialects: [.speckitOld, .speckitStories], hasStatements: false, progress: 0)
        var base = DraftMaker.draft(wishes, random: &random)
        let manifest = random.pick([
            "package.json", "pyproject.toml", "Cargo.toml", "go.mod", "Gemfile", "pom.xml", "Package.swift",
            "requirements.txt", "composer.json", "build.gradle", "package-lock.json",
        ])
        let words = random.pick(
            2,
            of: ["Add the linter to {in}", "Add dependencies to {in}", "Pin versions in {in}", "Add scripts to {in}"])
        for (index, sentence) in words.enumerated() {
            var task = DraftTask(title: sentence, unit: manifest, role: .setup)
            task.isParallel = index == 0
            base.sections[0].tasks.append(task)
        }
        let last = base.sections[0].tasks.count - 1
        if random.chance(50) { base.sections[0].tasks.swapAt(last, last - 1) }
        base.number()
        var planted = base
        for index in [last - 1, last] {
            let title = base.sections[0].tasks[index].title
            base.sections[0].tasks[index].title = title.replacing("{in}", with: "`tools/part\(index).cfg`")
            planted.sections[0].tasks[index].title = title.replacing("{in}", with: "⟦`\(manifest)`⟧")
        }
        return Plant(base: base, planted: planted, label: manifest)
    }

    private static let parent: Seeder.Kind = { random in
        let base = DraftMaker.draft(.init(dialects: [.kiro, .agentOS, .kiro]), random: &random)
        guard !base.style.isFlat, let place = random.pickAny(base.places { $0.role == .parent }) else { return nil }
        var planted = base
        planted[place].isParallel = true
        planted[place].mark = .line
        return Plant(base: base, planted: planted, label: "parent")
    }

    /// Neighbours that touch nothing in common are not marked in a plan that marks all others.
    private static let unmarked: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(dialects: [.speckitOld, .speckitStories], hasStatements: false, progress: 0)
        var base = DraftMaker.draft(wishes, random: &random)
        for place in base.places where base[place].role != .wiring { base[place].isParallel = true }
        guard
            let first = random.pickAny(
                base.places.filter { place in
                    base[place].role != .wiring && base.next(place).map { base[$0].role != .wiring } == true
                }), let second = base.next(first)
        else { return nil }
        var planted = base
        for place in [first, second] {
            planted[place].isParallel = false
            planted[place].mark = .line
        }
        return Plant(base: base, planted: planted, label: "neighbours")
    }

    /// Two stories that may overlap write one file.
    private static let acrossStories: Seeder.Kind = { random in
        var base = DraftMaker.draft(
            .init(dialects: [.speckitStories], hasStatements: true, progress: 0), random: &random)
        base.statements += [
            random.pick([
                "User Story 1 and User Story 2 can run in parallel once Foundational is done",
                "Once Foundational completes, all user stories can start in parallel",
                "User stories can proceed in parallel after Phase 2",
            ])
        ]
        let parts = [1, 2].compactMap { story in
            random.pickAny(base.places { $0.story == story && $0.isParallel && $0.role == .model })
        }
        guard parts.count == 2 else { return nil }
        var planted = base
        planted[parts[1]].path = base[parts[0]].path
        for place in parts { planted[place].mark = .path }
        return Plant(base: base, planted: planted, label: base.statements.last ?? "")
    }
}

extension Draft {
    /// Whether two tasks stand in one section and, where parents count, below one of them.
    fileprivate func areNeighbours(_ left: TaskPlace, _ right: TaskPlace) -> Bool {
        left.section == right.section && (dialect != .kiro || sharesNumbers(left, right))
    }
}
