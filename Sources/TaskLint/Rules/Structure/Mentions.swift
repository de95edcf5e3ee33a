import SourceText
import TaskPlan

/// Where some ids stand in a document, other ids that hold them not counted.
struct Mentions {
    private var places: [String: [Range<Int>]] = [:]

    /// Looks the ids up.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    init(of ids: [String], in plan: Plan) {
        let source = plan.source
        let wanted = Set(ids)
        guard !wanted.isEmpty else { return }
        let shapeless = wanted.filter { !Mentions.hasShape($0) }
        var index = 0
        while index < source.bytes.count {
            if let id = plan.identifier(at: index, end: source.bytes.count) {
                if wanted.contains(id.text) { places[id.text, default: []].append(id.range) }
                index = id.range.upperBound
            } else {
                index += 1
            }
        }
        if !shapeless.isEmpty { addWords(shapeless, source) }
    }

    /// The places of an id, in order.
    func places(of id: String) -> [Range<Int>] { places[id] ?? [] }

    private static func hasShape(_ id: String) -> Bool {
        let text = SourceText(id)
        return IdentifierShape.match(text, at: 0, end: text.bytes.count)?.range.count == text.bytes.count
    }

    /// Ids that are not written like ids: runs of letters and digits, with single hyphens and dots inside.
    private mutating func addWords(_ wanted: Set<String>, _ source: SourceText) {
        let longest = wanted.map(\.utf8.count).max() ?? 0
        var index = 0
        while index < source.bytes.count {
            var end = index
            while end < source.bytes.count, Mentions.goesOn(source.bytes, end) { end += 1 }
            if end > index, end - index <= longest {
                let word = source.string(index..<end)
                if wanted.contains(word) { places[word, default: []].append(index..<end) }
            }
            index = max(end, index + 1)
        }
    }

    private static func goesOn(_ bytes: [UInt8], _ index: Int) -> Bool {
        if bytes[index].isWordByte || bytes[index] == UInt8(ascii: "_") { return true }
        let isInside = bytes[index].isOne(of: ".-") && index > 0 && index + 1 < bytes.count
        return isInside && bytes[index - 1].isAlphanumeric && bytes[index + 1].isAlphanumeric
    }
}
