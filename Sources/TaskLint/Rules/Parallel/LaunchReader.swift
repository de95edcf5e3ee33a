import SourceText
import TaskPlan

/// Reads the lines of a Parallel Example block: comments, and lines that launch a task such as `Task: "Create …"`,
/// `Task T018: …`, `/tasks T002` or `T004, T005`.
struct LaunchReader {
    private let source: SourceText
    /// Shapes of the plan's own ids.
    private let shapes: Set<IDShape>

    init(_ plan: Plan) {
        source = plan.source
        shapes = Set(plan.items.lazy.filter(\.isTask).compactMap { $0.id.map { IDShape($0.key) } })
    }

    /// The launches of a block, cut at comments that stand between them.
    func batches(_ lines: [Range<Int>], _ heading: ExampleHeading) -> [[ParallelExamples.Launch]] {
        var batches: [Batch] = []
        var current = Batch()
        for line in lines where !line.isEmpty {
            if isComment(line) {
                if !current.launches.isEmpty {
                    batches.append(current)
                    current = Batch()
                }
                read(comment: line, &current)
            } else if let found = launch(line) {
                current.launches.append(found.launch)
                current.isExplicit = current.isExplicit || found.isExplicit
            }
        }
        batches.append(current)
        return batches.filter { $0.isShown(heading) }.map(\.launches)
    }

    private struct Batch {
        var launches: [ParallelExamples.Launch] = []
        /// Some line has a word such as `Task:`.
        var isExplicit = false
        var speaksOfParallel = false
        var isSequential = false

        /// Whether its launches are meant to run together.
        func isShown(_ heading: ExampleHeading) -> Bool {
            guard !launches.isEmpty, !isSequential else { return false }
            if heading.isExample, heading.speaksOfParallel { return true }
            return heading.speaksOfParallel && isExplicit || heading.isExample && speaksOfParallel
        }
    }

    // MARK: - Comments

    private func isComment(_ line: Range<Int>) -> Bool {
        let bytes = source.bytes[line]
        if bytes.starts(with: "//".utf8) || bytes.starts(with: "--".utf8) || bytes.starts(with: "<!--".utf8) {
            return true
        }
        // `#12` is an id.
        return bytes.first == UInt8(ascii: "#") && bytes.dropFirst().first?.isDigit != true
    }

    private func read(comment line: Range<Int>, _ batch: inout Batch) {
        let isParallel = ExampleWords.parallel.first(in: line, of: source.folded) != nil
        let isSequential = ExampleWords.sequence.first(in: line, of: source.folded) != nil
        if isParallel { batch.speaksOfParallel = true }
        if isSequential { batch.isSequential = true }
    }

    // MARK: - Launches

    /// - Returns: nil for a line that launches nothing, or several tasks one after the other.
    private func launch(_ line: Range<Int>) -> (launch: ParallelExamples.Launch, isExplicit: Bool)? {
        let end = textEnd(line)
        var index = skipMarks(line.lowerBound, end)
        var isExplicit = false
        while let word = LaunchReader.words.match(source.folded, at: index, end: end) {
            isExplicit = isExplicit || word.meaning == .task
            index = word.meaning == .agent ? afterLabel(word.end, end) : word.end
            let next = skipMarks(index, end)
            if next == index, index < end, source.bytes[index].isWordByte { return nil }
            index = next
        }
        guard let named = ids(at: index, end: end, isExplicit: isExplicit) else { return nil }
        let text = source.trimmed(trimmedOfMarks(named.end..<end))
        var ids = named.ids
        if ids.isEmpty, let last = idAtEnd(text) { ids = [last] }
        guard !ids.isEmpty || isExplicit && !text.isEmpty else { return nil }
        return (.init(ids: ids, text: text), isExplicit)
    }

    private enum Word { case task, agent }

    private static let words = Lexicon<Word>([
        (
            .task,
            """
            task, tasks, /tasks, /task, /implement, /speckit.implement, /speckit.tasks, run, launch, start, execute, subtask,
            任务, 任務, タスク, 작업, 태스크, tarea, tarefa, tâche, aufgabe, задача, görev
            """
        ),
        (
            .agent,
            """
            agent, subagent, sub-agent, worker, terminal, window, session, developer, dev, engineer, thread, stream, lane,
            agente, entwickler, développeur, desarrollador, desenvolvedor, агент, разработчик, geliştirici, 开发者, 開發者, 代理,
            エージェント, 開発者, 에이전트, 개발자
            """
        ),
    ])

