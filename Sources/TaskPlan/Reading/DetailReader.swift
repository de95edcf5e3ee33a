import MarkdownOutline
import SourceText

/// Reads what stands below the items: files, fields and requirements, each to the item that owns the line.
struct DetailReader {
    private let outline: Outline
    private var structure: Structure
    /// What the lists below a block are about.
    private var contexts: [Context]
    /// What the last paragraph with a colon at its end announced, per owner.
    private var announced: (owner: Int, context: Context)?
    /// Each file is added to its item once per role.
    private var known: Set<KnownFile> = []
    /// The tasks that are rows of tables, by the first byte of the row.
    private let rows: [Int: Int]

    private struct KnownFile: Hashable {
        let owner: Int
        let path: String
        let role: Plan.FileReference.Role
    }

    private enum Context {
        /// Nothing special: each line speaks for itself.
        case open
        /// A list of files that are written.
        case writes
        /// Hints, prompts and conditions: files in them are only read.
        case reads
    }

    static func read(_ outline: Outline, into structure: inout Structure) {
        var reader = DetailReader(outline, structure)
        for index in outline.blocks.indices { reader.read(index) }
        structure = reader.structure
    }

    private init(_ outline: Outline, _ structure: Structure) {
        self.outline = outline
        self.structure = structure
        contexts = outline.blocks.map { _ in .open }
        rows = Dictionary(
            structure.items.filter { $0.form == .row }.map { ($0.range.lowerBound, $0.index) },
            uniquingKeysWith: { first, _ in first })
    }

    private var source: SourceText { outline.source }

    private mutating func read(_ index: Int) {
        let block = outline.blocks[index]
        contexts[index] = block.parent.map { contexts[$0] } ?? .open
        if block.kind == .paragraph, let table = Table(source, lines: outline.content(of: index)) {
            readRows(of: table)
        }
        guard let owner = structure.ownerOfBlock[index] else { return }
        switch block.kind {
        case .heading:
            readHeading(index, owner)
        case .item:
            readListItem(index, owner)
        case .paragraph where isOwnText(index): break
        case .paragraph: readParagraph(index, owner)
        default: break
        }
    }

    /// The first paragraph of a list item was read with the item.
    private func isOwnText(_ index: Int) -> Bool {
        guard let parent = outline.blocks[index].parent, case .item = outline.blocks[parent].kind else { return false }
        return outline.blocks[parent].lines.lowerBound == outline.blocks[index].lines.lowerBound
    }

    private func ownsText(_ index: Int, _ owner: Int) -> Bool {
        structure.items[owner].line == outline.blocks[index].lines.lowerBound
    }

    // MARK: - Blocks

    /// A heading below a task announces the list under it, as a field does.
    private mutating func readHeading(_ index: Int, _ owner: Int) {
        let lines = outline.content(of: index)
        announced = nil
        if ownsText(index, owner) {
            readTitle(owner, lines: lines)
        } else if let title = lines.first, FieldKeys.kind(source, source.trimmed(title)) == .files {
            announced = (owner, .writes)
        }
    }

    private mutating func readListItem(_ index: Int, _ owner: Int) {
        let lines = outline.content(of: index)
        guard !lines.isEmpty else { return }
        if structure.itemOfBlock[index] == owner {
            let fields = FieldKeys.firstField(source, lines)
            contexts[index] = readTitle(owner, lines: Array(lines[..<fields]))
            if fields < lines.count { contexts[index] = readFields(owner, lines[fields...], context: contexts[index]) }
            return
        }
        if outline.blocks[index].parent == nil || structure.itemOfBlock[index] == nil,
            let announced, announced.owner == owner, contexts[index] == .open, !isBelowItem(index, owner)
        {
            contexts[index] = announced.context
        }
        contexts[index] = readDetail(owner, lines: lines, context: contexts[index])
    }

    /// The files of tasks that are rows: those in a column for files, and those that the title names.
    private mutating func readRows(of table: Table) {
        let columns = table.header.cells.indices.filter { FieldKeys.kind(source, table.header.cells[$0]) == .files }
        for row in table.rows {
            guard let owner = rows[row.range.lowerBound] else { continue }
            add([structure.items[owner].title], .title, owner)
            for column in columns where column < row.cells.count { add([row.cells[column]], .written, owner) }
        }
    }

    /// Whether a list item stands inside the list item that is its owner.
    private func isBelowItem(_ index: Int, _ owner: Int) -> Bool {
        var parent = outline.blocks[index].parent
        while let current = parent {
            if structure.itemOfBlock[current] == owner { return true }
            parent = outline.blocks[current].parent
        }
        return false
    }

    private mutating func readParagraph(_ index: Int, _ owner: Int) {
        let lines = outline.content(of: index)
        if ownsText(index, owner) {
            readTitle(owner, lines: lines)
            return
        }
        if let text = continuedText(index, owner) {
            announced = (owner, readTitle(owner, lines: text + lines))
            return
        }
        announced = (owner, readFields(owner, lines[...], context: contexts[index]))
    }

