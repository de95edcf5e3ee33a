import SourceText

/// One row of a drawing: the drawn characters in their columns, and the texts between them.
struct GridRow {
    private(set) var cells: [Int: Grid.Cell] = [:]
    private(set) var texts: [Grid.Text] = []
    /// The text that is being read.
    private var open: Grid.Text?

    init(_ source: SourceText, _ line: Range<Int>) {
        let (scalars, lengths) = GridRow.scalars(source.bytes[line])
        let closing = GridRow.closingParentheses(scalars)
        var (column, offset) = (0, line.lowerBound)
        // Where the parentheses around a place end, and those inside a text.
        var (insideEnd, asideEnd) = (0, 0)
        var blanks = 0
        for (index, scalar) in scalars.enumerated() {
            let place = Grid.Text(
                columns: column..<column + CellWidth.of(scalar), range: offset..<offset + lengths[index])
            (column, offset) = (place.columns.upperBound, place.range.upperBound)
            if let close = closing[index] {
                insideEnd = max(insideEnd, close)
                // "Phase 2 (T001 → T002)" is one text.
                if open != nil, index >= asideEnd { asideEnd = close }
            }
            blanks = scalar == " " || scalar == "\t" ? blanks + 1 : 0
            let connector = Connector.match(scalar) ?? Connector.ascii(scalars, at: index)
            if scalar == ";" || scalar == "；", index >= insideEnd {
                // "T001 → T002; T003 → T004" is two drawings on one row.
                close()
            } else if let connector, index >= asideEnd || !connector.ports.isDisjoint(with: [.up, .down]) {
                close()
                cells[place.columns.lowerBound] = Grid.Cell(connector: connector, offset: place.range.lowerBound)
            } else if blanks > 0 {
                if blanks > 1 { close() }
            } else {
                add(place)
            }
        }
        close()
    }

    private mutating func close() {
        if let open { texts.append(open) }
        open = nil
    }

    private mutating func add(_ place: Grid.Text) {
        let start = open ?? place
        let end = open == nil ? max(place.columns.upperBound, place.columns.lowerBound + 1) : place.columns.upperBound
        open = Grid.Text(
            columns: start.columns.lowerBound..<end, range: start.range.lowerBound..<place.range.upperBound)
    }

    /// The characters of a row with the bytes that each takes; a byte that is no text counts as one character.
    private static func scalars(_ bytes: ArraySlice<UInt8>) -> (scalars: [Unicode.Scalar], lengths: [Int]) {
        var (scalars, lengths): ([Unicode.Scalar], [Int]) = ([], [])
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let encoded):
                scalars.append(Unicode.UTF8.decode(encoded))
                lengths.append(encoded.count)
            case .error(let length):
                scalars.append("\u{FFFD}")
                lengths.append(length)
            case .emptyInput: return (scalars, lengths)
            }
        }
    }

    /// Where the parentheses of a row close, by where they open.
    private static func closingParentheses(_ scalars: [Unicode.Scalar]) -> [Int: Int] {
        var open: [Int] = []
        var closing: [Int: Int] = [:]
        for (index, scalar) in scalars.enumerated() {
            if scalar == "(" { open.append(index) }
            if scalar == ")", let start = open.popLast() { closing[start] = index }
        }
        return closing
    }
}
