import SourceText

/// Reads a graph drawn with arrows and lines: `T001 → T002`, vertical arrows between rows, boxes joined by lines.
///
/// The drawing is a grid of cells. Lines that hang together form a network; the texts at its tails come before the texts
/// that its heads point at. A box belongs to the network of its border.
struct DrawnGraph {
    private let source: SourceText
    private let survey: Survey
    private let resolver: ReferenceResolver
    private let section: Int?
    /// Whether arrows lead to what is needed. What words state does not change with them.
    private let isReversed: Bool
    private var grid: Grid
    private var boxes: [Boxes.Box] = []
    private var notes = ArrowNotes()
    /// The texts that those of the row below may be about, each further right than the one before.
    private var branches: [Grid.Node] = []

    /// How far a line without head may.
    private static let slack = 2
    private static let blankRows = 3

    static func statements(
        _ source: SourceText, lines: [Range<Int>], survey: Survey, resolver: ReferenceResolver, section: Int?,
        isReversed: Bool
    ) -> [RawStatement] {
        guard let grid = Grid(source, lines: lines) else { return [] }
        var graph = DrawnGraph(
            source: source, survey: survey, resolver: resolver, section: section, isReversed: isReversed, grid: grid)
        let suffixes = graph.readNodes()
        graph.boxes = Boxes.find(in: graph.grid)
        return suffixes + LineNetworks(graph.grid).networks.flatMap { graph.edges(of: $0) }
    }

    private init(
        source: SourceText, survey: Survey, resolver: ReferenceResolver, section: Int?, isReversed: Bool, grid: Grid
    ) {
        self.source = source
        self.survey = survey
        self.resolver = resolver
        self.section = section
        self.isReversed = isReversed
        self.grid = grid
    }

    // MARK: - Nodes

    /// Resolves the texts; what they state in parentheses is returned.
    private mutating func readNodes() -> [RawStatement] {
        var statements: [RawStatement] = []
        for row in 0..<grid.rowCount {
            if grid.isBlank(row) { branches = [] }
            let hasVertical = grid.cells[row].values.contains { $0.connector.head == .down || $0.connector.head == .up }
            for text in grid.texts[row] { statements += readText(text, row, isBesideVertical: hasVertical) }
        }
        return statements
    }

    private mutating func readText(_ text: Grid.Text, _ row: Int, isBesideVertical: Bool) -> [RawStatement] {
        let tokens = StatementLexer.tokens(
            source, text.range, survey: survey, numbersAreIds: false, dottedAreIds: resolver.hasDottedIds)
        // Text beside a vertical arrow describes it.
        if isBesideVertical, !isBetweenSides(row, text),
            !grid.cells[row].values.contains(where: { $0.connector.head == .right })
        {
            notes.add(tokens, range: text.range, row: row, source: source)
            return []
        }
        if let chain = chain(inFrontOf: text, row) { return remark(tokens, on: chain) }
        let operand = OperandReader(resolver: resolver, section: section).read(withoutLeadingFillers(tokens[...]))
        guard operand.namesSomething else { return branch(tokens, text) }
        let reader = clauseReader(subject: operand)
        let isSentence = reader.isSentence(tokens[...])
        // "Phase 2 (T003–T004) ← T004 requires T003": an explanation, not where the arrow comes from.
        if isSentence, grid.isBehindBackwardArrow(row, text) { return reader.read(tokens) }
        let isLong = grid.texts[row].count > 3
        let ends = grid.isLink(row, text) ? reader.ends(ofLink: tokens[...], isLong: isLong) : nil
        let node = Grid.Node(
            row: row, columns: text.columns, range: text.range, operand: operand,
            head: reader.operands.read(withoutLeadingFillers(ends?.first ?? reader.head(tokens[...]))),
            tail: reader.operands.read(withoutLeadingFillers(ends?.last ?? reader.tail(tokens[...]))))
        grid.nodes[row].append(node)
        grow(node)
        let stated =
            isSentence ? reader.read(tokens) : SuffixFinder.clauses(tokens).flatMap { reader.read(Array($0)) }
        return stated + reader.chainsInside(tokens[...]).map(drawn)
    }

