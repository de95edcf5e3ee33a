/// Finds the item whose number another number extends: `2` for `2.1`, `1.0` for `1.1`.
struct NumberedParents {
    private var latest: [Identifier.Key: Int] = [:]

    /// Remembers an item; a later one with the same number hides it.
    mutating func note(_ key: Identifier.Key?, item: Int) {
        if let key { latest[key] = item }
    }

    /// The nearest earlier item whose number this one extends.
    func parent(of key: Identifier.Key?) -> Int? {
        guard let key, key.numbers.count > 1, key.letter.isEmpty, key.suffix.isEmpty else { return nil }
        func item(_ numbers: [Int]) -> Int? {
            latest[.init(prefix: key.prefix, numbers: numbers, letter: "", suffix: "")]
        }
        let stem = Array(key.numbers.dropLast())
        if let parent = item(stem) { return parent }
        // Agent OS writes `1.0` for the parent of `1.1`.
        return key.numbers.last == 0 ? nil : item(stem + [0])
    }
}
