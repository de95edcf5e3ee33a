import Foundation

/// Writes a draft down in its dialect.
struct DraftWriter {
    let draft: Draft

    var text: String {
        "# " + draft.title + "\n\n" + body
    }

    /// The plan without its title.
    var body: String {
        var lines = Self.block(draft.opening)
        for section in draft.sections {
            lines += write(section)
        }
        lines += dependencies
        lines += draft.closing
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private func write(_ section: DraftSection) -> [String] {
        var lines: [String] = []
        if !section.heading.isEmpty { lines += [section.heading, ""] }
        lines += Self.block(section.notes)
        lines += Self.block(section.tasks.flatMap(write))
        return lines + Self.block(section.end)
    }

    private var dependencies: [String] {
        if draft.statements.isEmpty, draft.drawings.isEmpty { return [] }
        var lines = [draft.style.dependencyHeading ?? "## " + Lexicon[draft.language].dependencies, ""]
        lines += Self.block(draft.statements.map { "- " + $0 })
        for drawing in draft.drawings {
            lines += Self.block(drawing)
        }
        return lines
    }

    private static func block(_ lines: [String]) -> [String] {
        lines.isEmpty ? [] : lines + [""]
    }

    func write(_ task: DraftTask) -> [String] {
        var lines = draft.dialect.hasHeadingTasks ? headingTask(task) : boxTask(task)
        if let line = task.line { lines[0] = line }
        if task.mark == .line { lines[0] = "⟦\(lines[0])⟧" }
        return lines
    }

    private func boxTask(_ task: DraftTask) -> [String] {
        let indent = draft.style.isFlat ? "" : String(repeating: "  ", count: task.depth)
        var words = [indent + draft.style.bullet, box(of: task)]
        if draft.dialect != .obsidian { words += identifier(of: task) + tags(of: task) }
        words.append(title(of: task))
        if draft.dialect == .obsidian, let id = task.id {
            let marked = mark(id, as: .id, of: task)
            words.append(draft.style.hasInlineFields ? "[id:: \(marked)]" : "🆔 \(marked)")
        }
        if !task.suffix.isEmpty { words.append(task.suffix) }
        return [words.joined(separator: " ")] + task.details.map { indent + "  - " + $0 }
    }

    private func headingTask(_ task: DraftTask) -> [String] {
        let id = mark(task.id ?? "", as: .id, of: task)
        let tag = task.isParallel ? " [P]" : ""
        let suffix = task.suffix.isEmpty ? "" : " " + task.suffix
        var lines = ["### \(id):\(tag) \(title(of: task))\(suffix)", ""]
        lines.append("- **Status**: " + mark(statusWord(of: task), as: .box, of: task))
        if let path = task.path, !task.title.contains("{in}") {
            lines.append("- **File**: `" + mark(path, as: .path, of: task) + "`")
        }
        lines += task.details.map { "- " + $0 }
        if !task.boxes.isEmpty { lines += [""] + task.boxes.map { "- " + $0 } }
        return lines + [""]
    }

    private func box(of task: DraftTask) -> String {
        if draft.dialect == .glyphs { return mark(task.box ?? Self.glyph(of: task.state), as: .box, of: task) }
        let inside = task.box ?? character(of: task.state)
        return mark("[\(inside)]", as: .box, of: task) + (task.isOptional ? "*" : "")
    }

    private func identifier(of task: DraftTask) -> [String] {
        guard let id = task.id else { return [] }
        let marked = mark(id, as: .id, of: task)
        let isTop = draft.dialect == .specWorkflow || (draft.dialect == .kiro && !id.contains("."))
        if isTop { return [marked + "."] }
        return [draft.style.hasBoldIDs ? "**\(marked)**" : marked]
    }

    private func tags(of task: DraftTask) -> [String] {
        var tags: [String] = []
        if task.isParallel { tags.append(draft.dialect == .kiro ? "(P)" : "[P]") }
        if let story = task.story { tags.append("[US\(story)]") }
        return tags
    }

    private func title(of task: DraftTask) -> String {
        guard let path = task.path else {
            return mark(task.title.replacing("{in}", with: ""), as: .title, of: task)
        }
        let marked = mark(path, as: .path, of: task)
        let written = draft.style.hasCodePaths ? "`\(marked)`" : marked
        let place = Lexicon[draft.language].place.replacing("{path}", with: written)
        return mark(task.title, as: .title, of: task).replacing("{in}", with: place)
    }

    private func mark(_ text: String, as part: DraftTask.Part, of task: DraftTask) -> String {
        task.mark == part ? "⟦\(text)⟧" : text
    }
}

extension DraftWriter {
    /// The character that stands for a state in a box.
    fileprivate func character(of state: DraftTask.State) -> String {
        switch state {
        case .todo: " "
        case .done: draft.style.doneBox
        case .inProgress: draft.dialect == .obsidian ? "/" : [.kiro, .specWorkflow].contains(draft.dialect) ? "-" : "~"
        case .blocked: "!"
        case .deferred: ">"
        case .cancelled: "-"
        }
    }

    static func glyph(of state: DraftTask.State) -> String {
        switch state {
        case .todo: "⏳"
        case .done: "✅"
        case .inProgress: "🚧"
        case .blocked: "⛔"
        case .deferred: "⏭️"
        case .cancelled: "🚫"
        }
    }

    /// The word for a state after `Status`.
    fileprivate func statusWord(of task: DraftTask) -> String {
        if let box = task.box { return box }
        return Lexicon[draft.language].states[task.state] ?? "TODO"
    }
}