    private func clauseReader(subject: Operand) -> ClauseReader {
        ClauseReader(
            operands: OperandReader(resolver: resolver, section: section), source: source, subject: subject,
            isProse: true)
    }

    // MARK: - Remarks

    /// The chain that a text in parentheses speaks of: "T002 → T003   (after T001)". Nil if the text stands in no
    /// parentheses, or is itself what a line leads to.
    private func chain(inFrontOf text: Grid.Text, _ row: Int) -> Operand? {
        guard source.bytes[text.range].first == UInt8(ascii: "("),
            source.bytes[text.range].last == UInt8(ascii: ")"), let last = grid.nodes[row].last,
            !hasCell(row, last.columns.upperBound..<text.columns.lowerBound)
        else { return nil }
        var chain = last.head
        var start = last.columns.lowerBound
        for node in grid.nodes[row].dropLast().reversed() {
            // "Phase 2 → T002 → T003": the phase only leads there.
            guard !node.operand.isGroup, hasCell(row, node.columns.upperBound..<start) else { break }
            chain.items = chain.items.union(node.tail.items)
            start = node.columns.lowerBound
        }
        return chain
    }

    private func hasCell(_ row: Int, _ columns: Range<Int>) -> Bool {
        grid.cells[row].keys.contains(where: columns.contains)
    }

    /// What a remark states about a chain; what one means that names a part of the chain is not certain.
    private func remark(_ tokens: [StatementToken], on chain: Operand) -> [RawStatement] {
        let reader = clauseReader(subject: chain)
        return SuffixFinder.clauses(tokens).flatMap { reader.read(Array($0)) }
            .filter { $0.prerequisites.items.intersection($0.dependents.items).isEmpty }
    }

    // MARK: - Branches

    private mutating func grow(_ node: Grid.Node) {
        while let last = branches.last, last.columns.lowerBound >= node.columns.lowerBound { branches.removeLast() }
        branches.append(node)
    }

    /// `└── Depends on: T001`: what a branch states about the text that it hangs on.
    private func branch(_ tokens: [StatementToken], _ text: Grid.Text) -> [RawStatement] {
        guard case .connective = withoutLeadingFillers(tokens[...]).first?.kind,
            let stem = branches.last(where: { $0.columns.lowerBound < text.columns.lowerBound })
        else { return [] }
        return clauseReader(subject: stem.operand).read(tokens)
    }

    private func isBetweenSides(_ row: Int, _ text: Grid.Text) -> Bool {
        grid.cells[row].contains { $0.key < text.columns.lowerBound && $0.value.connector.ports == [.up, .down] }
            && grid.cells[row].contains {
                $0.key >= text.columns.upperBound && $0.value.connector.ports == [.up, .down]
            }
    }

    private func withoutLeadingFillers(_ tokens: ArraySlice<StatementToken>) -> ArraySlice<StatementToken> {
        tokens.drop(while: \.isFiller)
    }

    // MARK: - Edges

    private func edges(of network: [LineNetworks.Place]) -> [RawStatement] {
        var heads: [(node: Grid.Node, offset: Int)] = []
        for place in network {
            guard let cell = grid.cell(place.row, place.column), let head = cell.connector.head else { continue }
            heads += targets(of: head, from: place).map { ($0, cell.offset) }
        }
        let top = network.first.flatMap { node(above: true, $0, mayMiss: true) }
        let reader = OperandReader(resolver: resolver, section: section)
        if let stated = notes.statements(beside: network, above: top, reader, source) { return stated }
        guard !heads.isEmpty, !stepsFromRowToRow(network) else { return [] }
        let sources = sources(of: network, targets: heads.map(\.node))
        return heads.flatMap { head in
            sources.filter { !isSame($0, head.node) }.map { source in
                drawn(
                    RawStatement(
                        prerequisites: source.operand, dependents: head.node.operand, place: head.offset,
                        range: min(
                            source.range.lowerBound, head.node.range.lowerBound)..<max(
                                source.range.upperBound, head.node.range.upperBound)))
            }
        }
    }

