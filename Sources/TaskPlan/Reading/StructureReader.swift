import MarkdownOutline
import SourceText

/// Finds the sections and items of a document in one pass over its blocks.
struct StructureReader {
    let outline: Outline
    let survey: Survey
    let boxes: BoxStatus
    private(set) var result: Structure
    private var frames: [Frame] = []
    private var numbers = NumberedParents()
    private var boxedItems = KeyIndex { $0.form == .box }
    private let decorated: Set<Int>
    private var headedTasks = HeadedTasks()
    /// The tasks that list items only report on, by block.
    private var reports: [Int: Int] = [:]
    private var innerLabels = CriteriaLabels()
    /// Some task so far has an id.
    private var tasksHaveIds = false

    /// A heading whose region is open: a section or a task.
    private struct Frame {
        let level: Int
        let section: Int?
        let item: Int?
        let startLine: Int
        /// A task whose heading names conditions: "Task 5: Readiness Checklist".
        var holdsCriteria = false
    }

    /// Levels of bold lines that act as headings, and of paragraphs that are tasks.
    private static let boldLevel = 7

    var source: SourceText { outline.source }

    static func read(_ outline: Outline, _ survey: Survey, _ boxes: BoxStatus) -> Structure {
        var reader = StructureReader(outline, survey, boxes)
        for index in outline.blocks.indices { reader.readBlock(index) }
        reader.close(downTo: 0, before: outline.source.lineCount + 1)
        if !reader.result.items.contains(where: \.isTask) { reader.result.items += reader.tableTasks() }
        reader.finishItems()
        return reader.result
    }

    private init(_ outline: Outline, _ survey: Survey, _ boxes: BoxStatus) {
        self.outline = outline
        self.survey = survey
        self.boxes = boxes
        decorated = DecoratedLists.items(outline, survey.legend)
        let none = [Int?](repeating: nil, count: outline.blocks.count)
        result = Structure(sectionOfBlock: none, ownerOfBlock: none, itemOfBlock: none)
    }

    // MARK: - Blocks

    private mutating func readBlock(_ index: Int) {
        let block = outline.blocks[index]
        switch block.kind {
        case .heading(let level): readHeading(index, level: level)
        case .paragraph where !isInsideItem(index): readParagraph(index)
        case .paragraph:
            innerLabels.read(outline, index, isLabel: outline.content(of: index).last.map(labelsCriteria) ?? false)
        case .item: readItem(index)
        default: break
        }
        result.sectionOfBlock[index] = result.sectionOfBlock[index] ?? currentSection
        if result.ownerOfBlock[index] == nil {
            result.ownerOfBlock[index] = block.parent.flatMap { result.ownerOfBlock[$0] } ?? currentTask
        }
    }

    private var currentSection: Int? { frames.last { $0.section != nil }?.section }
    private var currentTask: Int? { frames.last { $0.item != nil }?.item }

    private func isInsideItem(_ index: Int) -> Bool {
        var parent = outline.blocks[index].parent
        while let current = parent {
            if case .item = outline.blocks[current].kind { return true }
            parent = outline.blocks[current].parent
        }
        return false
    }

    private mutating func readHeading(_ index: Int, level: Int) {
        let block = outline.blocks[index]
        close(downTo: level, before: block.lines.lowerBound)
        let text = outline.content(of: index)[0]
        let title = SectionTitle(source, text)
        let task = HeadingTask(source, text, read: title, survey: survey, boxes: boxes) {
            WorkFields.follow(index, in: outline)
        }
        if let task, !isTitleOfDocument(index, level: level, task: task), !repeatsBox(task),
            !headedTasks.areTold(by: task, level: level, in: source),
            !headedTasks.areListed(by: task, outline, survey)
        {
            openTask(task, range: block.start..<text.upperBound, line: block.lines.lowerBound, level: level)
            headedTasks.define(task, item: result.items.count - 1, level: level, in: source)
            result.ownerOfBlock[index] = result.items.count - 1
        } else {
            openSection(text, read: title, level: level, line: block.lines.lowerBound)
        }
    }

    /// The first heading of level 1 names the document, even if it names one task.
    private func isTitleOfDocument(_ index: Int, level: Int, task: HeadingTask) -> Bool {
        level == 1 && result.sections.isEmpty && result.items.isEmpty
    }

    /// A heading with the id of a box above it tells the details of that task.
    private mutating func repeatsBox(_ task: HeadingTask) -> Bool {
        guard let key = task.id?.key, !key.prefix.isEmpty else { return false }
        return hasBox(key)
    }

