import TestSupport

/// TL501: what is done needs something that is not.
enum PrerequisitePlants {
    static let seeder = Seeder(
        "TL501", "done-before-prerequisite", leastRecall: 0.98, [reopened, reopened, hurried, sections])

    private static let dialects: [DraftDialect] = DraftDialect.withIDs + [.obsidian, .speckitOld, .speckitStories]

    /// All was done, then the first of two tasks was opened again.
    private static let reopened: Seeder.Kind = { random in
        guard let (base, first, second, wording) = pair(&random, progress: 100) else { return nil }
        var planted = base
        let states: [DraftTask.State] = base.dialect == .openspec ? [.todo] : [.todo, .todo, .inProgress, .blocked]
        planted[first].state = random.pick(states)
        planted[first].mark = .id
        planted.openParents(of: first)
        return Plant(base: base, planted: planted, label: "reopened, " + wording)
    }

    /// Nothing is done but the second of two tasks.
    private static let hurried: Seeder.Kind = { random in
        guard let (base, first, second, wording) = pair(&random, progress: 0, hasStatements: false) else { return nil }
        var planted = base
        planted[second].state = .done
        planted[first].mark = .id
        return Plant(base: base, planted: planted, label: "hurried, " + wording)
    }

    private static func pair(
        _ random: inout SeededGenerator, progress: Int, hasStatements: Bool? = nil
    ) -> (Draft, TaskPlace, TaskPlace, String)? {
        let wishes = DraftMaker.Wishes(dialects: dialects, hasStatements: hasStatements, progress: progress)
        var base = DraftMaker.draft(wishes, random: &random)
        let chosen = random.pick(2, of: base.places { $0.role != .parent }).sorted()
        guard chosen.count == 2 else { return nil }
        let wording = random.pick(OrderWording.fitting(base))
        base.dropSectionOrder()
        base.state(wording, base.side(chosen[0]), before: base.side(chosen[1]))
        return (base, chosen[0], chosen[1], wording.template)
    }

    /// One phase needs another, in which one task is open.
    private static let sections: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitOld, .specKitty, .agentOS, .headings], languages: [.english], hasStatements: false,
            progress: 100)
        var base = DraftMaker.draft(wishes, random: &random)
        let last = base.sections.count - 1
        let second = random.number(1...last)
        if base.dialect == .speckitOld || base.dialect == .headings {
            let (early, late) = (base.sections[second - 1].number, base.sections[second].number)
            let words = random.pick(["{B} depends on {A} completion", "{B}: depends on {A}", "{A} blocks {B}"])
            base.statements.append(words.replacing("{A}", with: early).replacing("{B}", with: late))
        }
        var planted = base
        let candidates = planted.places.filter { $0.section == second - 1 && planted[$0].role != .parent }
        let open = random.pick(candidates)
        planted[open].state = .todo
        planted[open].mark = .id
        return Plant(base: base, planted: planted, label: "sections")
    }
}

extension Draft {
    /// Opens the tasks above a task, so that only the order is wrong.
    mutating func openParents(of place: TaskPlace) {
        guard self[place].depth > 0 else { return }
        for task in (0..<place.task).reversed() where sections[place.section].tasks[task].depth == 0 {
            sections[place.section].tasks[task].state = .todo
            return
        }
    }
}