    /// The lines of an item's text, if the paragraph behind them goes on with its sentence.
    private func continuedText(_ index: Int, _ owner: Int) -> [Range<Int>]? {
        guard index > 0, let parent = outline.blocks[index].parent, structure.itemOfBlock[parent] == owner,
            outline.blocks[index - 1].parent == parent, isOwnText(index - 1)
        else { return nil }
        let text = outline.content(of: parent)
        let lines = outline.content(of: index)
        guard FieldKeys.firstField(source, text) == text.count,
            ContinuedSentence.goesOn(source, from: text, to: lines) || holdsPathsOnly(lines)
        else { return nil }
        return text
    }

    /// Whether lines name paths and say nothing else.
    private func holdsPathsOnly(_ lines: [Range<Int>]) -> Bool {
        let mentions = PathScanner.mentions(source, lines: lines, spans: InlineScanner.spans(in: source, lines: lines))
        var index = lines.first?.lowerBound ?? 0
        for mention in mentions {
            if source.bytes[index..<max(index, mention.outer.lowerBound)].contains(where: \.isWordByte) { return false }
            index = mention.outer.upperBound
        }
        let end = max(index, lines.last?.upperBound ?? index)
        return !mentions.isEmpty && !source.bytes[index..<end].contains(where: \.isWordByte)
    }

    /// Several fields often stand in one paragraph, one per line; what the last announces.
    private mutating func readFields(_ owner: Int, _ lines: ArraySlice<Range<Int>>, context: Context) -> Context {
        var start = lines.startIndex
        var announcement = Context.open
        while start < lines.endIndex {
            var end = start + 1
            while end < lines.endIndex, FieldLine(source, lines[end]) == nil { end += 1 }
            announcement = readDetail(owner, lines: Array(lines[start..<end]), context: context)
            start = end
        }
        return announcement
    }

    // MARK: - Text

    /// The item's own text; what it announces for lists below it.
    @discardableResult
    private mutating func readTitle(_ owner: Int, lines: [Range<Int>]) -> Context {
        var lines = lines
        let title = structure.items[owner].title
        if let first = lines.first {
            lines[0] = min(max(title.lowerBound, first.lowerBound), first.upperBound)..<first.upperBound
        }
        if let first = lines.first, let field = FieldLine(source, first), FieldKeys.kind(source, field.key) == .files {
            add([field.value] + lines.dropFirst(), .written, owner)
            return .writes
        }
        add(lines, .title, owner)
        return announcement(lines)
    }

    private mutating func readDetail(_ owner: Int, lines: [Range<Int>], context: Context) -> Context {
        guard let first = lines.first else { return context }
        guard let field = FieldLine(source, first) else {
            readProse(owner, lines: lines, context: context)
            return context == .reads ? .reads : announcement(lines)
        }
        let value = [field.value] + lines.dropFirst()
        let kind = FieldKeys.kind(source, field.key)
        if kind == .requirements { structure.items[owner].texts[0].requirements += requirements(field.value) }
        if kind != .files {
            structure.items[owner].texts[0].fields.append(
                .init(key: source.string(field.key), value: source.string(field.value), range: field.value))
        }
        if context == .reads { return .reads }
        switch kind {
        case .files:
            add(value, .written, owner)
            // "Tests: `a` with cases for:" lists what is in the file.
            return field.value.isEmpty || !endsInColon(value) ? .writes : announcement(value)
        case .hints, .requirements, .criteria:
            add(value, .read, owner)
            return .reads
        case .work, .other:
            if context == .writes {
                add(lines, .listed, owner)
                return .writes
            }
            add(value, .detail, owner)
            return field.value.isEmpty ? announcement(lines) : .open
        }
    }

    private mutating func readProse(_ owner: Int, lines: [Range<Int>], context: Context) {
        switch context {
        case .open: add(lines, .detail, owner)
        case .reads: add(lines, .read, owner)
        case .writes: add(lines, .listed, owner)
        }
    }

    private mutating func add(_ lines: [Range<Int>], _ form: FileText.Form, _ owner: Int) {
        FileText(lines: lines, form: form).forEachFile(in: source) { file in
            guard known.insert(KnownFile(owner: owner, path: file.path, role: file.role)).inserted else { return }
            structure.items[owner].texts[0].files.append(file)
        }
    }

    /// A line that ends in a colon and says that files are made announces a list of them.
    private func announcement(_ lines: [Range<Int>]) -> Context {
        guard let last = lines.last, let first = lines.first, endsInColon(lines) else { return .open }
        if FieldKeys.announcesFiles.first(in: first.lowerBound..<last.upperBound, of: source) != nil { return .writes }
        return .open
    }

    private func endsInColon(_ lines: [Range<Int>]) -> Bool {
        guard let last = lines.last else { return false }
        let text = source.bytes[last]
        let end = text.lastIndex { !$0.isOne(of: "*_ ") }.map { $0 + 1 } ?? last.lowerBound
        return text[..<end].last == UInt8(ascii: ":") || text[..<end].suffix(3).elementsEqual("：".utf8)
    }

    private func requirements(_ value: Range<Int>) -> [String] {
        source.string(value).split(whereSeparator: { ",、，;".contains($0) }).map { String($0).trimmingBlanks() }
            .filter { !$0.isEmpty }
    }
}
