import SourceText

/// What bears a number: sections or tasks, found by one number or a range without looking at all of them.
struct NumberIndex: Sendable {
    private let exact: [String: [Int]]
    private let ordered: [(number: NumberOrder, members: [Int])]

    /// - Parameter numbers: the text of each member's number, if it has one.
    init(_ numbers: [String?]) {
        var exact: [String: [Int]] = [:]
        for (member, text) in numbers.enumerated() {
            if let text { exact[text, default: []].append(member) }
        }
        self.init(exact)
    }

    /// - Parameter exact: members by the text of their number.
    init(_ exact: [String: [Int]]) {
        self.exact = exact
        ordered = exact.compactMap { text, members in NumberOrder(text).map { (number: $0, members: members) } }
            .sorted { $0.number < $1.number }
    }

    /// The members with any of the numbers, ascending, each once.
    func members(_ references: [NumberReference]) -> [Int] {
        Set(references.flatMap(members)).sorted()
    }

    private func members(_ reference: NumberReference) -> [Int] {
        guard reference.isOpen || reference.last != nil, let low = NumberOrder(reference.first) else {
            return exact[reference.first] ?? []
        }
        let last = reference.last.flatMap(NumberOrder.init)
        return ordered[ordered.partitionPoint { $0.number < low }...].prefix { entry in
            last.map { !($0 < entry.number) } ?? true
        }
        .flatMap(\.members)
    }
}

/// Titles by their words, so that a name is compared with few of them.
struct TitleIndex: Sendable {
    private let titles: [String: [Int]]

    init(_ titles: [[String]]) {
        var found: [String: [Int]] = [:]
        for (index, words) in titles.enumerated() {
            for word in words where found[word]?.last != index { found[word, default: []].append(index) }
        }
        self.titles = found
    }

    /// The titles, ascending, with a word that agrees with the rarest of the words.
    func candidates(_ words: [String]) -> [Int] {
        let found = words.map { word in NameMatch.variants(of: word).flatMap { titles[$0] ?? [] } }
        return Set(found.min { $0.count < $1.count } ?? []).sorted()
    }
}

/// Numbers of sections, `3` before `3.1` before `10`; or single letters.
package struct NumberOrder: Comparable {
    private let parts: [Int]

    package init?(_ text: String) {
        let numbers = text.split(separator: ".").map { Int($0) }
        if numbers.allSatisfy({ $0 != nil }), !numbers.isEmpty {
            parts = numbers.compactMap { $0 }
        } else if text.utf8.count == 1, let letter = text.utf8.first, letter.isLetter {
            parts = [Int(letter | 0x20)]
        } else {
            return nil
        }
    }

    package static func < (left: NumberOrder, right: NumberOrder) -> Bool {
        left.parts.lexicographicallyPrecedes(right.parts)
    }
}
