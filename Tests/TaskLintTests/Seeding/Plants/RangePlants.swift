import TestSupport

/// TL205, TL206: ranges that run backwards, or over tasks that are not there.
enum RangePlants {
    static let reversed = Seeder("TL205", "reversed-range", [backwards])
    static let gap = Seeder("TL206", "range-gap", [openEnd, hole])

    private static let signs = ["-", "–", "..", "-", "-"]

    private static func base(_ random: inout SeededGenerator) -> Draft {
        let dialects: [DraftDialect] = [.speckitOld, .speckitStories, .specKitty, .headings]
        var base = DraftMaker.draft(
            .init(dialects: dialects, isTestsFirst: false, hasStatements: false, progress: 0), random: &random)
        base.dropSectionOrder()
        return base
    }

    /// Where ranges are written: not in drawings, which have their own forms.
    private static func wording(_ base: Draft, _ random: inout SeededGenerator) -> OrderWording {
        random.pick(OrderWording.fitting(base).filter { $0.isSaidOfDependent && $0.place != .drawing })
    }

    private static let backwards: Seeder.Kind = { random in
        let base = base(&random)
        let all = base.places
        guard all.count > 5, let last = all.last else { return nil }
        let start = random.number(0...all.count - 5)
        let end = random.number(start + 1...min(start + 4, all.count - 2))
        let range = (base[all[end]].id ?? "") + random.pick(signs) + (base[all[start]].id ?? "")
        let wording = wording(base, &random)
        var planted = base
        planted.state(wording, .init(text: "⟦\(range)⟧"), before: base.side(last))
        return Plant(base: base, planted: planted, label: range + ", " + wording.template)
    }

    /// The range ends where no task is.
    private static let openEnd: Seeder.Kind = { random in
        let base = base(&random)
        let all = base.places
        guard all.count > 5 else { return nil }
        let target = all[random.number(0...1)]
        let from = all[random.number(2...all.count - 2)]
        let end =
            base.dialect == .headings
            ? base.style.headingPrefix + "0\(all.count + 12)" : base.longID(base.numbers.tasks + all.count + 9)
        let range = "\(base[from].id ?? "")\(random.pick(signs))\(end)"
        let wordings = OrderWording.fitting(base).filter { $0.place == .line || $0.place == .backSuffix }
        let wording = random.pick(wordings)
        var planted = base
        planted.state(wording, base.side(target), before: .init(text: "⟦\(range)⟧"))
        return Plant(base: base, planted: planted, label: range + ", " + wording.template)
    }

    /// A task inside the range is not there.
    private static let hole: Seeder.Kind = { random in
        var base = base(&random)
        let all = base.places
        guard all.count > 7, let last = all.last else { return nil }
        let start = random.number(0...all.count - 6)
        let range = (base[all[start]].id ?? "") + random.pick(signs) + (base[all[start + 3]].id ?? "")
        let gone = all[start + random.number(1...2)]
        base.sections[gone.section].tasks.remove(at: gone.task)
        guard let dependent = base.places.last, base[dependent].id != nil, last.section == dependent.section
        else { return nil }
        let wording = wording(base, &random)
        var planted = base
        planted.state(wording, .init(text: "⟦\(range)⟧"), before: base.side(dependent))
        return Plant(base: base, planted: planted, label: "hole in \(range), " + wording.template)
    }
}
