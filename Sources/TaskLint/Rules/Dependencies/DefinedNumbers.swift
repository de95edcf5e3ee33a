import SourceText
import TaskPlan

/// The numbers of the ids that a plan defines, for questions about ranges.
struct DefinedNumbers {
    private struct Stem: Hashable {
        let prefix: String
        let numbers: [Int]
    }

    /// Last numbers of the ids of each stem, ascending, each once.
    private let numbers: [Stem: [Int]]
    private let stems: Set<Stem>
    /// One line stands for no more tasks.
    static let mostDefined = 100

    /// - Complexity: O(*n* log *n*) in the number of items.
    init(_ plan: Plan) {
        var found: [Stem: Set<Int>] = [:]
        var stems: Set<Stem> = []
        for item in plan.items {
            guard let key = item.id?.key, let last = key.numbers.last else { continue }
            let stem = DefinedNumbers.stem(key)
            found[stem, default: []].insert(last)
            stems.insert(Stem(prefix: stem.prefix, numbers: [key.numbers.count]))
        }
        for range in plan.definedRanges {
            let numbers = range.keys(most: DefinedNumbers.mostDefined).compactMap(\.numbers.last)
            found[DefinedNumbers.stem(range.first.key), default: []].formUnion(numbers)
        }
        numbers = found.mapValues { $0.sorted() }
        self.stems = stems
    }

    /// Whether ids of a shape occur in the plan.
    func hasShape(of key: Identifier.Key) -> Bool {
        stems.contains(Stem(prefix: DefinedNumbers.stem(key).prefix, numbers: [key.numbers.count]))
    }

    /// Whether an item has an id, letters and endings behind its number aside.
    func isDefined(_ key: Identifier.Key) -> Bool {
        guard let last = key.numbers.last, let numbers = numbers[DefinedNumbers.stem(key)] else { return false }
        let index = numbers.partitionPoint { $0 < last }
        return index < numbers.count && numbers[index] == last
    }

    /// The numbers between two ids of one stem that no id has: how many, and the first of them.
    ///
    /// - Complexity: O(log *ids* + *most*), and O(*ids between*) if few of them are missing.
    func missing(from low: Identifier.Key, to high: Identifier.Key, most: Int) -> (count: Int, first: [Int]) {
        guard DefinedNumbers.stem(low) == DefinedNumbers.stem(high), let start = low.numbers.last,
            let end = high.numbers.last, start < end
        else { return (0, []) }
        let numbers = numbers[DefinedNumbers.stem(low)] ?? []
        let from = numbers.partitionPoint { $0 < start }
        let to = numbers.partitionPoint { $0 <= end }
        let count = end - start + 1 - (to - from)
        guard count > 0 else { return (0, []) }
        var found: [Int] = []
        var expected = start
        for number in numbers[from..<to] {
            while expected < number, found.count < most {
                found.append(expected)
                expected += 1
            }
            if found.count == most { break }
            expected = number + 1
        }
        while expected <= end, found.count < most {
            found.append(expected)
            expected += 1
        }
        return (count, found)
    }

    private static func stem(_ key: Identifier.Key) -> Stem {
        Stem(prefix: key.prefix == "#" ? "" : key.prefix, numbers: Array(key.numbers.dropLast()))
    }
}

extension Plan {
    /// Ranges that stand in the place of an id, so that one line stands for several tasks: `- [ ] T041..T045 Charts`.
    var definedRanges: [RangeReference] {
        let ids = Set(items.filter(\.isTask).compactMap { $0.id?.range.lowerBound })
        return rangeReferences.filter { ids.contains($0.range.lowerBound) }
    }
}

extension Plan.RangeReference {
    /// The first of the ids from one end to the other.
    func keys(most: Int) -> [Identifier.Key] {
        guard let first = self.first.key.numbers.last, let last = end?.numbers.last, first <= last else { return [] }
        return (first...min(last, first + most - 1)).map { self.first.key.with(lastNumber: $0) }
    }
}
