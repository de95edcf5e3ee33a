import TestSupport

/// TL301: two tasks that may run together write one file.
enum ParallelConflictPlants {
    static let seeder = Seeder(
        "TL301", "parallel-file-conflict", leastRecall: 0.98, [same, same, respelled, inDetail, three, braces])

    /// Both name the path in the same way.
    private static let same: Seeder.Kind = { random in
        guard let pair = ParallelPair(&random) else { return nil }
        var planted = pair.base
        planted[pair.second].path = pair.path
        return pair.plant(planted, "same path")
    }

    /// The second one spells it in another way.
    private static let respelled: Seeder.Kind = { random in
        guard var pair = ParallelPair(&random), !pair.base.dialect.hasHeadingTasks else { return nil }
        pair.base.style.hasCodePaths = true
        var planted = pair.base
        let ways = ["./" + pair.path, pair.path + ":12", pair.path + ":40-55", pair.path.replacing("/", with: "\\")]
        let way = random.pick(ways)
        planted[pair.second].path = way
        return pair.plant(planted, "respelled as " + way)
    }

    /// The second one names it below its line.
    private static let inDetail: Seeder.Kind = { random in
        guard let pair = ParallelPair(&random) else { return nil }
        var planted = pair.base
        let path = random.chance(60) ? "`\(pair.path)`" : pair.path
        let detail = random.pick(FileWords.details).replacing("{path}", with: path)
        planted[pair.second].details.insert(detail, at: 0)
        return pair.plant(planted, detail)
    }

    /// Three tasks, one finding.
    private static let three: Seeder.Kind = { random in
        guard let pair = ParallelPair(&random, count: 3) else { return nil }
        var planted = pair.base
        for place in pair.places.dropFirst() { planted[place].path = pair.path }
        return pair.plant(planted, "three tasks")
    }

    /// The second one writes several files at once.
    private static let braces: Seeder.Kind = { random in
        guard var pair = ParallelPair(&random), let slash = pair.path.lastIndex(of: "/") else { return nil }
        pair.base.style.hasCodePaths = true
        let (folder, name) = (pair.path[...slash], pair.path[slash...].dropFirst())
        let parts = name.split(separator: ".", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        var planted = pair.base
        planted[pair.second].path = "\(folder){spare,\(parts[0])}.\(parts[1])"
        return pair.plant(planted, "braces")
    }
}

/// A clean plan with tasks of one phase that may run together and write different files.
struct ParallelPair {
    var base: Draft
    let places: [TaskPlace]

    var first: TaskPlace { places[0] }
    var second: TaskPlace { places[1] }
    var path: String { base[first].path ?? "" }

    init?(_ random: inout SeededGenerator, count: Int = 2, dialects: [DraftDialect] = DraftDialect.withParallel) {
        var base = DraftMaker.draft(.init(dialects: dialects), random: &random)
        base.namePathsInTitles()
        let all = base.places {
            $0.path != nil && $0.title.contains("{in}") && [.test, .model, .service, .polish].contains($0.role)
        }
        let candidates = base.dialect == .headings ? base.places { $0.path != nil } : all
        guard let first = random.pickAny(candidates) else { return nil }
        let near = candidates.filter { base.phase(of: $0) == base.phase(of: first) }
        guard near.count >= count else { return nil }
        places = random.pick(count, of: near).sorted()
        for place in places { base[place].isParallel = true }
        self.base = base
    }

    /// The plant, with the path of the first task marked.
    func plant(_ planted: Draft, _ label: String) -> Plant {
        var planted = planted
        planted[first].mark = .path
        return Plant(base: base, planted: planted, label: label)
    }
}

/// Bullets below a task that say what it writes.
enum FileWords {
    static let details = [
        "File: {path}", "Files: {path}", "**File**: {path}", "Modify: {path}", "Update {path}", "Create: {path}",
        "Add the new fields to {path}", "**Files**: {path}", "Edit {path} so that the names agree",
        "Extend {path} with the missing cases",
    ]
}

extension Draft {
    /// Writes in the titles which file a task makes, in dialects whose plans often leave it out.
    mutating func namePathsInTitles() {
        guard dialect == .kiro else { return }
        for place in places where self[place].depth == 1 {
            let low = self[place].unit.lowercased()
            self[place].path = "src/\(low)/\(self[place].role)-\(place.task).ts"
        }
    }
}
