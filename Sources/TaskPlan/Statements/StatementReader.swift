import MarkdownOutline
import SourceText

/// Finds all statements about order: suffixes and fields of items, lines of dependency sections, tables and graphs.
struct StatementReader {
    let outline: Outline
    let structure: Structure
    let survey: Survey
    let resolver: ReferenceResolver
    private let order: OrderPlaces
    private let gates: TestGates
    /// Sections whose arrows lead from a task to what it needs.
    private let reversed: Set<Int>
    /// Items by the spelling of their ids.
    private lazy var itemsByText = Dictionary(
        grouping: structure.items.indices.filter { structure.items[$0].id != nil },
        by: { structure.items[$0].id?.text ?? "" })
    private var statements = StatementList()
    private var lists: [Plan.PrerequisiteList] = []

    /// What a document says about order.
    struct Result {
        let dependencies: [Plan.Dependency]
        let unresolved: [Plan.UnresolvedReference]
        let lists: [Plan.PrerequisiteList]
    }

    static func read(_ outline: Outline, _ structure: Structure, _ survey: Survey, _ order: OrderPlaces) -> Result {
        var reader = StatementReader(outline, structure, survey, order)
        for index in outline.blocks.indices { reader.readBlock(index) }
        reader.readHeadings()
        let (dependencies, unresolved) = reader.statements.finished(reader.resolver, reader.structure)
        return Result(dependencies: dependencies, unresolved: unresolved, lists: reader.lists)
    }

    private init(_ outline: Outline, _ structure: Structure, _ survey: Survey, _ order: OrderPlaces) {
        self.outline = outline
        self.structure = structure
        self.survey = survey
        self.order = order
        resolver = ReferenceResolver(structure, survey, outline.source)
        gates = TestGates(structure)
        reversed = ArrowSense.reversedSections(structure, outline.source)
    }

    private var source: SourceText { outline.source }

    // MARK: - Blocks

    private mutating func readBlock(_ index: Int) {
        let section = structure.sectionOfBlock[index]
        if let section, structure.sections[section].kind == .example, structure.ownerOfBlock[index] == nil { return }
        switch outline.blocks[index].kind {
        case .item: readListItem(index)
        case .paragraph: readParagraph(index)
        case .heading:
            if let owner = structure.ownerOfBlock[index],
                structure.items[owner].line == outline.blocks[index].lines.lowerBound
            {
                readTitle(owner, end: structure.items[owner].title.upperBound)
            }
        case .fencedCode(let info): readFence(index, info: info)
        default: break
        }
    }

    private mutating func readListItem(_ index: Int) {
        let lines = outline.content(of: index)
        guard let first = lines.first, let last = lines.last else { return }
        if let item = structure.itemOfBlock[index] {
            let fields = FieldKeys.firstField(source, lines)
            readTitle(item, end: lines[fields - 1].upperBound)
            readLines(lines[fields...], block: index)
        } else {
            readLine(first.lowerBound..<last.upperBound, block: index)
        }
    }

    private mutating func readParagraph(_ index: Int) {
        if outline.isTextOfItem(index) { return }
        let lines = outline.content(of: index)
        if let table = Table(source, lines: lines) {
            readTable(table, section: structure.sectionOfBlock[index])
            return
        }
        readLines(lines[...], block: index)
    }

    private mutating func readLines(_ lines: ArraySlice<Range<Int>>, block: Int) {
        var start = lines.startIndex
        while start < lines.endIndex {
            var end = start + 1
            while end < lines.endIndex, !beginsStatement(lines[end]) { end += 1 }
            readLine(lines[start].lowerBound..<lines[end - 1].upperBound, block: block)
            start = end
        }
    }

    /// Whether a line of a paragraph begins something new rather than going on with the line above.
    private func beginsStatement(_ line: Range<Int>) -> Bool {
        FieldLine(source, line) != nil || source.bytes[line].starts(with: "**")
    }

    // MARK: - Items

