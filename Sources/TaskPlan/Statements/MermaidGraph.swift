import SourceText

/// Edges of a Mermaid flowchart whose nodes are tasks, phases or stories.
enum MermaidGraph {
    /// Dotted edges are advice; the others are stated.
    static func statements(
        _ source: SourceText, lines: [Range<Int>], survey: Survey, resolver: ReferenceResolver, section: Int?
    ) -> (stated: [RawStatement], suggested: [RawStatement]) {
        var reader = MermaidReader(source: source, survey: survey, resolver: resolver, section: section)
        for line in lines { reader.readNodes(line) }
        for line in lines { reader.readEdges(line) }
        return (reader.stated, reader.suggested)
    }
}

private struct MermaidReader {
    let source: SourceText
    let survey: Survey
    let resolver: ReferenceResolver
    let section: Int?
    var stated: [RawStatement] = []
    var suggested: [RawStatement] = []
    /// What the labels of nodes name.
    private var labels: [String: Operand] = [:]

    init(source: SourceText, survey: Survey, resolver: ReferenceResolver, section: Int?) {
        self.source = source
        self.survey = survey
        self.resolver = resolver
        self.section = section
    }

    private struct Node {
        let name: Range<Int>
        let label: Range<Int>?
        let end: Int
    }

    mutating func readNodes(_ line: Range<Int>) {
        var index = line.lowerBound
        while index < line.upperBound {
            guard let node = node(at: index, end: line.upperBound) else {
                index += 1
                continue
            }
            if let label = node.label, let operand = operand(naming: label) {
                labels[source.string(node.name)] = operand
            }
            index = node.end
        }
    }

    mutating func readEdges(_ line: Range<Int>) {
        var index = skipBlanks(line.lowerBound, line.upperBound)
        var left = group(at: &index, end: line.upperBound)
        while !left.isEmpty, let edge = edge(at: index, end: line.upperBound) {
            index = skipBlanks(edge.end, line.upperBound)
            let right = group(at: &index, end: line.upperBound)
            guard !right.isEmpty else { return }
            add(left, right, place: edge.range, isDotted: edge.isDotted)
            left = right
        }
    }

    /// One statement of an arrow between two lists of nodes.
    private mutating func add(_ left: [Node], _ right: [Node], place: Range<Int>, isDotted: Bool) {
        guard let first = left.first, let last = right.last else { return }
        let left = operand(of: left)
        let right = operand(of: right)
        guard left.namesSomething, right.namesSomething else { return }
        let statement = RawStatement(
            prerequisites: left, dependents: right, place: place.lowerBound, range: first.name.lowerBound..<last.end)
        if isDotted { suggested.append(statement) } else { stated.append(statement) }
    }

    /// `a & b & c`
    private func group(at index: inout Int, end: Int) -> [Node] {
        var nodes: [Node] = []
        while let node = node(at: index, end: end) {
            nodes.append(node)
            index = skipBlanks(node.end, end)
            guard index < end, source.bytes[index] == UInt8(ascii: "&") else { break }
            index = skipBlanks(index + 1, end)
        }
        return nodes
    }

    private func node(at start: Int, end: Int) -> Node? {
        var index = start
        while index < end,
            source.bytes[index].isWordByte || source.bytes[index] == UInt8(ascii: "_")
                || source.bytes[index].isOne(of: ".-") && index > start && index + 1 < end
                    && source.bytes[index + 1].isAlphanumeric
        { index += 1 }
        guard index > start else { return nil }
        let name = start..<index
        guard index < end, source.bytes[index].isOne(of: "[({") else {
            return Node(name: name, label: nil, end: index)
        }
        let open = index
        var depth = 0
        while index < end {
            if source.bytes[index].isOne(of: "[({") { depth += 1 }
            if source.bytes[index].isOne(of: "])}") { depth -= 1 }
            index += 1
            if depth == 0 { break }
        }
        return Node(name: name, label: open + 1..<max(open + 1, index - 1), end: index)
    }

    private func edge(at start: Int, end: Int) -> (range: Range<Int>, end: Int, isDotted: Bool)? {
        var index = start
        var hasHead = false
        while index < end, source.bytes[index].isOne(of: "-=.><xo|") || hasLabel(start..<index, at: index, end: end) {
            if source.bytes[index] == UInt8(ascii: ">") { hasHead = true }
            if hasHead, source.bytes[index] == UInt8(ascii: "|") {
                index += 1
                while index < end, source.bytes[index] != UInt8(ascii: "|") { index += 1 }
            }
            index += 1
            if hasHead, index < end, source.bytes[index] != UInt8(ascii: "|") { break }
        }
        guard hasHead, index - start >= 3 else { return nil }
        return (
            start..<index, min(index, end),
            source.bytes[start..<min(index, end)].contains(UInt8(ascii: "."))
                && source.bytes[start] == UInt8(ascii: "-") && source.bytes[start + 1] == UInt8(ascii: ".")
        )
    }

    private static let longestLabel = 120

    /// Text inside an edge: `-- needs -->`, `-.advisory.->`.
    private func hasLabel(_ edge: Range<Int>, at index: Int, end: Int) -> Bool {
        guard edge.count >= 2 else { return false }
        guard source.bytes[index] == .space || source.bytes[index].isWordByte else { return false }
        let rest = index..<Swift.min(end, index + Self.longestLabel)
        return source.find("->", in: rest) != nil || source.find("=>", in: rest) != nil
    }

    private func operand(of nodes: [Node]) -> Operand {
        let operands = nodes.map { operand(of: $0) }.filter(\.namesSomething)
        guard var all = operands.first else { return Operand() }
        guard operands.count > 1 else { return all }
        all.items = Plan.ItemSet(operands.flatMap { Array($0.items) })
        all.singles = operands.reduce(into: []) { $0.formUnion($1.singles) }
        all.unknown = operands.flatMap(\.unknown)
        all.isGroup = operands.contains(where: \.isGroup)
        all.range = operands.compactMap(\.range).first
        return all
    }

    private func operand(of node: Node) -> Operand {
        if let label = labels[source.string(node.name)] { return label }
        return operand(naming: node.name) ?? Operand()
    }

    /// The id, phase or story that a text begins with, or the section that it is the name of.
    private func operand(naming range: Range<Int>) -> Operand? {
        let tokens = StatementLexer.tokens(source, range, survey: survey, numbersAreIds: true)
        guard let first = tokens.first(where: { !$0.isOpen }) else { return nil }
        if OperandReader.isReference(first) {
            let operand = OperandReader(resolver: resolver, section: section).read([first])
            return operand.namesSomething ? operand : nil
        }
        let name = source.string(range).uppercased()
        guard name.hasPrefix("T"),
            let number = IdentifierShape.match(source, at: range.lowerBound + 1, end: range.upperBound)
        else {
            let named = OperandReader(resolver: resolver, section: section).read(tokens[...])
            return named.isNamed ? named : nil
        }
        let operand = OperandReader(resolver: resolver, section: section)
            .read([
                StatementToken(kind: .ids([IdReference(first: number, last: nil, isOpen: false)]), range: number.range)
            ])
        return operand.isEmpty ? nil : operand
    }

    private func skipBlanks(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, source.bytes[index].isBlank { index += 1 }
        return index
    }
}
