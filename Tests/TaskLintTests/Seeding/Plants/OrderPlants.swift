/// TL203, TL204, TL207, TL208: statements of order that fight with the plan, with each other, or with nothing.
enum OrderPlants {
    static let against = Seeder("TL203", "dependency-against-order", [backwards])
    static let redundant = Seeder("TL204", "redundant-dependency", [shortcut])
    static let conflicting = Seeder("TL207", "conflicting-statements", [oneSided])
    static let unresolved = Seeder("TL208", "unresolved-group", [nothing])

    /// A task of an early phase needs one of a later phase.
    private static let backwards: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitOld, .openspec, .headings], hasStatements: false, progress: 0)
        let base = DraftMaker.draft(wishes, random: &random)
        let candidates = base.places { $0.role != .test }
        let early = random.pick(candidates)
        guard let late = random.pickAny(candidates.filter { $0.section > early.section }) else { return nil }
        let wording = random.pick(OrderWording.fitting(base))
        var planted = base
        planted.state(wording, base.side(late), before: base.side(early), isMarked: true)
        planted[early].mark = .id
        return Plant(base: base, planted: planted, label: wording.template)
    }

    /// A needs B, B needs C, and A is also said to need C.
    private static let shortcut: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: DraftDialect.withIDs, hasStatements: false, progress: 0)
        var base = DraftMaker.draft(wishes, random: &random)
        base.dropSectionOrder()
        let chosen = random.pick(3, of: base.places { $0.role != .parent }).sorted()
        guard chosen.count == 3 else { return nil }
        base.state(.plain(base), base.side(chosen[0]), before: base.side(chosen[1]))
        base.state(.plain(base), base.side(chosen[1]), before: base.side(chosen[2]))
        let wording = random.pick(OrderWording.fitting(base))
        var planted = base
        planted.state(wording, base.side(chosen[0]), before: base.side(chosen[2]), isMarked: true)
        planted[chosen[2]].mark = .id
        return Plant(base: base, planted: planted, label: wording.template)
    }

    /// A says that it blocks B; the field of B names others, or none.
    private static let oneSided: Seeder.Kind = { random in
        var base = DraftMaker.draft(.init(dialects: [.headings], hasStatements: false, progress: 0), random: &random)
        let chosen = random.pick(3, of: base.places).sorted()
        let needs = random.chance(50) ? base[chosen[0]].id ?? "" : random.pick(["None", "none", "-"])
        let field = random.pick(["**Depends on**: {A}", "**Dependencies**: {A}", "Depends on: {A}"])
        base[chosen[2]].details.append(field.replacing("{A}", with: needs))
        var planted = base
        planted[chosen[2]].details = base[chosen[2]].details.dropLast() + ["⟦\(base[chosen[2]].details.last ?? "")⟧"]
        let words = random.pick(["**Blocks**: {B}", "Blocks: {B}", "**Enables**: {B}", "**Unblocks**: {B}"])
        planted[chosen[1]].details.append("⟦\(words.replacing("{B}", with: base[chosen[2]].id ?? ""))⟧")
        return Plant(base: base, planted: planted, label: "\(words) against \(needs)")
    }

    /// A statement names a group that the plan does not have.
    private static let nothing: Seeder.Kind = { random in
        let wishes = DraftMaker.Wishes(
            dialects: [.speckitStories], languages: [.english], hasStatements: false, progress: 0)
        let base = DraftMaker.draft(wishes, random: &random)
        let id = base[random.pick(base.places)].id ?? ""
        let words = random.pick([
            "{B} depends on Phase 17", "{B} depends on User Story 9", "{B} after core components",
            "**User Story 8 (P3)**: Depends on User Story 1", "Phase 19 depends on Phase 1", "{B} after US9",
            "{B} depends on Phase 14 completion", "{B} depends on all migration tasks",
            "{B} depends on core components", "User Story 1 depends on Phase 12",
        ])
        var planted = base
        planted.statements.append("⟦\(words.replacing("{B}", with: id))⟧")
        return Plant(base: base, planted: planted, label: words)
    }
}
