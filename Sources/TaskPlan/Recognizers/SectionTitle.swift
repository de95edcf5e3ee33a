import SourceText

/// What the text of a heading says about its section: kind, numbers and the words by which other lines refer to it.
package struct SectionTitle: Sendable {
    package let kind: Plan.Section.Kind
    /// `3.1` of "Phase 3.1: Setup", also of "Phase 4" in a bold line.
    package let phase: String?
    /// 2 of "User Story 2 - …", "US2: …" or "Phase 4: User Story 2".
    package let story: Int?
    /// `13` of "Group 13" or "## 13. Title".
    package let group: String?
    /// The words behind the numbers up to a parenthesis or dash, in small letters.
    package let words: [String]
    /// The title names conditions, and work as well: "Documentation & Final Validation". What has an id there is work.
    let namesWorkToo: Bool

    /// Whether words or a number tell the section from others.
    var isNamed: Bool { !words.isEmpty || phase != nil || story != nil }

    /// - Parameter labelsTasks: whether the title is a label among tasks that have ids, where "Verification:" lists what
    ///   must hold, and not what is to be done.
    package init(_ source: borrowing SourceText, _ range: Range<Int>, labelsTasks: Bool = false) {
        var cursor = SectionTitle.skipOrnaments(source, range.lowerBound, range.upperBound)
        var phase: String?
        var group: String?
        if let keyword = SectionTitle.numbered.match(source.folded, at: cursor, end: range.upperBound),
            let number = SectionTitle.number(source, at: keyword.end, end: range.upperBound)
        {
            switch keyword.meaning {
            case .phase: phase = number.text
            case .group: group = number.text
            }
            cursor = number.end
        } else if let number = SectionTitle.leadingNumber(source, at: cursor, end: range.upperBound) {
            group = number.text
            cursor = number.end
        } else if let phaseAhead = SectionTitle.phaseWithNumberFirst(source, at: cursor, end: range.upperBound) {
            phase = phaseAhead.text
            cursor = phaseAhead.end
        }
        self.phase = phase
        self.group = group
        story = StoryMention.first(source, in: cursor..<range.upperBound)
        words = SectionTitle.words(source, cursor..<range.upperBound)
        let kind = SectionTitle.kind(
            source, range, name: cursor..<range.upperBound, phase: phase, story: story, group: group)
        let listsChecks =
            labelsTasks && kind == .other
            && SectionTitle.checks.isPhrase(SectionTitle.bareName(source, range), in: source.folded)
        self.kind = listsChecks ? .criteria : kind
        namesWorkToo = listsChecks || kind == .criteria && SectionTitle.joinsConditionsAndWork(source, range)
    }

    private enum Numbered { case phase, group }

    private static let numbered = Lexicon<Numbered>([
        (
            .phase,
            """
            phase, phases, 阶段, 階段, フェーズ, 단계, 페이즈, этап, фаза, fase, étape, stage, schritt
            """
        ),
        (
            .group,
            """
            task group, group, gruppe, groupe, grupo, группа, section, abschnitt, sección, seção, раздел, セクション, 섹션,
            milestone, sprint, epic, iteration, track, package, week, batch
            """
        ),
    ])

    private static let criteria = PhraseTable(
        """
        validation checklist, task validation checklist, final checklist, readiness checklist,
        compliance checklist, manual testing checklist, manual test checklist, testing checklist,
        acceptance checklist, review checklist, quality checklist, completion checklist,
        verification checklist, final validation, review gate, quality gate, quality gates, review gates,
        acceptance criteria, completion criteria, success criteria, exit criteria, acceptance tests,
        definition of done, constitutional compliance, constitution compliance, constitution check,
        quality checks, validation criteria, sla compliance, success metrics, 验收, 验收标准, 验收清单, 驗收, 驗收標準, 完成标准,
        完成標準, 成功标准, 完成の定義, 完了条件, 受け入れ基準, 検証チェックリスト, 완료 기준, 인수 기준, 수락 기준, 완료 조건, 검증 체크리스트,
        criterios de aceptación, criterios de éxito, definición de hecho, critérios de aceitação,
        critérios de sucesso, definição de pronto, critères d'acceptation, critères de succès,
        définition de fini, akzeptanzkriterien, erfolgskriterien, abnahmekriterien, критерии приемки,
        критерии приёмки, критерии готовности, критерии успеха
        """)

    private static let exactCriteria = PhraseTable(
        """
        validation, success, criteria, acceptance, checklist, done when
        """)

    /// Labels of what must hold once a task is done.
    private static let checks = PhraseTable(
        """
        verification, verify, verification steps, verification points, evidence, evidence to capture, 验证, 验证点, 驗證, 検証, 確認, 검증, 확인, verificación,
        verificação, vérification, überprüfung, prüfung, verifica, проверка, doğrulama, weryfikacja, verificatie
        """)

    private static let joints = PhraseTable("&, +, and, und, y, e, et, и, 和, 与, 與, 及, と, 및")
    private static let longestJoint = 3

    /// Whether a title that names conditions has other words on the far side of an "and".
    private static func joinsConditionsAndWork(_ source: SourceText, _ title: Range<Int>) -> Bool {
        guard let found = criteria.first(in: title, of: source)?.range else { return false }
        let before = source.trimmed(skipOrnaments(source, title.lowerBound, found.lowerBound)..<found.lowerBound)
        let after = source.trimmed(found.upperBound..<title.upperBound)
        let start = max(before.lowerBound, before.upperBound - longestJoint)
        let joint = (start..<before.upperBound).dropFirst(start == before.lowerBound ? 1 : 0).first {
            joints.isPhrase($0..<before.upperBound, in: source.folded)
                && (source.bytes[$0 - 1].isBlank || source.bytes[$0] >= 0x80)
        }
        if let joint { return !exactCriteria.isPhrase(source.trimmed(before.lowerBound..<joint), in: source.folded) }
        guard let joint = joints.match(source.folded, at: after.lowerBound, end: after.upperBound) else { return false }
        return criteria.first(in: joint.end..<after.upperBound, of: source) == nil
    }

    static let dependencies = PhraseTable(
        """
        dependencies, dependency, execution order, task order, order of execution, critical path, blocking,
        parallel opportunities, 依赖, 依賴, 相依, 依存, 执行顺序, 執行順序, 의존, 의존성, 실행 순서, зависимости, порядок, dependencias,
        dependências, dépendances, abhängigkeiten, abhängigkeitsgraph, zależności, phụ thuộc, dipendenze, bağımlılıklar, bağımlılık grafiği,
        orden de ejecución, reihenfolge, sequencing, interdependencies
        """)

    private static let examples = PhraseTable(
        """
        parallel example, parallel examples, parallel execution example, parallel execution examples, example,
        examples, 示例, 例, 예시, ejemplo, exemplo, exemple, beispiel, пример
        """)

    private static func kind(
        _ source: SourceText, _ range: Range<Int>, name: Range<Int>, phase: String?, story: Int?, group: String?
    ) -> Plan.Section.Kind {
        let folded = source.folded
        if phase == nil {
            if criteria.first(in: range, of: source) != nil { return .criteria }
            let bare = bareName(source, name)
            if countsTasks.first(in: bare.upperBound..<range.upperBound, of: source) != nil {
                return group != nil ? .group : .other
            }
            if exactCriteria.isPhrase(bare, in: folded) { return .criteria }
            if checkpoint.match(folded, at: bare.lowerBound, end: bare.upperBound) != nil { return .criteria }
        }
        if phase == nil, examples.first(in: range, of: source) != nil { return .example }
        if phase == nil, dependencies.first(in: range, of: source) != nil { return .dependencies }
        if story != nil { return .story }
        if phase != nil { return .phase }
        return group != nil ? .group : .other
    }

    /// "Validation (2 tasks)"
    private static let countsTasks = PhraseTable("task, tasks, 任务, タスク, 작업")

    /// "Checkpoint 2: …"
    private static let checkpoint = PhraseTable("checkpoint, 检查点, チェックポイント")

    /// Whether a title is little more than a name of criteria.
    static func isNameOfCriteria(_ source: SourceText, _ title: Range<Int>) -> Bool {
        criteria.first(in: title, of: source).map { $0.range.count * 2 >= title.count } ?? false
    }

    /// The title without ornaments in front, without what stands in parentheses, and without marks and colons at its end.
    package static func bare(_ source: SourceText, _ title: Range<Int>) -> Range<Int> {
        bareName(source, skipOrnaments(source, title.lowerBound, title.upperBound)..<title.upperBound)
    }

    /// The name without what stands in parentheses and without marks and colons at its end.
    private static func bareName(_ source: SourceText, _ range: Range<Int>) -> Range<Int> {
        var end = range.lowerBound
        while end < range.upperBound, source.bytes[end] != UInt8(ascii: "(") { end += 1 }
        var start = range.lowerBound
        while start < end, source.bytes[start].isOne(of: "*: _") { start += 1 }
        while end > start, source.bytes[end - 1].isOne(of: "*: _") { end -= 1 }
        return start..<end
    }

    /// Passes over emphasis, box, glyphs and other pictograms in front of a title.
    package static func skipOrnaments(_ source: SourceText, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            if let glyph = StatusGlyph.match(source.bytes, at: index, end: end) {
                index = glyph.end
            } else if source.bytes[index].isBlank || source.bytes[index].isOne(of: "*_~-") {
                index += 1
            } else if let box = Box.match(source, at: index, end: end) {
                index = box.end
            } else if let pictogram = Pictogram.length(source.bytes, at: index, end: end) {
                index += pictogram
            } else {
                break
            }
        }
        return index
    }

    /// ` 3.1`, ` A`, ` N` behind the word for a phase.
    private static func number(_ source: SourceText, at start: Int, end: Int) -> (text: String, end: Int)? {
        var index = start
        while index < end, source.bytes[index].isBlank || source.bytes[index] == UInt8(ascii: "#") { index += 1 }
        let first = index
        while index < end,
            source.bytes[index].isDigit
                || (source.bytes[index] == UInt8(ascii: ".") && index + 1 < end && source.bytes[index + 1].isDigit)
        { index += 1 }
        if index == first, index < end, source.bytes[index].isLetter,
            index + 1 == end || !source.bytes[index + 1].isWordByte
        {
            index += 1
        }
        return index > first ? (source.string(first..<index).lowercased(), index) : nil
    }

    /// `13.` or `2.1` in front of a title.
    private static func leadingNumber(_ source: SourceText, at start: Int, end: Int) -> (text: String, end: Int)? {
        guard start < end, source.bytes[start].isDigit, let number = number(source, at: start, end: end) else {
            return nil
        }
        guard number.end < end, source.bytes[number.end].isOne(of: ".): ") else { return nil }
        if source.bytes[number.end] == UInt8(ascii: " "), !number.text.contains(".") { return nil }
        return (number.text, number.end + 1)
    }

    /// `第一批`, `第2阶段`: ordinal first.
    private static func phaseWithNumberFirst(_ source: SourceText, at start: Int, end: Int) -> (text: String, end: Int)?
    {
        guard let ordinal = Ordinal.match(source, at: start, end: end),
            let word = numbered.match(source.folded, at: ordinal.end, end: end), word.meaning == .phase
        else { return nil }
        return (ordinal.number, word.end)
    }

    private static func words(_ source: SourceText, _ range: Range<Int>) -> [String] {
        var end = range.lowerBound
        while end < range.upperBound, source.bytes[end] != UInt8(ascii: "("), source.bytes[end] != UInt8(ascii: "|"),
            !source.bytes[end...].starts(with: " - "), !source.bytes[end...].starts(with: "—")
        { end += 1 }
        return WordSplitter.words(source, range.lowerBound..<end)
    }
}