    private mutating func hasBox(_ key: Identifier.Key) -> Bool { boxedItems.latest(key, among: result.items) != nil }

    private mutating func readParagraph(_ index: Int) {
        let lines = outline.content(of: index)
        let line = outline.blocks[index].lines.lowerBound
        guard let first = lines.first, !first.isEmpty else { return }
        closeLabel(before: first, at: line)
        if survey.paragraphsAreTasks, source.bytes[first].starts(with: "**"),
            let task = HeadingTask(
                source, first, read: SectionTitle(source, first), survey: survey, boxes: boxes, hasFields: { false }),
            task.id != nil
        {
            close(downTo: StructureReader.boldLevel + 1, before: line)
            openTask(task, range: first, line: line, level: StructureReader.boldLevel + 1)
            result.ownerOfBlock[index] = result.items.count - 1
        } else if lines.count == 1, BoldLine.isHeading(source, first), headsSomething(index), !statesNeed(first) {
            openBoldSection(first, line: line)
        } else if let label = criteriaLabel(index, lines) {
            // The fields in front of it belong to the section around.
            result.sectionOfBlock[index] = currentSection
            openBoldSection(label, line: source.line(at: label.lowerBound))
        } else if result.isInside(.criteria, currentSection) {
            readGlyphLines(lines)
        }
    }

    /// "**Acceptance Criteria**:" as the last of several fields, with the list of criteria right below.
    private func criteriaLabel(_ index: Int, _ lines: [Range<Int>]) -> Range<Int>? {
        let next = index + 1
        guard lines.count > 1, let last = lines.last, next < outline.blocks.count,
            case .item = outline.blocks[next].kind, outline.blocks[next].parent == outline.blocks[index].parent,
            labelsCriteria(last)
        else { return nil }
        return last
    }

    private func labelsCriteria(_ line: Range<Int>) -> Bool {
        BoldLine.isHeading(source, line) && labelTitle(line).kind == .criteria
    }

    /// "**Depends on T001 and T002.**" is said of the section around.
    private func statesNeed(_ line: Range<Int>) -> Bool {
        guard !isLabel(line) else { return false }
        let start = SectionTitle.skipMarks(source, line)
        return Connective.lexicon.match(source.folded, at: start, end: line.upperBound)?.meaning == .needs
    }

    /// In a quote, a bold line is a heading only if the quote goes on: "> **NOTE**" alone is a remark.
    private func headsSomething(_ index: Int) -> Bool {
        guard let parent = outline.blocks[index].parent, outline.blocks[parent].kind == .quote else { return true }
        return index + 1 < outline.blocks.count && outline.blocks[index + 1].parent == parent
    }

    /// "**Deliverables:**" labels the list below it. What a field behind that list says is said of the section around.
    private mutating func closeLabel(before line: Range<Int>, at number: Int) {
        guard let frame = frames.last, frame.level == StructureReader.boldLevel, let section = frame.section,
            source.bytes[line].starts(with: "**"), let field = FieldLine(source, line),
            DependencyKeys.lexicon.meaning(of: field.key, in: source.folded) != nil,
            isLabel(result.sections[section].title), result.titles[section].phase == nil,
            result.titles[section].story == nil, result.titles[section].group == nil
        else { return }
        close(downTo: StructureReader.boldLevel, before: number)
    }

    private func isLabel(_ title: Range<Int>) -> Bool {
        source.bytes[title].last { !$0.isOne(of: "* ") } == UInt8(ascii: ":")
    }

    /// Under a heading of criteria, lines that begin with a glyph count even without a bullet.
    private mutating func readGlyphLines(_ lines: [Range<Int>]) {
        for line in lines {
            guard let glyph = StatusGlyph.match(source.bytes, at: line.lowerBound, end: line.upperBound) else {
                continue
            }
            appendItem(
                .glyph, text: glyph.end..<line.upperBound, mark: line.lowerBound..<glyph.end,
                status: status(of: glyph.glyph), isOptional: false, parent: nil)
        }
    }

    private func status(of glyph: StatusGlyph) -> Plan.Status { survey.legend.glyphs[glyph.glyph] ?? glyph.status }

    // MARK: - List items

