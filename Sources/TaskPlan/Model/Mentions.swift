extension Plan {
    /// A range of ids in the text, such as `T004-T014`, or all ids from one on.
    package struct RangeReference: Sendable {
        /// Where a range stands.
        package enum Place: Sendable {
            /// Where an order is stated.
            case statement
            /// In a heading.
            case heading
            /// In other text.
            case text
        }

        /// The id it begins with.
        package let first: Identifier
        /// The id it ends with, as written; nil if it is open.
        package let last: Identifier?
        /// Where it stands.
        package let place: Place

        /// Bytes of both ids and what is between them.
        package var range: Range<Int> { first.range.lowerBound..<(last ?? first).range.upperBound }

        /// The key of the id it ends with: the `4` of `1.1-4` means 1.4.
        package var end: Identifier.Key? {
            guard let last else { return nil }
            guard last.key.numbers.count == 1, first.key.numbers.count > 1 else { return last.key }
            return Identifier.Key(
                prefix: first.key.prefix, numbers: first.key.numbers.dropLast() + last.key.numbers,
                letter: last.key.letter, suffix: "")
        }
    }

    /// A phase, story or group that a stated dependency names and that no heading has.
    package struct UnresolvedGroup: Sendable {
        /// Its name as written.
        package let name: String
        /// Bytes of the name.
        package let range: Range<Int>
    }
}
