import SourceText

/// Kiro's fenced JSON: `{"waves": [["1", "2"], ["3.1"]]}` or with objects that list tasks. A wave suggests that it comes
/// before the next one.
enum WaveList {
    static func statements(
        _ source: SourceText, lines: [Range<Int>], survey: Survey, resolver: ReferenceResolver
    ) -> [RawStatement] {
        guard let first = lines.first, let last = lines.last else { return [] }
        let whole = first.lowerBound..<last.upperBound
        guard let start = source.find("\"waves\"", in: whole)?.upperBound else { return [] }
        var waves: [Operand] = []
        var depth = 0
        var index = start
        while index < whole.upperBound {
            switch source.bytes[index] {
            case UInt8(ascii: "["):
                depth += 1
                if depth == 2 { waves.append(Operand()) }
            case UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { index = whole.upperBound }
            case UInt8(ascii: "\"") where depth == 2 && !waves.isEmpty:
                if let id = survey.ids.notation.identifier(source, at: index + 1, end: whole.upperBound) {
                    waves[waves.count - 1].add(
                        resolver.items(IdReference(first: id, last: nil, isOpen: false), near: nil), id.range)
                    index = id.range.upperBound
                }
            default: break
            }
            index += 1
        }
        return zip(waves, waves.dropFirst()).compactMap { before, after in
            guard let left = before.range, let right = after.range else { return nil }
            return RawStatement(
                prerequisites: before, dependents: after, place: right.lowerBound,
                range: left.lowerBound..<right.upperBound)
        }
    }
}
