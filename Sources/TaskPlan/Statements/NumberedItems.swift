import SourceText

/// The items whose ids have one prefix and one number of parts, by their numbers, so that a range of ids is found
/// without looking at each of them.
struct NumberedItems: Sendable {
    private let numbers: [[Int]]
    private let items: [Int]
    /// Per place the end of the run of consecutive items that it lies in. Most plans number their tasks in their order.
    private let runEnds: [Int]

    init(_ members: [(numbers: [Int], item: Int)]) {
        let sorted = members.sorted { left, right in
            left.numbers == right.numbers
                ? left.item < right.item : left.numbers.lexicographicallyPrecedes(right.numbers)
        }
        let items = sorted.map { $0.item }
        var ends = Array(items.indices.map { $0 + 1 })
        for place in items.indices.dropLast().reversed() where items[place] + 1 == items[place + 1] {
            ends[place] = ends[place + 1]
        }
        numbers = sorted.map { $0.numbers }
        self.items = items
        runEnds = ends
    }

    /// The items with numbers from the first through the last; without a last one, all from the first on.
    ///
    /// - Complexity: O(log *n* + *r* log *r*) in the number of runs.
    func items(from first: [Int], through last: [Int]?) -> Plan.ItemSet {
        var place = lowerBound(of: first)
        let end = last.map { last in numbers.partitionPoint { !last.lexicographicallyPrecedes($0) } } ?? items.count
        var ranges: [ClosedRange<Int>] = []
        while place < end {
            let next = min(runEnds[place], end)
            ranges.append(items[place]...items[place] + (next - place - 1))
            place = next
        }
        return Plan.ItemSet(joining: ranges)
    }

    /// The item whose number is nearest to one that no item has.
    func nearest(to wanted: [Int]) -> Int? {
        let index = lowerBound(of: wanted)
        let near = max(0, index - 1)..<min(index + 1, items.count)
        return near.min { distance(numbers[$0], wanted) < distance(numbers[$1], wanted) }.map { items[$0] }
    }

    private func lowerBound(of wanted: [Int]) -> Int {
        numbers.partitionPoint { $0.lexicographicallyPrecedes(wanted) }
    }

    private func distance(_ left: [Int], _ right: [Int]) -> Int {
        zip(left, right).reduce(0) { $0 * 100 + abs($1.0 - $1.1) }
    }
}
