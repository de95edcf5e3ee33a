import TestSupport

/// TL601, TL602, TL603, TL604: files and documents beside the plan.
enum FilePlants {
    static let doneWithout = Seeder("TL601", "done-without-file", [absent])
    static let existing = Seeder("TL602", "create-existing", [present])
    static let unknown = Seeder("TL603", "unknown-requirement", [misnumbered, misnamed])
    static let uncovered = Seeder("TL604", "uncovered-requirement", [forgotten])

    /// English titles that say that a file is made.
    private static func creating(_ random: inout SeededGenerator, progress: Int) -> Draft {
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitOld, .speckitStories, .openspec], languages: [.english], hasStatements: false,
            progress: progress)
        var base = DraftMaker.draft(wishes, random: &random)
        for place in base.places where base[place].role == .model || base[place].role == .service {
            base[place].title =
                "\(random.pick(["Create", "Create new", "Create the"])) \(base[place].unit)\(place.task){in}"
        }
        return base
    }

    private static let absent: Seeder.Kind = { random in
        let base = creating(&random, progress: 0)
        guard let place = random.pickAny(base.places { $0.role == .model || $0.role == .service }) else { return nil }
        var planted = base
        planted[place].state = .done
        planted[place].mark = .line
        return Plant(base: base.text, planted: planted.text, label: "absent", files: ["README.md": "# Readme\n"])
    }

    private static let present: Seeder.Kind = { random in
        let planted = creating(&random, progress: 0)
        guard let place = random.pickAny(planted.places { $0.role == .model || $0.role == .service }) else {
            return nil
        }
        var (base, marked) = (planted, planted)
        base[place].state = .done
        marked[place].mark = .line
        return Plant(base: base.text, planted: marked.text, label: "present", files: [planted[place].path ?? "": ""])
    }

    /// A requirement that the document beside the plan does not have.
    private static let misnumbered: Seeder.Kind = { random in
        var base = DraftMaker.draft(.init(dialects: [.kiro]), random: &random)
        let files = ["requirements.md": requirements(base)]
        let place = random.pick(base.places { $0.role != .parent })
        let wrong = random.pick(["9.9", "12.1", "8.3", "1.17"])
        let list = random.pick(["⟦\(wrong)⟧", "1.1, ⟦\(wrong)⟧", "⟦\(wrong)⟧, 1.1"])
        var planted = base
        planted[place].details = base[place].details.map {
            $0.hasPrefix("_Req") ? $0.replacing("_Requirements: ", with: "_Requirements: \(list), ") : $0
        }
        base.opening = []
        return Plant(base: base.text, planted: planted.text, label: wrong, files: files)
    }

    private static let misnamed: Seeder.Kind = { random in
        var base = DraftMaker.draft(.init(dialects: [.speckitOld, .speckitStories]), random: &random)
        let all = base.places { $0.role != .setup && $0.role != .polish }
        for (index, place) in all.enumerated() { base[place].suffix = "(FR-00\(index % 8 + 1))" }
        let files = ["spec.md": specification(min(all.count, 8))]
        let wrong = random.pick(["FR-099", "FR-042", "FR-120"])
        var planted = base
        let place = random.pick(all)
        planted[place].suffix = "(⟦\(wrong)⟧) " + base[place].suffix
        return Plant(base: base.text, planted: planted.text, label: wrong, files: files)
    }

    /// A requirement that no task refers to; the finding may stand anywhere in the plan.
    private static let forgotten: Seeder.Kind = { random in
        let draft = DraftMaker.draft(.init(dialects: [.kiro]), random: &random)
        let whole = draft.text
        let number = random.pick(draft.places { $0.role == .parent }.compactMap { draft[$0].id })
        let gone = "_Requirements: \(number).2_"
        let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
        let rest = lines.filter { !$0.contains(gone) }.joined(separator: "\n")
        return Plant(
            base: whole, planted: "⟦\(rest)⟧", label: "forgotten \(number).2",
            files: ["requirements.md": requirements(draft)])
    }

    /// The requirements that the tasks of a Kiro plan refer to.
    private static func requirements(_ draft: Draft) -> String {
        let fields = draft.places.flatMap { draft[$0].details }.filter { $0.hasPrefix("_Requirements: ") }
        let numbers = fields.compactMap { $0.split(separator: " ").last?.dropLast().split(separator: ".") }
        let groups = Dictionary(grouping: numbers) { String($0[0]) }
        let text = groups.sorted { $0.key < $1.key }.map { number, parts in
            let criteria = (1...parts.count).map { "\($0). WHEN it is asked for THEN the system SHALL answer" }
            return "### Requirement \(number)\n\n#### Acceptance Criteria\n\n" + criteria.joined(separator: "\n")
        }
        return "# Requirements Document\n\n## Requirements\n\n" + text.joined(separator: "\n\n") + "\n"
    }

    private static func specification(_ count: Int) -> String {
        let lines = (1...max(1, count)).map { "- **FR-00\($0)**: System MUST answer within a second" }
        return "# Feature Specification\n\n## Requirements\n\n### Functional Requirements\n\n"
            + lines.joined(separator: "\n") + "\n"
    }
}