    /// What an item's own text states in parentheses, behind a dash, or with Obsidian's marks.
    private mutating func readTitle(_ item: Int, end: Int) {
        let range = structure.items[item].title.lowerBound..<max(end, structure.items[item].title.lowerBound)
        readMarks(item, range)
        guard order.holdConnective(in: range) else { return }
        let numbers = structure.items[item].id?.key.prefix.isEmpty == true
        let tokens = StatementLexer.tokens(source, range, survey: survey, numbersAreIds: numbers, isProse: true)
        let reader = clauseReader(
            section: structure.items[item].section, subject: item, explicitOnly: true, isProse: true)
        for clause in SuffixFinder.clauses(tokens) {
            let found = reader.read(Array(clause))
            statements.add(found, .item)
            if clause.isListOfReferences { addLists(of: item, found) }
        }
    }

    /// "(depends on T001, T002)" is a list like that of a field; "(after T001)" is none.
    private mutating func addLists(of item: Int, _ found: [RawStatement]) {
        for statement in found
        where statement.dependents.items.count == 1 && statement.dependents.items.contains(item) {
            let end = structure.items[item].title.upperBound
            switch Connective.lexicon.match(
                source.folded, at: statement.place, end: max(end, statement.range.upperBound))?
                .meaning
            {
            case .needs, .needsPostfix: lists.append(.init(item: item, range: statement.range, form: .item))
            default: break
            }
        }
    }

    /// `⛔ a,b` and `[dependsOn:: a, b]`.
    private mutating func readMarks(_ item: Int, _ range: Range<Int>) {
        guard Self.obsidianMarks.first(in: range, of: source) != nil else { return }
        for mark in ["⛔", "[dependson::", "(dependson::"] {
            guard let found = source.find(mark, in: range) else { continue }
            var prerequisites = Operand()
            var index = found.upperBound
            while index < range.upperBound {
                while index < range.upperBound, source.bytes[index].isBlank || source.bytes[index] == UInt8(ascii: ",")
                { index += 1 }
                let start = index
                while index < range.upperBound,
                    source.bytes[index].isAlphanumeric || source.bytes[index].isOne(of: "-_.")
                { index += 1 }
                guard index > start else { break }
                let named = Identifier(naming: start..<index, in: source)
                let items = itemsByText[named.text] ?? []
                if items.isEmpty { prerequisites.unknown.append(named) }
                prerequisites.add(Plan.ItemSet(items), start..<index)
                prerequisites.singles.formUnion(items)
                if index < range.upperBound, source.bytes[index] != UInt8(ascii: ",") { break }
            }
            guard prerequisites.range != nil else { continue }
            statements.add(
                [
                    RawStatement(
                        prerequisites: prerequisites, dependents: operand(item), place: found.lowerBound,
                        range: found.lowerBound..<index)
                ], .field)
            lists.append(.init(item: item, range: found.lowerBound..<index, form: .field))
        }
    }

    private static let obsidianMarks = PhraseTable(
        PhraseList(["⛔", "[dependson::", "(dependson::"]), areWords: false)

    private func operand(_ item: Int) -> Operand {
        var operand = Operand()
        operand.items = Plan.ItemSet([item])
        return operand
    }

    private func clauseReader(section: Int?, subject: Int?, explicitOnly: Bool, isProse: Bool) -> ClauseReader {
        ClauseReader(
            operands: OperandReader(resolver: resolver, section: section, explicitOnly: explicitOnly), source: source,
            subject: subject.map(operand), explicitOnly: explicitOnly, isProse: isProse)
    }

    // MARK: - Lines

