import SourceText

extension Plan {
    /// A set of items, stored as ascending ranges of positions in ``Plan/items``.
    public struct ItemSet: Hashable, Sendable {
        /// Disjoint, not adjacent, ascending.
        public private(set) var ranges: [ClosedRange<Int>] = []

        /// The empty set.
        public init() {}

        /// The set of these positions, in any order, repeated or not.
        ///
        /// - Complexity: O(*n* log *n*).
        public init(_ positions: some Sequence<Int>) {
            for position in positions.sorted() {
                if let last = ranges.last, position <= last.upperBound + 1 {
                    ranges[ranges.count - 1] = last.lowerBound...Swift.max(last.upperBound, position)
                } else {
                    ranges.append(position...position)
                }
            }
        }

        /// Number of items in the set.
        public var count: Int { ranges.reduce(0) { $0 + $1.count } }

        /// Whether the set holds nothing.
        public var isEmpty: Bool { ranges.isEmpty }

        /// Whether the set holds an item.
        ///
        /// - Complexity: O(log *ranges*).
        public func contains(_ position: Int) -> Bool {
            let index = ranges.partitionPoint { $0.upperBound < position }
            return index < ranges.count && ranges[index].contains(position)
        }

        /// The items of this set that are not in `other`.
        public func subtracting(_ other: ItemSet) -> ItemSet {
            ItemSet(lazy.filter { !other.contains($0) })
        }

        /// The items that are in both sets.
        public func intersection(_ other: ItemSet) -> ItemSet {
            ItemSet(lazy.filter { other.contains($0) })
        }

        /// The items that are in either set.
        public func union(_ other: ItemSet) -> ItemSet {
            ItemSet(Array(self) + Array(other))
        }
    }
}

extension Plan.ItemSet: Sequence {
    /// The positions in ascending order.
    public func makeIterator() -> FlattenSequence<[ClosedRange<Int>]>.Iterator {
        ranges.joined().makeIterator()
    }
}
