import SourceText

/// The id of a task: a text that ends in numbers, such as `T012a`, `WP01` or `2.3.1`.
public struct Identifier: Sendable {
    /// The id as written.
    public let text: String
    /// Its bytes in the document.
    public let range: Range<Int>
    /// Its parts, by which ids are compared and ranges expanded.
    public let key: Key

    /// An id in parts. Two spellings with equal keys are the same id.
    public struct Key: Hashable, Sendable {
        /// Capital letters and hyphen before the number; empty for `2.3`.
        public let prefix: String
        /// The numbers between dots.
        public let numbers: [Int]
        /// A small letter behind the last number, as in `T012a`.
        public let letter: String
        /// What follows a hyphen, as in `T031-MIN`.
        public let suffix: String

        package init(prefix: String, numbers: [Int], letter: String, suffix: String) {
            self.prefix = prefix
            self.numbers = numbers
            self.letter = letter
            self.suffix = suffix
        }

        /// The id without its suffix, by which `T031` finds `T031-MIN`.
        public var withoutSuffix: Key { Key(prefix: prefix, numbers: numbers, letter: letter, suffix: "") }
    }
}

extension Identifier.Key {
    /// Leaves out what most keys lack: a plan hashes the keys of its ids many times.
    public func hash(into hasher: inout Hasher) {
        for number in numbers { hasher.combine(number) }
        if !prefix.isEmpty { hasher.combine(prefix) }
        if !suffix.isEmpty { hasher.combine(suffix) }
    }

    /// What stands in front of the numbers of ids by convention, even if it occurs once.
    static let conventional: Set<String> = ["T", "T-", "TASK", "TASK-", "WP", "WP-", "CHK"]

    /// Whether the id is one by convention.
    package var isConventional: Bool { Self.conventional.contains(prefix) }

    /// Whether the suffix tells tasks apart, as a number or a single letter does: `P1-1`, `T4-A`, but not `T4-MIN`.
    var suffixNumbers: Bool { suffix.utf8.first?.isDigit == true || suffix.utf8.count == 1 }

    /// The key of a plain number such as `2.3`.
    package init(numbers: [Int]) {
        self.init(prefix: "", numbers: numbers, letter: "", suffix: "")
    }

    /// The key with another number at its end, and without letter and suffix.
    package func with(lastNumber number: Int) -> Identifier.Key {
        Identifier.Key(prefix: prefix, numbers: numbers.dropLast() + [number], letter: "", suffix: "")
    }
}