    /// A line that is no item: a field, a statement of a dependency section, or prose.
    private mutating func readLine(_ range: Range<Int>, block: Int) {
        let owner = structure.ownerOfBlock[block]
        let pieces = FieldPieces(source, range, isDetail: owner != nil)
        guard !pieces.areSeveral else {
            for piece in pieces { readLine(piece, block: block) }
            return
        }
        let section = structure.sectionOfBlock[block]
        let context = LineContext(structure, section: section, owner: owner, source: source)
        if let field = FieldLine(source, range),
            let direction = DependencyKeys.lexicon.meaning(of: field.key, in: source.folded)
        {
            readField(field, direction, section: section, owner: owner)
            return
        }
        if owner != nil, let field = FieldLine(source, range), FieldKeys.kind(source, field.key) == .hints { return }
        guard context.mode != .ignored, order.first(in: range) != nil, !isSuggestion(range) else { return }
        let numbers = context.mode == .owned && owner.flatMap { structure.items[$0].id }?.key.prefix.isEmpty == true
        let tokens = StatementLexer.tokens(
            source, range, survey: survey, numbersAreIds: numbers,
            dottedAreIds: resolver.hasDottedIds && (context.mode == .stated || context.mode == .explicit), isProse: true
        )
        switch context.mode {
        case .ignored: break
        case .owned: readOwned(tokens, range, owner: owner, section: section)
        case .stated, .explicit:
            let reader = sectionReader(section, owner: owner, explicitOnly: context.mode == .explicit)
            let found = reader.read(tokens)
            statements.add(found, .line)
            if found.isEmpty { statements.add(gates.statements(tokens, reader), .line, origin: .suggested) }
        case .prose: readProse(tokens, range: range, section: section)
        }
    }

    /// "Or sequentially in priority order": what a reader may do, not what holds.
    private func isSuggestion(_ range: Range<Int>) -> Bool {
        StatementReader.suggestions.first(in: range.prefixed(60), of: source) != nil
    }

    private static let suggestions = PhraseTable(
        """
        or sequentially, sequentially in priority, in priority order, priority order, optionally,
        recommended order, suggested order, 或依優先順序, 或按优先级, 按優先級順序, 優先実行順, 推奨, o secuencialmente,
        ou sequencialmente, ou séquentiellement
        """)

    /// A detail of an item: "Depends on T001" without a colon, "Task 12.1 に依存".
    private mutating func readOwned(_ tokens: [StatementToken], _ range: Range<Int>, owner: Int?, section: Int?) {
        guard let owner else { return }
        let reader = clauseReader(section: section, subject: owner, explicitOnly: true, isProse: true)
        let found = SuffixFinder.clauses(tokens, includesPostfix: true).flatMap { reader.read(Array($0)) }
        statements.add(found, .item)
        // A heading task may order its own subtasks: "T002 and T005 can start after T001".
        if structure.items[owner].form == .heading, found.isEmpty, let field = FieldLine(source, range),
            LineContext.speaksOfOrder(source, field.key)
        {
            statements.add(sectionReader(section, owner: nil, explicitOnly: true).read(tokens), .line)
        }
    }

    private func sectionReader(_ section: Int?, owner: Int?, explicitOnly: Bool) -> ClauseReader {
        ClauseReader(
            operands: OperandReader(resolver: resolver, section: section, explicitOnly: explicitOnly), source: source,
            subject: owner.map(operand) ?? subject(around: section),
            explicitOnly: explicitOnly)
    }

    /// What a line without subject speaks of: the section around it, or the one whose name its heading repeats.
    private func subject(around section: Int?) -> Operand? {
        if let around = resolver.subject(around: section) { return sectionOperand(around) }
        guard let section, structure.isInside(.dependencies, section) else { return nil }
        var operand = Operand()
        operand.items = resolver.items(repeatedBy: section)
        operand.isGroup = true
        return operand.items.isEmpty ? nil : operand
    }

    private func sectionOperand(_ section: Int) -> Operand {
        var operand = Operand()
        operand.items = resolver.tasks(in: section)
        operand.isGroup = true
        return operand
    }

    /// Outside of dependency sections: "**CRITICAL**: T002–T012 must complete before T013+", "**Depends on US3**".
    private mutating func readProse(_ tokens: [StatementToken], range: Range<Int>, section: Int?) {
        guard source.bytes[range].starts(with: "**") || source.bytes[range.lowerBound] >= 0xE2 else { return }
        if let first = tokens.first(where: { !$0.isFiller }),
            case .connective(.needs) = first.kind
        {
            statements.add(sectionReader(section, owner: nil, explicitOnly: false).read(tokens), .line)
        } else {
            var reader = sectionReader(section, owner: nil, explicitOnly: true)
            reader.isProse = true
            statements.add(
                reader.read(tokens).filter { $0.prerequisites.range != nil && $0.dependents.range != nil }, .line)
        }
    }

