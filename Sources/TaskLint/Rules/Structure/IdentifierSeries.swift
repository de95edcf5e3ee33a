import SourceText
import TaskPlan

/// How the ids of one kind are written in a plan: `T001`, `T-1`, `TASK-001`.
struct IdentifierSeries {
    /// The letters in front of the number in capitals, without hyphen.
    let letters: String
    /// What stands in front of the number, as most ids write it.
    let prefix: String
    /// The number of digits to which numbers are filled with zeros; nil if they are not.
    let width: Int?
    /// Numbers that tasks have, ascending.
    private let numbers: [Int]

    private static let leastMembers = 3
    private static let shareOfMembers = 3

    /// Whether a task has a number.
    func has(_ number: Int) -> Bool {
        let place = numbers.partitionPoint { $0 < number }
        return place < numbers.count && numbers[place] == number
    }

    /// The id of a number as this series writes it.
    func text(of number: Int) -> String {
        let digits = String(number)
        return prefix + String(repeating: "0", count: max(0, (width ?? 0) - digits.count)) + digits
    }

    /// The series of a plan, those with most members first.
    ///
    /// - Complexity: O(*items*).
    static func all(of plan: Plan) -> [IdentifierSeries] { all(written(in: plan)) }

    /// The ids of tasks that have letters, by item.
    static func written(in plan: Plan) -> [Written?] {
        plan.items.indices.map { plan.items[$0].isTask ? plan.items[$0].id.flatMap(Written.init) : nil }
    }

    /// The series of ids, those with most members first.
    static func all(_ ids: [Written?]) -> [IdentifierSeries] {
        var groups: [(letters: String, members: [Written])] = []
        var places: [String: Int] = [:]
        var latest = 0
        for case let written? in ids {
            // Most ids have the letters of the one in front.
            if groups.isEmpty || groups[latest].letters != written.letters {
                latest = places[written.letters] ?? groups.count
                places[written.letters] = latest
            }
            if latest == groups.count { groups.append((written.letters, [])) }
            groups[latest].members.append(written)
        }
        return groups.filter { $0.members.count >= leastMembers }
            .sorted { ($1.members.count, $0.letters) < ($0.members.count, $1.letters) }
            .compactMap { series($0.members) }
    }

    /// An id with letters, as it is written.
    struct Written {
        let letters: String
        let prefix: String
        let digitCount: Int
        let number: Int
        /// What stands behind the first number.
        let rest: String
        let isDotted: Bool

        var isPadded: Bool { digitCount > naturalDigitCount }

        /// How many digits the number has without zeros in front.
        private var naturalDigitCount: Int {
            var (rest, count) = (number / 10, 1)
            while rest > 0 { (rest, count) = (rest / 10, count + 1) }
            return count
        }

        init?(_ id: Identifier) {
            let text = id.text.utf8
            guard let first = text.firstIndex(where: \.isDigit), let number = id.key.numbers.first else { return nil }
            let end = text[first...].firstIndex { !$0.isDigit } ?? text.endIndex
            letters = Written.letters(of: id.key.prefix)
            // `M1-T3` and `1B.2` have numbers in two places.
            guard !letters.isEmpty, !id.key.isCompound, first > text.startIndex else { return nil }
            // Most ids are written as they are compared, with nothing behind the number: no texts are made for them.
            prefix = text[..<first].elementsEqual(id.key.prefix.utf8) ? id.key.prefix : String(id.text[..<first])
            digitCount = text.distance(from: first, to: end)
            rest = end == text.endIndex ? "" : String(id.text[end...])
            isDotted = id.key.numbers.count > 1
            self.number = number
        }

        private static func letters(of prefix: String) -> String {
            prefix.utf8.allSatisfy(\.isLetter) ? prefix : prefix.filter(\.isLetter)
        }

        /// Whether the id is written as a series writes it.
        func isProper(in series: IdentifierSeries) -> Bool {
            prefix == series.prefix && (isDotted || digitCount == max(series.width ?? 0, naturalDigitCount))
        }
    }

    private static func series(_ members: [Written]) -> IdentifierSeries? {
        var prefixes: [String: Int] = [:]
        // Most ids are written like the one in front.
        var start = 0
        for index in members.indices
        where index + 1 == members.count || members[index + 1].prefix != members[start].prefix {
            prefixes[members[start].prefix, default: 0] += index + 1 - start
            start = index + 1
        }
        guard let prefix = prefixes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
            prefix.value * (shareOfMembers + 1) >= members.count * shareOfMembers
        else { return nil }
        return IdentifierSeries(
            letters: members[0].letters, prefix: prefix.key, width: width(members),
            numbers: members.map(\.number).sorted())
    }

    /// The number of digits to which most numbers are filled.
    private static func width(_ members: [Written]) -> Int? {
        var widths: [Int: Int] = [:]
        for member in members where !member.isDotted && member.isPadded { widths[member.digitCount, default: 0] += 1 }
        guard let widest = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
        let unfilled = members.count { !$0.isDotted && !$0.isPadded && $0.digitCount < widest.key }
        return widest.value >= unfilled ? widest.key : nil
    }
}
