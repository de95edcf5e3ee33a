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
            for position in positions.sorted() { append(position...position) }
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

        /// Whether the set holds an item of a range.
        ///
        /// - Complexity: O(log *ranges*).
        func holdsAny(of range: ClosedRange<Int>) -> Bool {
            let index = ranges.partitionPoint { $0.upperBound < range.lowerBound }
            return index < ranges.count && ranges[index].lowerBound <= range.upperBound
        }

        /// Whether the set and another one have an item in common.
        ///
        /// - Complexity: O(*ranges*) times a logarithm.
        package func holdsAny(of other: ItemSet) -> Bool { ranges.contains { other.holdsAny(of: $0) } }

        /// The items of this set that are not in `other`.
        ///
        /// - Complexity: O(*ranges* of both), as for all operations on two sets.
        public func subtracting(_ other: ItemSet) -> ItemSet {
            var result = ItemSet()
            var others = other.ranges[...]
            for range in ranges {
                var start = range.lowerBound
                while let next = others.first, next.lowerBound <= range.upperBound {
                    if next.lowerBound > start {
                        result.append(start...Swift.min(next.lowerBound - 1, range.upperBound))
                    }
                    start = Swift.max(start, next.upperBound + 1)
                    // What reaches beyond this range may cover the beginning of the next one.
                    if next.upperBound > range.upperBound { break }
                    others.removeFirst()
                }
                if start <= range.upperBound { result.append(start...range.upperBound) }
            }
            return result
        }

        /// The items that are in both sets.
        ///
        /// - Complexity: O(*ranges* where both sets lie) and a logarithm, so that asking a few items of many costs little.
        public func intersection(_ other: ItemSet) -> ItemSet {
            var result = ItemSet()
            guard let first = ranges.first, let second = other.ranges.first else { return result }
            let start = Swift.max(first.lowerBound, second.lowerBound)
            var left = ranges[ranges.partitionPoint { $0.upperBound < start }...]
            var right = other.ranges[other.ranges.partitionPoint { $0.upperBound < start }...]
            while let one = left.first, let two = right.first {
                let (low, high) = (
                    Swift.max(one.lowerBound, two.lowerBound), Swift.min(one.upperBound, two.upperBound)
                )
                if low <= high { result.append(low...high) }
                if one.upperBound < two.upperBound { left.removeFirst() } else { right.removeFirst() }
            }
            return result
        }

        /// The items that are in either set.
        public func union(_ other: ItemSet) -> ItemSet {
            ItemSet(joining: ranges + other.ranges)
        }

        /// The items of ranges in any order, which may overlap.
        ///
        /// - Complexity: O(*n* log *n*) in the number of ranges.
        package init(joining ranges: [ClosedRange<Int>]) {
            for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) { append(range) }
        }

        /// Adds a range that does not begin before the last one.
        private mutating func append(_ range: ClosedRange<Int>) {
            if let last = ranges.last, range.lowerBound <= last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...Swift.max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }
}

extension Plan.ItemSet: Sequence {
    /// The positions in ascending order.
    public func makeIterator() -> FlattenSequence<[ClosedRange<Int>]>.Iterator {
        ranges.joined().makeIterator()
    }
}