    private mutating func readField(
        _ field: FieldLine, _ direction: DependencyKeys.Direction, section: Int?, owner: Int?
    ) {
        guard let subject = owner.map(operand) ?? subject(around: section) else { return }
        let tokens = StatementLexer.tokens(source, field.value, survey: survey, numbersAreIds: true)
        if let owner, direction == .needs, tokens.isListOfReferences {
            lists.append(.init(item: owner, range: field.key.lowerBound..<field.value.upperBound, form: .field))
        }
        let first = tokens.first { !$0.isOpen }
        switch first?.kind {
        case nil, .negation, .nothing: return
        default: break
        }
        var reader = OperandReader(resolver: resolver, section: section)
        reader.skipsUnknownPhrases = true
        reader.explicitOnly = owner != nil && structure.items[owner ?? 0].form != .heading
        let list = tokens.joiningList.filter { !$0.isFiller }
        var named = reader.read(list[...], partsCount: direction == .needs)
        if named.isPrevious { named.items = resolver.phasesBefore(subject.items) }
        guard named.namesSomething, !named.isEverything || named.isPrevious else { return }
        let statement = RawStatement(
            prerequisites: direction == .needs ? named : subject, dependents: direction == .needs ? subject : named,
            place: field.key.lowerBound, range: field.key.lowerBound..<field.value.upperBound)
        statements.add([statement], owner == nil ? .line : .field)
    }

    // MARK: - Tables and graphs

    private mutating func readTable(_ table: Table, section: Int?) {
        guard let reader = DependencyTable(source, table, survey: survey, resolver: resolver, section: section) else {
            return
        }
        statements.add(reader.statements(), .table)
        lists += reader.lists()
    }

    private mutating func readFence(_ index: Int, info: Range<Int>) {
        let language = source.string(info).lowercased()
        let section = structure.sectionOfBlock[index]
        let lines = outline.blocks[index].lines
        let content = (lines.lowerBound + 1..<max(lines.lowerBound + 1, lines.upperBound + 1)).map {
            source.lineRange($0)
        }
        if language.hasPrefix("mermaid") {
            let graph = MermaidGraph.statements(
                source, lines: content, survey: survey, resolver: resolver, section: section)
            statements.add(graph.stated, .mermaid)
            statements.add(graph.suggested, .mermaid, origin: .suggested)
        } else if language.hasPrefix("json") {
            statements.add(
                WaveList.statements(source, lines: content, survey: survey, resolver: resolver), .waves,
                origin: .suggested)
        } else if ["", "text", "txt", "ascii", "plaintext", "plain"].contains(language), isGraphSection(section) {
            let drawn = DrawnGraph.statements(
                source, lines: content, survey: survey, resolver: resolver, section: section,
                isReversed: structure.path(of: section).contains(where: reversed.contains))
            statements.add(drawn, .drawing)
        }
    }

    private func isGraphSection(_ section: Int?) -> Bool {
        guard let kind = section.map({ structure.sections[$0].kind }), kind != .example, kind != .criteria else {
            return false
        }
        return structure.isInside(.dependencies, section)
    }

    // MARK: - Headings

    /// "MUST COMPLETE BEFORE 3.3": an order that a heading suggests.
    private mutating func readHeadings() {
        for section in structure.sections where section.kind == .phase || section.kind == .story {
            guard let gate = StatementReader.gates.first(in: section.title, of: source) else { continue }
            var index = gate.range.upperBound
            while index < section.title.upperBound, !source.bytes[index].isDigit { index += 1 }
            let start = index
            while index < section.title.upperBound,
                source.bytes[index].isDigit || source.bytes[index] == UInt8(ascii: ".")
            { index += 1 }
            guard index > start else { continue }
            var dependents = Operand()
            let number = NumberReference(source.string(start..<index))
            dependents.add(resolver.phases([number], near: section.index), start..<index)
            statements.add(
                [
                    RawStatement(
                        prerequisites: sectionOperand(section.index), dependents: dependents,
                        place: gate.range.lowerBound,
                        range: section.title)
                ],
                .heading, origin: .suggested)
        }
    }

    private static let gates = PhraseTable(
        """
        must complete before, complete before, must fail before
        """)
}