    private mutating func readItem(_ index: Int) {
        guard !survey.legendBlocks.contains(index), let line = outline.content(of: index).first else { return }
        let parent = enclosingItem(index)
        let count = result.items.count
        if let box = Box.match(source, at: line.lowerBound, end: line.upperBound) {
            let text = box.end..<line.upperBound
            let status = boxes.status(of: box, text: text, in: source)
            if reports(status, on: text, at: index) { return }
            appendItem(
                .box, text: text, mark: box.range, status: status, isOptional: box.isOptional, parent: parent,
                listBlock: index)
        } else {
            let start = SectionTitle.skipMarks(source, line)
            if let glyph = StatusGlyph.match(source.bytes, at: start, end: line.upperBound),
                !glyph.glyph.isColour || survey.legend.glyphs[glyph.glyph.glyph] != nil,
                isStateGlyph(glyph.end..<line.upperBound, parent: parent, isDecorated: decorated.contains(index))
            {
                let text = glyph.end..<line.upperBound
                let status = status(of: glyph.glyph)
                if reports(status, on: text, at: index) { return }
                appendItem(
                    .glyph, text: text, mark: start..<glyph.end, status: status, isOptional: false, parent: parent,
                    listBlock: index)
            }
        }
        if result.items.count > count {
            result.itemOfBlock[index] = count
            result.ownerOfBlock[index] = count
        }
    }

    /// Whether a list item repeats id and title of a task that a heading defines: it reports the task's state. The title
    /// may be cut short, but not behind a plain number, since "1. Build" may be the first step of "Task 1: Build the mill".
    private mutating func reports(_ status: Plan.Status, on text: Range<Int>, at block: Int) -> Bool {
        guard !headedTasks.isEmpty else { return false }
        let head = ItemHead(source, text, survey: survey)
        guard let key = head.id?.key, let task = headedTasks[key] else { return false }
        let words = WordSplitter.words(source, head.title)
        let title = WordSplitter.words(source, result.items[task].title)
        guard !words.isEmpty, title.starts(with: words), words.count == title.count || !key.prefix.isEmpty else {
            return false
        }
        result.reportedStates[task] = status
        result.ownerOfBlock[block] = task
        reports[block] = task
        return true
    }

    private func enclosingItem(_ index: Int) -> Int? {
        var parent = outline.blocks[index].parent
        while let current = parent {
            if let item = result.itemOfBlock[current] ?? reports[current] { return item }
            parent = outline.blocks[current].parent
        }
        return nil
    }

    /// Whether a list item that begins with a glyph reports a state, rather than being decorated.
    private mutating func isStateGlyph(_ text: Range<Int>, parent: Int?, isDecorated: Bool) -> Bool {
        if let parent, result.items[parent].form == .box { return false }
        if let parent, result.items[parent].form == .glyph { return !isDecorated }
        let id = LeadingIdentifier.match(source, in: text).flatMap { survey.ids.accepts($0) ? $0.identifier : nil }
        // A journal below the list says again what the boxes say.
        if let id, !id.key.prefix.isEmpty, hasBox(id.key) { return false }
        if isDecorated, id == nil { return false }
        if survey.glyphsAreStates || id != nil || result.isInside(.criteria, currentSection) { return true }
        // Beside boxes with ids, such lists only sum up what the boxes say.
        guard !survey.boxesHaveIds, SectionTitle(source, text).phase == nil else { return false }
        return currentSection.map { reportsProgress($0) } ?? false
    }

    /// A heading that itself claims a state: "Phase 1: Setup (3/3) ✅", "Completed", "已完成". "Completion Notes" are a log.
    private func reportsProgress(_ section: Int) -> Bool {
        let title = result.sections[section].title
        if BoldLine.notesTitle.first(in: title, of: source) != nil { return false }
        if BoldLine.completedTitle.first(in: title, of: source) != nil { return true }
        let read = result.titles[section]
        guard read.phase != nil || read.story != nil || read.group != nil else { return false }
        return StatusGlyph.first(in: title, of: source.bytes)?.glyph.status == .done
    }

    // MARK: - Frames

    private mutating func openSection(_ title: Range<Int>, read: SectionTitle, level: Int, line: Int) {
        let isTitle = level == 1 && result.sections.isEmpty
        result.sections.append(
            Plan.Section(
                index: result.sections.count, kind: isTitle ? .other : read.kind, level: level, lines: line...line,
                title: title, parent: currentSection, item: currentTask))
        result.titles.append(read)
        frames.append(Frame(level: level, section: result.sections.count - 1, item: nil, startLine: line))
    }

    private mutating func openBoldSection(_ title: Range<Int>, line: Int) {
        close(downTo: StructureReader.boldLevel, before: line)
        openSection(title, read: labelTitle(title), level: StructureReader.boldLevel, line: line)
    }

    private func labelTitle(_ line: Range<Int>) -> SectionTitle {
        SectionTitle(source, line, labelsTasks: tasksHaveIds && isLabel(line))
    }

