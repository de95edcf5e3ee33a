extension Plan {
    /// The keys of all texts of the document that look like ids, wherever they stand.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    package func idsInText() -> Set<Identifier.Key> {
        let bytes = source.bytes
        var found: Set<Identifier.Key> = []
        for index in bytes.indices where bytes[index].isAlphanumeric {
            guard index == 0 || !bytes[index - 1].isAlphanumeric else { continue }
            if let id = identifier(at: index, end: bytes.count) { found.insert(id.key) }
        }
        return found
    }
}
