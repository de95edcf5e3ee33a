/// TL102, TL103, TL108, TL110: boxes that are damaged, strange, missing, or alone.
enum CheckboxPlants {
    static let malformed = Seeder("TL102", "malformed-checkbox", [damaged])
    static let unknown = Seeder("TL103", "unknown-marker", [strange])
    static let missing = Seeder("TL108", "missing-checkbox", [unboxed])
    static let empty = Seeder("TL110", "empty-task", [alone, emptied])

    private static let boxed: [DraftDialect] = [
        .speckitOld, .speckitStories, .kiro, .openspec, .specWorkflow, .specKitty, .checklist, .agentOS,
    ]

    /// `[x]` after damage; `-` is the bullet.
    private static let damages = [
        "- []", "- [ x]", "- [x ]", "-[ ]", "-[x]", "- [\u{A0}]", "- [\t]", "- ［ ］", "- ［x］", "[ ]", "[x]",
    ]

    /// A box is damaged; the words after it stay.
    private static let damaged: Seeder.Kind = { random in
        var base = DraftMaker.draft(.init(dialects: boxed, hasStatements: false), random: &random)
        base.style.bullet = "-"
        base.dropSectionOrder()
        let isOpen = { (task: DraftTask) in task.state == .todo }
        guard let place = random.pickAny(base.places { $0.depth == 0 && $0.role != .parent && isOpen($0) }) else {
            return nil
        }
        var planted = base
        let line = DraftWriter(draft: base).write(base[place])[0]
        let damage = random.pick(Self.damages + ["glued"])
        guard place.task > 0 || damage.hasPrefix("-") || damage == "glued" else { return nil }
        if damage == "glued" {
            planted[place].line = line.replacing("- [ ] ", with: "⟦- [ ]") + "⟧"
        } else {
            planted[place].line = line.replacing("- [ ]", with: "⟦\(damage)⟧")
        }
        return Plant(base: base, planted: planted, label: damage)
    }

    /// A box holds a character that means nothing here.
    private static let strange: Seeder.Kind = { random in
        let base = DraftMaker.draft(.init(dialects: boxed, hasStatements: false), random: &random)
        guard let place = random.pickAny(base.places { $0.role != .parent && !$0.isDone }) else { return nil }
        var planted = base
        planted[place].box = random.pick(["#", "%", "@", "=", "&", "$", "z", "k", "q", "5", "😀", "ß"])
        planted[place].mark = .box
        return Plant(base: base, planted: planted, label: "[\(planted[place].box ?? "")]")
    }

    /// A task has an id and no box.
    private static let unboxed: Seeder.Kind = { random in
        let dialects: [DraftDialect] = [.speckitOld, .speckitStories, .specKitty, .openspec]
        let base = DraftMaker.draft(.init(dialects: dialects, hasStatements: false), random: &random)
        var planted = base
        let place = random.pick(base.places)
        let line = DraftWriter(draft: base).write(base[place])[0]
        planted[place].line = "- " + line.dropFirst(6)
        planted[place].mark = .line
        return Plant(base: base, planted: planted, label: "no box")
    }

    /// A box was put in and never filled.
    private static let alone: Seeder.Kind = { random in
        let dialects = boxed + [.obsidian]
        let base = DraftMaker.draft(.init(dialects: dialects), random: &random)
        let place = random.pick(base.places { $0.depth == 0 && $0.role != .parent } + base.places.suffix(1))
        var planted = base
        var task = DraftTask(title: "", unit: "", role: .service)
        task.depth = base[place].depth
        task.state = base[place].state == .done && random.chance(40) ? .done : .todo
        let box = task.state == .done ? "x" : " "
        task.line =
            String(repeating: "  ", count: task.depth) + "⟦\(base.style.bullet) [\(box)]⟧"
            + random.pick(["", " ", "  "])
        planted.sections[place.section].tasks.insert(task, at: place.task + 1)
        return Plant(base: base, planted: planted, label: "box alone")
    }

    /// The words of a task were deleted.
    private static let emptied: Seeder.Kind = { random in
        let base = DraftMaker.draft(
            .init(dialects: [.checklist, .kiro, .openspec], hasStatements: false), random: &random)
        guard let place = random.pickAny(base.places { $0.details.isEmpty && $0.role != .parent }) else { return nil }
        var planted = base
        let box = base[place].isDone ? base.style.doneBox : " "
        let indent = String(repeating: "  ", count: base.style.isFlat ? 0 : base[place].depth)
        planted[place].line = indent + "⟦\(base.style.bullet) [\(box)]⟧"
        return Plant(base: base, planted: planted, label: "emptied")
    }
}