    /// What an arrow from left to right states.
    private func drawn(_ statement: RawStatement) -> RawStatement { isReversed ? statement.reversed : statement }

    /// Whether a lone vertical arrow between rows with lines of their own says that one row follows the other, not that what
    /// happens to stand nearest above it comes before what stands nearest below.
    private func stepsFromRowToRow(_ network: [LineNetworks.Place]) -> Bool {
        guard let first = network.first, let last = network.last, network.allSatisfy(grid.isLoneVertical),
            let above = row(beside: first.row, rows: -1), let below = row(beside: last.row, rows: 1)
        else { return false }
        let isExact = [above, below].allSatisfy { row in
            grid.nodes[row].contains { $0.columns.contains(first.column) }
        }
        return !isExact && grid.hasHorizontal(above) && grid.hasHorizontal(below)
    }

    /// The next row above or below that shows anything.
    private func row(beside start: Int, rows: Int) -> Int? {
        var row = start
        for _ in 0..<DrawnGraph.blankRows {
            row += rows
            guard row >= 0, row < grid.rowCount else { return nil }
            if !grid.isBlank(row) { return row }
        }
        return nil
    }

    private func isSame(_ left: Grid.Node, _ right: Grid.Node) -> Bool { left.range == right.range }

    private func targets(of head: Connector.Direction, from place: LineNetworks.Place) -> [Grid.Node] {
        switch head {
        case .right: return node(right: place).map { [$0.asHead] } ?? []
        case .left: return node(left: place).map { [$0.asTail] } ?? []
        case .down, .up:
            let rows = head == .down ? 1 : -1
            if continues(place, rows: rows) { return [] }
            if let node = node(above: head == .up, place, mayMiss: true) { return [node] }
            return box(beside: place, rows: rows).map { nodes(in: $0) } ?? []
        }
    }

    /// Whether a vertical head runs into another vertical line, so that it is no end.
    private func continues(_ place: LineNetworks.Place, rows: Int) -> Bool {
        guard let next = grid.cell(place.row + rows, place.column)?.connector else { return false }
        return next.ports.contains(rows > 0 ? .up : .down)
    }

    private func sources(of network: [LineNetworks.Place], targets: [Grid.Node]) -> [Grid.Node] {
        var found: [Grid.Node] = []
        for place in network {
            guard let connector = grid.cell(place.row, place.column)?.connector else { continue }
            if connector.ports.contains(.left), grid.cell(place.row, place.column - 1) == nil,
                let node = node(left: place)
            {
                found.append(node.asTail)
            }
            if connector.head == .left,
                let node = node(right: LineNetworks.Place(row: place.row, column: tailEnd(of: place)))
            {
                found.append(node.asHead)
            }
            if connector.ports.contains(.up), !leads(place.row - 1, place.column, .down),
                let node = nodeOfHead(above: place) ?? node(above: true, place, mayMiss: connector.head == .down)
            {
                found.append(node)
            }
            if connector.head == .up, !leads(place.row + 1, place.column, .up),
                let node = node(above: false, place, mayMiss: true)
            {
                found.append(node)
            }
        }
        for box in boxes where network.contains(where: { $0.row == box.bottom && $0.column == box.columns.lowerBound })
        {
            found += nodes(in: box)
        }
        var seen: Set<Range<Int>> = []
        return found.filter { node in seen.insert(node.range).inserted }
    }

    /// The text that a head right above a cell points at: the line below carries on from there.
    private func nodeOfHead(above place: LineNetworks.Place) -> Grid.Node? {
        let above = LineNetworks.Place(row: place.row - 1, column: place.column)
        return grid.cell(above.row, above.column)?.connector.head == .right ? node(right: above) : nil
    }

