/// TL111, TL112, TL114, TL115, TL116: titles, fields, glyphs, paths, and fences.
enum TextPlants {
    static let repeated = Seeder("TL111", "repeated-title", [copied])
    static let field = Seeder("TL112", "malformed-field", leastRecall: 0.85, [unclosed, misspelt])
    static let glyph = Seeder("TL114", "unlisted-glyph", [unlisted])
    static let file = Seeder("TL115", "missing-file", leastRecall: 0.7, [pathless])
    static let fence = Seeder("TL116", "unclosed-fence", [open])

    private static let copied: Seeder.Kind = { random in
        let dialects: [DraftDialect] = [
            .speckitOld, .speckitStories, .openspec, .specWorkflow, .headings, .checklist, .specKitty,
        ]
        var base = DraftMaker.draft(
            .init(dialects: dialects, isTestsFirst: false, hasStatements: false), random: &random)
        for place in base.places { base[place].isParallel = false }
        guard let first = random.pickAny(base.places.filter { base.next($0) != nil && base[$0].role != .parent })
        else { return nil }
        let later = base.places.filter {
            $0.section == first.section && $0 > first && base[$0].depth == base[first].depth
        }
        guard let second = random.pickAny(later) else { return nil }
        var planted = base
        planted[second].title = base[first].title
        planted[second].path = base[first].path
        planted[second].details = base[first].details
        planted[second].mark = .line
        return Plant(base: base, planted: planted, label: "copied")
    }

    /// A field has lost one of its marks.
    private static let unclosed: Seeder.Kind = { random in
        let base = DraftMaker.draft(.init(dialects: [.kiro, .specWorkflow]), random: &random)
        var planted = base
        let place = random.pick(base.places { $0.details.contains { $0.hasPrefix("_Req") } })
        let form = random.pick(["_Requirements: 1.1", "_Requirements: 1.1, 1.2", "Requirements: 1.1_"])
        planted[place].details = base[place].details.map { $0.hasPrefix("_Req") ? "⟦\(form)⟧" : $0 }
        return Plant(base: base, planted: planted, label: form)
    }

    /// The name of a field is misspelt.
    private static let misspelt: Seeder.Kind = { random in
        let base = DraftMaker.draft(.init(dialects: [.kiro, .specWorkflow, .headings], progress: 0), random: &random)
        var planted = base
        let place = random.pick(base.places { $0.role != .parent })
        // The singular is no mistake: the field is read all the same.
        var forms = ["_Requirments: 1.1_", "_Requirememts: 1.1_"]
        if base.dialect == .specWorkflow {
            forms += ["_Leverge: src/base.ts_", "_Promt: Role: developer_", "Fiel: src/a.ts"]
        }
        if base.dialect == .headings { forms = ["**Dependancies**: None", "**Stauts**: TODO", "**Depnds on**: None"] }
        let form = random.pick(forms)
        planted[place].details = base[place].details.filter { !$0.hasPrefix("_Req") } + ["⟦\(form)⟧"]
        return Plant(base: base, planted: planted, label: form)
    }

    private static let unlisted: Seeder.Kind = { random in
        let base = DraftMaker.draft(.init(dialects: [.glyphs]), random: &random)
        var planted = base
        let place = random.pick(base.places)
        planted[place].box = random.pick(["⏸️", "❌", "⛔", "⏭️", "🔄", "🟡", "🔴", "❓", "🛑", "📋"])
        planted[place].mark = .box
        return Plant(base: base, planted: planted, label: planted[place].box ?? "")
    }

    private static let pathless: Seeder.Kind = { random in
        let base = DraftMaker.draft(.init(dialects: [.speckitOld, .speckitStories]), random: &random)
        var planted = base
        let place = random.pick(base.places { [.model, .service].contains($0.role) })
        planted[place].path = nil
        planted[place].mark = .line
        return Plant(base: base, planted: planted, label: "no path")
    }

    /// A fence before the tasks of a section is never closed.
    private static let open: Seeder.Kind = { random in
        let dialects: [DraftDialect] = [
            .speckitOld, .speckitStories, .openspec, .specKitty, .headings, .checklist, .kiro, .specWorkflow,
        ]
        let base = DraftMaker.draft(.init(dialects: dialects, hasStatements: false, progress: 0), random: &random)
        guard let section = random.pickAny(base.sections.indices.filter { !base.sections[$0].tasks.isEmpty }) else {
            return nil
        }
        var planted = base
        let fence = random.pick(["```bash", "```", "~~~", "```json"])
        if base.sections[section].heading.isEmpty {
            planted.opening += ["⟦\(fence)⟧", "make test"]
        } else {
            planted.sections[section].notes += ["⟦\(fence)⟧", "make test"]
        }
        return Plant(base: base, planted: planted, label: fence)
    }
}
