/// Finds the item whose number another number extends: `2` for `2.1`.
struct NumberedParents {
    private var keys = KeyIndex { $0.form == .heading || $0.isTask }

    /// The nearest earlier item whose number this one extends.
    mutating func parent(of key: Identifier.Key?, among items: [Plan.Item]) -> Int? {
        guard let key, key.numbers.count > 1, key.letter.isEmpty, key.suffix.isEmpty else { return nil }
        let stem = Array(key.numbers.dropLast())
        return keys.latest(.init(prefix: key.prefix, numbers: stem, letter: "", suffix: ""), among: items)
    }
}

/// Items of a growing list by their keys. They are only looked at when somebody asks, which most plans give no reason to.
struct KeyIndex {
    private let isWanted: (Plan.Item) -> Bool
    private var latest: [Identifier.Key: Int] = [:]
    /// Items in front of this position are known.
    private var end = 0

    init(_ isWanted: @escaping (Plan.Item) -> Bool) {
        self.isWanted = isWanted
    }

    /// The last item with a key; the list holds those that it held when it was asked before, and perhaps more.
    mutating func latest(_ key: Identifier.Key, among items: [Plan.Item]) -> Int? {
        for index in end..<items.count where isWanted(items[index]) {
            if let key = items[index].id?.key { latest[key] = index }
        }
        end = items.count
        return latest[key]
    }
}
