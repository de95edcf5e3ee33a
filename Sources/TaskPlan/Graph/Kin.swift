/// Relations inside one statement. A statement about an item and its own ancestor speaks of the ancestor's other work:
/// the ancestor takes part with the end, or the beginning, that it shares with its descendants.
struct Kin {
    private let parents: [Int?]
    /// The last item below each item, or itself; nil where what lies below an item does not follow it without gaps.
    private let lastBelow: [Int]?
    private let isNested: Bool

    /// - Complexity: O(*items*).
    init(_ plan: Plan) {
        parents = plan.items.map(\.parent)
        isNested = parents.contains { $0 != nil }
        lastBelow = isNested ? Kin.lastBelow(parents) : nil
    }

    /// Those of some items that lie above one of others.
    ///
    /// - Complexity: O(*depth* + log *items*) per range, and O(1) for each item that is in both sets; in plans whose
    ///   parts do not follow their wholes O(*others* + *depth*).
    func items(of items: Plan.ItemSet, above others: Plan.ItemSet) -> Plan.ItemSet {
        guard isNested else { return Plan.ItemSet() }
        var found: Set<Int> = []
        guard let lastBelow else {
            for other in others { addAncestors(of: other, to: &found) }
            return Plan.ItemSet(found.filter(items.contains))
        }
        // What lies above an item of a range, and before the range, lies above its first item.
        for range in others.ranges { addAncestors(of: range.lowerBound, to: &found) }
        for item in items.intersection(others) where lastBelow[item] > item {
            if others.holdsAny(of: item + 1...lastBelow[item]) { found.insert(item) }
        }
        return Plan.ItemSet(found.filter(items.contains))
    }

    private func addAncestors(of item: Int, to found: inout Set<Int>) {
        var parent = parents[item]
        while let current = parent, found.insert(current).inserted { parent = parents[current] }
    }

    /// Nil if some part of an item stands behind something that is none.
    private static func lastBelow(_ parents: [Int?]) -> [Int]? {
        var last = Array(parents.indices)
        var size = [Int](repeating: 1, count: parents.count)
        for item in parents.indices.reversed() {
            guard let parent = parents[item] else { continue }
            if parent >= item { return nil }
            last[parent] = max(last[parent], last[item])
            size[parent] += size[item]
        }
        return parents.indices.allSatisfy { last[$0] - $0 + 1 == size[$0] } ? last : nil
    }
}
