import SourceText
import TaskPlan

/// Reads one line of an example: `Task: "Create …"`, `Task T018: …`, `/tasks T002`, `Agent 1: T003` or `T004, T005`.
struct LaunchLine {
    private let source: SourceText
    private let notation: IdentifierNotation
    /// Shapes of the plan's own ids.
    private let shapes: Set<IDShape>

    init(_ plan: Plan) {
        source = plan.source
        notation = plan.notation
        shapes = Set(plan.items.lazy.filter(\.isTask).compactMap { $0.id.map { IDShape($0.key) } })
    }

    /// - Returns: nil for a line that launches nothing, or several tasks one after the other.
    func launch(_ line: Range<Int>) -> Found? {
        let end = textEnd(line)
        var index = skipMarks(line.lowerBound, end)
        var isExplicit = false
        var (isWorker, isBatch) = (false, false)
        while let word = LaunchLine.words.match(source.folded, at: index, end: end) {
            isExplicit = isExplicit || word.meaning == .task
            // What a step lists is seldom meant to run together.
            if word.meaning == .stage { return nil }
            isWorker = isWorker || word.meaning == .agent
            isBatch = isBatch || word.meaning == .batch
            index = word.meaning == .task ? word.end : afterLabel(word.end, end)
            let next = skipMarks(index, end)
            if next == index, index < end, source.bytes[index].isWordByte { return nil }
            index = next
        }
        guard let named = ids(at: index, end: end, isExplicit: isExplicit), !isWorker || named.ids.count < 2,
            isExplicit || !hasArrow(index..<end)
        else { return nil }
        let text = source.trimmed(trimmedOfMarks(named.end..<end))
        var ids = named.ids
        if ids.isEmpty, let last = idAtEnd(text) { ids = [last] }
        guard !ids.isEmpty || isExplicit && !text.isEmpty else { return nil }
        return Found(launch: .init(ids: ids, text: text), isExplicit: isExplicit, isBatch: isBatch)
    }

    /// Whether a line begins with the name of somebody who works: `Developer A:`.
    func namesWorker(_ line: Range<Int>) -> Bool {
        LaunchLine.words.match(source.folded, at: skipMarks(line.lowerBound, line.upperBound), end: line.upperBound)?
            .meaning == .agent
    }

    /// Whether a launch says that its task waits: `T005 (after T004)`.
    func waits(_ line: Range<Int>, after launch: ParallelExamples.Launch) -> Bool {
        guard let id = launch.ids.last, id.range.upperBound <= line.upperBound,
            let turn = ExampleWords.turn.first(in: id.range.upperBound..<line.upperBound, of: source)
        else { return false }
        let rest = turn.range.upperBound..<line.upperBound
        if ExampleWords.done.first(in: turn.range.lowerBound..<line.upperBound, of: source) != nil {
            return true
        }
        return rest.contains { index in
            guard index == rest.lowerBound || !source.bytes[index - 1].isWordByte,
                let id = notation.identifier(source, at: index, end: rest.upperBound)
            else { return false }
            return shapes.contains(IDShape(id.key)) && !id.key.prefix.isEmpty
        }
    }

    /// Whether something leads from one task to another, as in a drawing.
    private func hasArrow(_ range: Range<Int>) -> Bool {
        range.contains { index in
            LaunchLine.arrows.contains { source.bytes[index..<range.upperBound].starts(with: $0) }
        }
    }

    private static let arrows = ["->", "→", "⇒", "=>", "►", "▶", "──", "│", "┬"].map { Array($0.utf8) }

    /// What a line launches.
    struct Found {
        let launch: ParallelExamples.Launch
        /// It has a word such as `Task:`.
        let isExplicit: Bool
        /// It is called a batch.
        let isBatch: Bool
        /// It stands for a batch of its own.
        var isApart: Bool { isBatch || launch.ids.count > 1 }
    }

    private enum Word { case task, agent, batch, stage }

