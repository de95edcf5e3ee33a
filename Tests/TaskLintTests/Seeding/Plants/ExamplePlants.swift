import TestSupport

/// TL305: a parallel example launches what may not run together.
enum ExamplePlants {
    static let seeder = Seeder("TL305", "parallel-example-mismatch", [unmarked, unknown, ordered])

    /// A clean plan with an example of tasks that may run together, and one that is not marked.
    private struct Scene {
        var base: Draft
        var launched: [TaskPlace]
        var form: Int

        init?(_ random: inout SeededGenerator) {
            let wishes = DraftMaker.Wishes(
                dialects: [.speckitOld, .speckitStories], hasStatements: false, progress: 0)
            base = DraftMaker.draft(wishes, random: &random)
            let phases = Dictionary(grouping: base.places { $0.isParallel }, by: base.phase).values.filter {
                $0.count > 1
            }
            guard let phase = random.pickAny(phases.sorted { $0[0] < $1[0] }) else { return nil }
            launched = Array(phase.prefix(3))
            form = random.number(0...3)
        }

        /// The section with the example; a line more, if there is one.
        func section(and extra: String? = nil) -> [String] {
            let lines = launched.map { line(id: base[$0].id ?? "", words: words(of: $0)) } + (extra.map { [$0] } ?? [])
            return ["## Parallel Example", "", "```", "# Launch these tasks together:"] + lines + ["```", ""]
        }

        func words(of place: TaskPlace) -> String {
            base[place].title.replacing("{in}", with: base[place].path.map { " in " + $0 } ?? "")
        }

        func line(id: String, words: String) -> String {
            switch form {
            case 0: "Task: \"\(id) \(words)\""
            case 1: "Task \(id): \(words)"
            case 2: "\(id): \(words)"
            default: "Task: \"\(id): \(words)\""
            }
        }

        func plant(_ base: Draft, extra: String, _ label: String) -> Plant {
            var (clean, planted) = (base, base)
            clean.closing = section()
            planted.closing = section(and: "⟦\(extra)⟧")
            return Plant(base: clean, planted: planted, label: label)
        }
    }

    private static let unmarked: Seeder.Kind = { random in
        guard let scene = Scene(&random), let place = random.pickAny(scene.base.places { !$0.isParallel }) else {
            return nil
        }
        let line = scene.line(id: scene.base[place].id ?? "", words: scene.words(of: place))
        return scene.plant(scene.base, extra: line, "not marked, form \(scene.form)")
    }

    private static let unknown: Seeder.Kind = { random in
        guard let scene = Scene(&random) else { return nil }
        let line = scene.line(id: scene.base.unknownID(&random), words: "Polish the error messages")
        return scene.plant(scene.base, extra: line, "unknown, form \(scene.form)")
    }

    /// A task of the example needs another of it.
    private static let ordered: Seeder.Kind = { random in
        guard var scene = Scene(&random), scene.launched.count > 2 else { return nil }
        let (first, last) = (scene.launched[0], scene.launched[scene.launched.count - 1])
        scene.base.state(.plain(scene.base), scene.base.side(first), before: scene.base.side(last))
        scene.launched.removeLast()
        let line = scene.line(id: scene.base[last].id ?? "", words: scene.words(of: last))
        return scene.plant(scene.base, extra: line, "ordered, form \(scene.form)")
    }
}
