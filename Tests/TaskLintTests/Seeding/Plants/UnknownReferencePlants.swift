import TestSupport

/// TL202: what is stated names a task that is not there.
enum UnknownReferencePlants {
    static let seeder = Seeder("TL202", "unknown-reference", leastRecall: 0.98, [needed, needed, needing, amongOthers])

    /// A task needs one that is not there.
    private static let needed: Seeder.Kind = { random in
        let base = Self.base(&random)
        let place = random.pick(base.places { $0.role != .parent })
        guard let wording = random.pickAny(fitting(base, { $0.isSaidOfDependent && !$0.isEntryOfPrerequisite })) else {
            return nil
        }
        var planted = base
        planted.state(wording, .init(text: "⟦\(base.unknownID(&random))⟧"), before: base.side(place))
        return Plant(base: base, planted: planted, label: wording.template)
    }

    /// A task holds up one that is not there.
    private static let needing: Seeder.Kind = { random in
        let base = Self.base(&random)
        let place = random.pick(base.places { $0.role != .parent })
        guard let wording = random.pickAny(fitting(base, { $0.isSaidOfPrerequisite && !$0.isEntryOfDependent })) else {
            return nil
        }
        var planted = base
        planted.state(wording, base.side(place), before: .init(text: "⟦\(base.unknownID(&random))⟧"))
        return Plant(base: base, planted: planted, label: wording.template)
    }

    /// One id of a list is not there.
    private static let amongOthers: Seeder.Kind = { random in
        let base = Self.base(&random)
        let places = random.pick(2, of: base.places { $0.role != .parent }).sorted()
        let wordings = OrderWording.fitting(base).filter { $0.isSaidOfDependent && $0.place != .drawing }
        guard base.dialect != .obsidian, let wording = random.pickAny(wordings) else { return nil }
        let known = base[places[0]].id ?? ""
        let unknown = "⟦\(base.unknownID(&random))⟧"
        let list = random.pick(["\(known), \(unknown)", "\(unknown), \(known)", "\(known) and \(unknown)"])
        let local = base.language == .english ? list : list.replacing(" and ", with: ", ")
        var planted = base
        planted.state(wording, .init(text: local), before: base.side(places[1]))
        return Plant(base: base, planted: planted, label: "list, " + wording.template)
    }

    private static func fitting(_ base: Draft, _ condition: (OrderWording) -> Bool) -> [OrderWording] {
        OrderWording.fitting(base).filter(condition)
    }

    private static func base(_ random: inout SeededGenerator) -> Draft {
        let dialects: [DraftDialect] = DraftDialect.withIDs + [.obsidian, .speckitOld, .speckitStories]
        return DraftMaker.draft(.init(dialects: dialects, progress: 0), random: &random)
    }
}

extension Draft {
    /// An id in the shape of the plan's own that no task has.
    func unknownID(_ random: inout SeededGenerator) -> String {
        let count = places.count
        switch dialect {
        case .speckitOld, .speckitStories, .specKitty: return longID(count + numbers.tasks + random.number(1...60))
        case .headings: return style.headingPrefix + "0\(random.number(30...98))"
        case .openspec: return "\(numbers.tasks + random.number(1...sections.count)).\(random.number(7...12))"
        case .kiro: return "\(numbers.tasks + random.number(1...3)).\(random.number(6...9))"
        case .obsidian: return "zz\(random.number(10...99))q"
        default: return "\(numbers.tasks + count + random.number(1...20))"
        }
    }
}