    private static let words = Lexicon<Word>([
        (
            .task,
            """
            task, tasks, /tasks, /task, /implement, /speckit.implement, /speckit.tasks, run, launch, start, execute, subtask,
            claude, claude -p, codex, codex exec, gemini, implement, do, description=, prompt=, description:, prompt:,
            任务, 任務, タスク, 작업, 태스크, tarea, tarefa, tâche, aufgabe, задача, görev
            """
        ),
        (
            .batch,
            """
            batch, wave, group, round, set, parallel group, parallel batch, 批次, 组, 組, 轮, バッチ, グループ, 그룹, 배치,
            группа, волна, gruppe, welle, runde, groupe, vague, lot, grupo, lote, ola, grup, dalga
            """
        ),
        (
            .stage,
            """
            stage, step, phase, 步骤, 步驟, 阶段, 階段, ステップ, フェーズ, 단계, этап, шаг, фаза, schritt, stufe, étape, etapa, paso,
            fase, adım, aşama
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
            } else if source.bytes[index].isBlank || source.bytes[index].isOne(of: "-*\"'`([:$>_~") {
                index += 1
            } else if let mark = LaunchLine.marks.first(where: { source.bytes[index..<end].starts(with: $0) }) {
                index += mark.count
            } else {
                break
            }
        }
        return index
    }

    private static let marks = [
        "#", "/", "“", "”", "„", "«", "»", "「", "『", "：", "（", "•", "✅", "☑", "✔", "⏳", "🔄", "📋",
    ].map {
        Array($0.utf8)
    }

    /// The end of a tag such as `[P]` or `[US1]`; brackets around an id of the plan are no tag.
    private func tagEnd(at start: Int, end: Int) -> Int? {
        guard source.bytes[start] == UInt8(ascii: "[") else { return nil }
        let inner = start + 1 < end && source.bytes[start + 1].isOne(of: "\"'`") ? start + 2 : start + 1
        if let id = notation.identifier(source, at: inner, end: end), shapes.contains(IDShape(id.key)) {
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
        while let id = notation.identifier(source, at: index, end: end), shapes.contains(IDShape(id.key)),
            isExplicit || !id.key.prefix.isEmpty
        {
            ids.append(id)
            index = id.range.upperBound
            var next = index
            while next < end, source.bytes[next].isBlank || source.bytes[next].isOne(of: "*`]\"'") { next += 1 }
            if LaunchLine.orders.first(where: { source.folded[next..<end].starts(with: $0) }) != nil { return nil }
            guard let joint = LaunchLine.joints.match(source.folded, at: next, end: end)?.end else { break }
            next = joint
            while next < end, source.bytes[next].isBlank || source.bytes[next].isOne(of: "*`[\"'") { next += 1 }
            index = afterCommand(next, behind: joint, end) ?? next
        }
        return (ids, ids.isEmpty ? start : max(index, ids[ids.count - 1].range.upperBound))
    }

    /// Where the id of the next command stands, as in `/run T003 & /run T004`. What the shell joins with `&&` waits.
    private func afterCommand(_ start: Int, behind joint: Int, _ end: Int) -> Int? {
        guard source.bytes[joint - 1] == UInt8(ascii: "&"), joint < 2 || source.bytes[joint - 2] != UInt8(ascii: "&"),
            let word = LaunchLine.words.match(source.folded, at: skipMarks(start, end), end: end), word.meaning == .task
        else { return nil }
        let next = skipMarks(word.end, end)
        return notation.identifier(source, at: next, end: end).map { _ in next }
    }

    /// What stands between ids that are launched together.
    private static let joints = PhraseTable(
        PhraseList(
            [",", ", and", ", &"]
                + "&& & + / || | ∥ 、 ， and und et y e и ve と 和 及".split(separator: " ").map(String.init)))
    /// What stands between ids of a range, or of tasks that follow one another.
    private static let orders =
        (["->", "→", "=>", "⇒", "-t", "–", "—t", "..", "~", "then ", "to "] + (0...9).map { "-\($0)" }).map {
            Array($0.utf8)
        }

    /// The id in parentheses at the end of a description.
    private func idAtEnd(_ text: Range<Int>) -> Identifier? {
        guard let last = text.last, source.bytes[last] == UInt8(ascii: ")"),
            let open = source.bytes[text].lastIndex(of: UInt8(ascii: "(")),
            let id = notation.identifier(source, at: open + 1, end: last), id.range.upperBound == last,
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
        while start < end, source.bytes[start].isOne(of: "]*`\".") { start = skipMarks(start + 1, end) }
        while end > start, source.bytes[end - 1].isOne(of: "\"'` ") { end -= 1 }
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
