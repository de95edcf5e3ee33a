/// Finds the item whose number another number extends: `2` for `2.1`.
struct NumberedParents {
    private var latest: [Identifier.Key: Int] = [:]

    /// Remembers an item; a later one with the same number hides it.
    mutating func note(_ key: Identifier.Key?, item: Int) {
        if let key { latest[key] = item }
    }

    /// The nearest earlier item whose number this one extends.
    func parent(of key: Identifier.Key?) -> Int? {
        guard let key, key.numbers.count > 1, key.letter.isEmpty, key.suffix.isEmpty else { return nil }
        let stem = Array(key.numbers.dropLast())
        return latest[.init(prefix: key.prefix, numbers: stem, letter: "", suffix: "")]
    }
}
