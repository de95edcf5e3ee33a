/// Which texts are ids of a document's tasks.
package struct DocumentIds: Sendable {
    /// Letters in front of the number that ids of this document have.
    var prefixes: Set<String> = []
    /// How ids are written where their shape leaves it open.
    var notation = IdentifierNotation()
    /// `US` or `HU` stand in front of the numbers of ids, not of stories.
    var storyLettersMakeIds = false

    /// Prefixes of ids that have a second number, behind a dot or a dash; with one number, they belong to something else.
    var twofold = DocumentIds.dotted

    /// Prefixes of things that are no tasks, but whose numbers with dots or dashes are: `P1` is a priority or a phase,
    /// `P1.1` and `P1-001` are tasks of it.
    static let dotted: Set<String> = ["P"]

    /// Whether a key with letters is that of an id of the document.
    func accepts(_ key: Identifier.Key) -> Bool {
        prefixes.contains(key.prefix)
            && (!twofold.contains(key.prefix) || key.numbers.count > 1 || key.suffix.utf8.first?.isDigit == true)
    }

    /// Whether something was found at the beginning of a task, and is an id of the document.
    func accepts(_ found: LeadingIdentifier?) -> Bool {
        guard let key = found?.identifier.key else { return false }
        return key.prefix.isEmpty || key.prefix == "#" || accepts(key)
    }
}