    /// Behind the number and colon of `Agent 1:`; without a colon, where the word ends.
    private func afterLabel(_ start: Int, _ end: Int) -> Int {
        let longest = 12
        for index in start..<min(end, start + longest) where source.bytes[index] == UInt8(ascii: ":") {
            return index + 1
        }
        return start
    }

    /// Bullets, quotation marks, brackets, tags and glyphs in front of an id or a description.
    private func skipMarks(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            if let tag = tagEnd(at: index, end: end) {
                index = tag
            } else if source.bytes[index].isBlank || "-*\"'`([:$>_~".utf8.contains(source.bytes[index]) {
                index += 1
            } else if let mark = LaunchReader.marks.first(where: { source.bytes[index..<end].starts(with: $0) }) {
                index += mark.count
            } else {
                break
            }
        }
        return index
    }

    private static let marks = ["“", "”", "„", "«", "»", "「", "『", "：", "（", "•", "✅", "☑", "✔", "⏳", "🔄", "📋"].map {
        Array($0.utf8)
    }

    /// The end of a tag such as `[P]` or `[US1]`; brackets around an id of the plan are no tag.
    private func tagEnd(at start: Int, end: Int) -> Int? {
        guard source.bytes[start] == UInt8(ascii: "[") else { return nil }
        if let id = IdentifierShape.match(source, at: start + 1, end: end), shapes.contains(IDShape(id.key)) {
            return nil
        }
        let longest = 24
        for index in start..<min(end, start + longest) where source.bytes[index] == UInt8(ascii: "]") {
            return index + 1
        }
        return nil
    }

    /// Ids in a row; nil if they form a range or a sequence.
    private func ids(at start: Int, end: Int, isExplicit: Bool) -> (ids: [Identifier], end: Int)? {
        var ids: [Identifier] = []
        var index = start
        while let id = IdentifierShape.match(source, at: index, end: end), shapes.contains(IDShape(id.key)),
            isExplicit || !id.key.prefix.isEmpty
        {
            ids.append(id)
            index = id.range.upperBound
            var next = index
            while next < end, source.bytes[next].isBlank || "*`]".utf8.contains(source.bytes[next]) { next += 1 }
            if LaunchReader.orders.first(where: { source.folded[next..<end].starts(with: $0) }) != nil { return nil }
            guard let joined = LaunchReader.joints.match(source.folded, at: next, end: end) else { break }
            next = joined.end
            while next < end, source.bytes[next].isBlank || "*`[".utf8.contains(source.bytes[next]) { next += 1 }
            index = next
        }
        return (ids, ids.isEmpty ? start : max(index, ids[ids.count - 1].range.upperBound))
    }

    /// What stands between ids that are launched together.
    private static let joints = Lexicon<Void>(
        """
        &&, &, +, /, ||, |, ∥, 、, ，, and, und, et, y, e, и, ve, と, 和, 및
        """ + ",\u{2C}"
    )
    /// What stands between ids of a range, or of tasks that follow one another.
    private static let orders = ["->", "→", "=>", "⇒", "-t", "–", "—t", "..", "~", "then ", "to "].map {
        Array($0.utf8)
    }

    /// The id in parentheses at the end of a description.
    private func idAtEnd(_ text: Range<Int>) -> Identifier? {
        guard let last = text.last, source.bytes[last] == UInt8(ascii: ")"),
            let open = source.bytes[text].lastIndex(of: UInt8(ascii: "(")),
            let id = IdentifierShape.match(source, at: open + 1, end: last), id.range.upperBound == last,
            shapes.contains(IDShape(id.key)), !id.key.prefix.isEmpty
        else { return nil }
        return id
    }

    /// Where a comment at the end of a line begins, or the line ends.
    private func textEnd(_ line: Range<Int>) -> Int {
        var index = line.lowerBound
        while index + 2 < line.upperBound {
            if source.bytes[index].isBlank, source.bytes[index + 1] == UInt8(ascii: "#"),
                source.bytes[index + 2].isBlank
            {
                return source.trimmed(line.lowerBound..<index).upperBound
            }
            index += 1
        }
        return line.upperBound
    }

    private func trimmedOfMarks(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (skipMarks(range.lowerBound, range.upperBound), range.upperBound)
        while start < end, "]*`\".".utf8.contains(source.bytes[start]) { start = skipMarks(start + 1, end) }
        while end > start, "\"'` ".utf8.contains(source.bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}

/// What ids of one kind have in common: the letters in front and the number of parts.
struct IDShape: Hashable {
    private let prefix: String
    private let parts: Int

    init(_ key: Identifier.Key) {
        prefix = key.prefix
        parts = key.numbers.count
    }
}