    /// The last column of the line behind a head that points left.
    private func tailEnd(of place: LineNetworks.Place) -> Int {
        var column = place.column
        while let next = grid.cell(place.row, column + 1)?.connector, next.ports.contains(.left) {
            column += 1
            if !next.ports.contains(.right) { break }
        }
        return column
    }

    private func leads(_ row: Int, _ column: Int, _ port: Connector.Ports) -> Bool {
        grid.cell(row, column).map { $0.connector.ports.contains(port) || port == .down && $0.connector.head == .down }
            ?? false
    }

    // MARK: - Boxes

    private func nodes(in box: Boxes.Box) -> [Grid.Node] {
        box.rows.flatMap { row in grid.nodes[row].filter { box.columns.contains($0.columns.lowerBound) } }
    }

    /// The box that a vertical head points at from outside. One that holds a drawing of its own frames something else.
    private func box(beside place: LineNetworks.Place, rows: Int) -> Boxes.Box? {
        var row = place.row + rows
        while abs(row - place.row) < DrawnGraph.blankRows, row > 0, row < grid.rowCount, grid.isBlank(row) {
            row += rows
        }
        return boxes.first { box in
            row == (rows > 0 ? box.rows.lowerBound - 1 : box.bottom) && box.columns.contains(place.column)
                && !box.rows.contains { row in
                    grid.cells[row].contains { box.columns.contains($0.key) && $0.value.connector.head != nil }
                }
        }
    }

    // MARK: - Looking around

    private func node(left place: LineNetworks.Place) -> Grid.Node? {
        let node = grid.nodes[place.row].last { $0.columns.upperBound <= place.column }
        return node.flatMap { isClear(place.row, $0.columns.upperBound..<place.column) ? $0 : nil }
    }

    private func node(right place: LineNetworks.Place) -> Grid.Node? {
        let node = grid.nodes[place.row].first { $0.columns.lowerBound > place.column }
        return node.flatMap {
            isClear(place.row, place.column + 1..<max(place.column + 1, $0.columns.lowerBound)) ? $0 : nil
        }
    }

    /// Whether between two columns stands nothing but blanks, and at most the side of a box.
    private func isClear(_ row: Int, _ columns: Range<Int>) -> Bool {
        guard columns.count <= Grid.reach else { return false }
        let lines = grid.cells[row].filter { columns.contains($0.key) }
        let texts = grid.texts[row].contains { columns.contains($0.columns.lowerBound) }
        return !texts && lines.allSatisfy { $0.value.connector.ports == [.up, .down] } && lines.count <= 1
    }

    /// The text above or below a cell; beside it, if the cell is a head.
    private func node(above: Bool, _ place: LineNetworks.Place, mayMiss: Bool) -> Grid.Node? {
        var row = place.row
        for _ in 0..<DrawnGraph.blankRows {
            row += above ? -1 : 1
            guard row >= 0, row < grid.rowCount else { return nil }
            if grid.isBlank(row) { continue }
            if let node = grid.nodes[row].first(where: { $0.columns.contains(place.column) }) { return node }
            if grid.nodes[row].isEmpty, grid.cell(row, place.column) != nil { return nil }
            if grid.nodes[row].isEmpty, mayMiss, grid.texts[row].isEmpty { continue }
            let nearest = grid.nodes[row].min { distance($0, place.column) < distance($1, place.column) }
            let reach = mayMiss ? Grid.reach : DrawnGraph.slack
            return nearest.flatMap { distance($0, place.column) <= reach ? $0 : nil }
        }
        return nil
    }

    private func distance(_ node: Grid.Node, _ column: Int) -> Int {
        column < node.columns.lowerBound
            ? node.columns.lowerBound - column : max(0, column - node.columns.upperBound + 1)
    }
}