    private mutating func openTask(_ task: HeadingTask, range: Range<Int>, line: Int, level: Int) {
        let trailing = Tags.endsWithParallelMark(source, task.title)
        let parent = numbers.parent(of: task.id?.key, among: result.items) ?? currentTask
        result.items.append(
            Plan.Item(
                index: result.items.count, isTask: !result.isInside(.criteria, currentSection),
                form: .heading, id: task.id, range: range, line: line, endLine: line,
                title: trailing.map { source.trimmed(task.title.lowerBound..<$0.lowerBound) } ?? task.title,
                status: task.status ?? .unknown, marker: task.mark.map(source.string), markRange: task.mark,
                isParallel: task.tags.isParallel || trailing != nil, isOptional: false, labels: task.tags.labels,
                section: currentSection, parent: parent))
        tasksHaveIds = tasksHaveIds || task.id != nil
        let holdsCriteria = SectionTitle.isNameOfCriteria(source, task.title)
        frames.append(
            Frame(
                level: level, section: nil, item: result.items.count - 1, startLine: line, holdsCriteria: holdsCriteria)
        )
    }

    private mutating func close(downTo level: Int, before line: Int) {
        while let frame = frames.last, frame.level >= level {
            let lines = frame.startLine...max(frame.startLine, line - 1)
            if let section = frame.section { result.sections[section].lines = lines }
            if let item = frame.item { result.items[item].endLine = lines.upperBound }
            frames.removeLast()
        }
    }

    // MARK: - Items

    private mutating func appendItem(
        _ form: Plan.Item.Form, text: Range<Int>, mark: Range<Int>, status: Plan.Status, isOptional: Bool,
        parent: Int?, listBlock: Int? = nil
    ) {
        let head = ItemHead(source, text, survey: survey)
        let line = source.line(at: mark.lowerBound)
        let isTask = !isCriterion(head.id, block: listBlock, parent: parent)
        tasksHaveIds = tasksHaveIds || isTask && head.id != nil
        let numbered = numberedParent(of: head.id?.key)
        result.items.append(
            Plan.Item(
                index: result.items.count, isTask: isTask, form: form, id: head.id,
                range: mark.lowerBound..<text.upperBound, line: line,
                endLine: listBlock.map { outline.blocks[$0].lines.upperBound } ?? line,
                title: head.title, status: status, marker: source.string(mark), markRange: mark,
                isParallel: head.isParallel, isOptional: isOptional, labels: head.labels, section: currentSection,
                parent: parent ?? numbered ?? headingParent(of: head.id?.key)))
    }

    /// The task whose number an id extends, unless that is the number of a section around it: "## 2.5. Sails" over 2.5.1.
    /// A section 2 may give the details of task 2.
    private mutating func numberedParent(of key: Identifier.Key?) -> Int? {
        guard let key, let parent = numbers.parent(of: key, among: result.items) else { return nil }
        if key.numbers.count < 3 { return parent }
        let number = key.numbers.dropLast().map(String.init).joined(separator: ".")
        let isOfSection = result.path(of: currentSection).contains { section in
            result.titles[section].group == number
                && result.sections[section].lines.lowerBound > result.items[parent].line
        }
        return isOfSection ? nil : parent
    }

    /// The task whose heading stands above, unless the numbers say that it is another task of the same list.
    private func headingParent(of key: Identifier.Key?) -> Int? {
        guard let task = currentTask, let key, key.prefix.isEmpty, let above = result.items[task].id?.key,
            above.prefix.isEmpty
        else { return currentTask }
        return key.numbers.starts(with: above.numbers) || key.numbers.count == 1 && above.numbers.count > 1 ? task : nil
    }

    private func isCriterion(_ id: Identifier?, block: Int?, parent: Int?) -> Bool {
        if frames.contains(where: \.holdsCriteria) || innerLabels.hold(block, outline, result) { return true }
        guard let section = result.sections.innermost(from: currentSection, where: { $0.kind == .criteria }) else {
            return false
        }
        guard result.titles[section].namesWorkToo else { return true }
        // "1." may number conditions.
        let isNumbered = id.map { !$0.key.prefix.isEmpty || $0.key.numbers.count > 1 } ?? false
        return !isNumbered && !(parent.map { result.items[$0].isTask } ?? false)
    }

    /// An item ends where the next one begins.
    private mutating func finishItems() {
        for index in result.items.indices.dropLast() {
            let next = result.items[index + 1].line
            result.items[index].endLine = max(result.items[index].line, min(result.items[index].endLine, next - 1))
        }
    }
}
