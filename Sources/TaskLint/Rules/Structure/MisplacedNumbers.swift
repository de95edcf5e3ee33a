import SourceText
import TaskPlan

/// Numbers such as `3.1` that stand under a task or heading with the number 2, in plans where most stand under their own.
///
/// Numbers of a group 0 are none: what must be there beforehand stands under any heading.
struct MisplacedNumbers {
    /// One such number.
    struct Finding {
        let item: Int
        /// What it stands under.
        let owner: Owner
        /// The bytes of that task or heading.
        let place: Range<Int>
        /// The first number of the id.
        let number: Int
    }

    /// What a number stands under: a position in ``Plan/items`` or in ``Plan/sections``.
    enum Owner {
        case task(Int)
        case heading(Int)

        /// Its name in quotes.
        func name(in plan: Plan) -> String {
            switch self {
            case .task(let item): plan.quotedName(item)
            case .heading(let section): "\"\(plan.words(plan.sections[section].title))\""
            }
        }
    }

    /// All of them, in document order.
    let found: [Finding]
    /// Where the tasks and headings begin under which some number stands right.
    private let placesOfOwn: Set<Int>

    /// Whether other numbers belong to the task or heading that one stands under.
    func hasOwn(at place: Range<Int>) -> Bool { placesOfOwn.contains(place.lowerBound) }

    /// Those that stand under one task or heading and begin with the same number: they were put there together.
    var groups: [[Finding]] { MisplacedNumbers.grouped(found) }

    /// For one that stands wrong, this many must stand right.
    private static let shareOfFitting = 4

    /// - Complexity: O(*items* + *sections*).
    init(_ context: LintContext) {
        // Only numbers with dots stand under others.
        guard context.facts.ids.areDotted else {
            found = []
            placesOfOwn = []
            return
        }
        let plan = context.plan
        let (heads, sections) = (MisplacedNumbers.underHeads(plan), MisplacedNumbers.underSections(plan))
        placesOfOwn = Set(
            heads.lazy.filter(\.fits).map(\.finding.place.lowerBound)
                + sections.lazy.filter(\.fits).map(\.finding.place.lowerBound))
        let byHead = MisplacedNumbers.settled(heads)
        // "Phase 6" may count something else than the "Week 12" below other phases does.
        let bySection = Dictionary(grouping: sections, by: \.level).values
            .flatMap { MisplacedNumbers.settled($0.map { ($0.fits, $0.finding) }) }
        let known = Set(byHead.map(\.item))
        found = (byHead + bySection.filter { !known.contains($0.item) }).sorted { $0.item < $1.item }
    }

    /// The numbers that stand wrong, if there are few of them.
    private static func settled(_ places: [(fits: Bool, finding: Finding)]) -> [Finding] {
        let wrong = places.filter { !$0.fits }
        return wrong.count * shareOfFitting <= places.count - wrong.count ? wrong.map(\.finding) : []
    }

    private static func grouped(_ found: [Finding]) -> [[Finding]] {
        struct Group: Hashable {
            let place: Int
            let number: Int
        }
        var positions: [Group: Int] = [:]
        var groups: [[Finding]] = []
        for one in found {
            let group = Group(place: one.place.lowerBound, number: one.number)
            if let position = positions[group] {
                groups[position].append(one)
            } else {
                positions[group] = groups.count
                groups.append([one])
            }
        }
        return groups
    }

    /// Whether numbers extend that of the task above them: the last one in front of them that has one number less.
    private static func underHeads(_ plan: Plan) -> [(fits: Bool, finding: Finding)] {
        var heads: [Head: Int] = [:]
        let groups = Groups(plan)
        return plan.items.compactMap { item in
            guard item.isTask, let key = item.id?.key, let first = key.numbers.first, first > 0 else { return nil }
            heads[Head(prefix: key.prefix, count: key.numbers.count)] = item.index
            guard key.numbers.count > 1, let head = heads[Head(prefix: key.prefix, count: key.numbers.count - 1)],
                let above = plan.items[head].id?.key, !groups.lacksHead(key)
            else { return nil }
            return (
                key.numbers.starts(with: above.numbers),
                Finding(item: item.index, owner: .task(head), place: plan.place(head), number: first)
            )
        }
    }

    /// The numbers of a plan by what stands in front of their last part.
    private struct Groups {
        private var sizes: [Stem: Int] = [:]
        private var heads: Set<Stem> = []

        init(_ plan: Plan) {
            for key in plan.items.lazy.filter(\.isTask).compactMap(\.id?.key) {
                heads.insert(Stem(prefix: key.prefix, numbers: key.numbers[...]))
                sizes[Stem(prefix: key.prefix, numbers: key.numbers.dropLast()), default: 0] += 1
            }
        }

        /// Whether several numbers go together whose task is left out: `5.1`, `5.2` without `5`.
        func lacksHead(_ key: Identifier.Key) -> Bool {
            let stem = Stem(prefix: key.prefix, numbers: key.numbers.dropLast())
            return sizes[stem, default: 0] > 1 && !heads.contains(stem)
        }
    }

    private struct Stem: Hashable {
        let prefix: String
        let numbers: ArraySlice<Int>
    }

    private struct Head: Hashable {
        let prefix: String
        let count: Int
    }

    /// Whether numbers extend that of the heading above them.
    private static func underSections(_ plan: Plan) -> [(fits: Bool, finding: Finding, level: Int)] {
        let numbers = plan.sections.map { number(of: $0, plan.source) }
        return plan.items.compactMap { item in
            guard item.isTask, let key = item.id?.key, key.numbers.count > 1, key.numbers[0] > 0,
                let owner = plan.sections.innermost(from: item.section, where: { numbers[$0.index] != nil }),
                let number = numbers[owner], number.count < key.numbers.count
            else { return nil }
            let title = plan.sections[owner].title
            return (
                key.numbers.starts(with: number),
                Finding(
                    item: item.index, owner: .heading(owner), place: title, number: key.numbers[0]),
                plan.sections[owner].level
            )
        }
    }

    /// `2` of "## 2. Mast", "## Phase 2: Mast" and "### Task Group 2: Mast".
    private static func number(of section: Plan.Section, _ source: SourceText) -> [Int]? {
        let bytes = source.bytes
        var index = section.title.lowerBound
        let end = section.title.upperBound
        var words = 0
        while index < end, !bytes[index].isDigit {
            if bytes[index].isBlank { words += 1 }
            guard words <= 2, !bytes[index].isOne(of: ":(–—-") else { return nil }
            index += 1
        }
        var numbers: [Int] = []
        while index < end, bytes[index].isDigit {
            let start = index
            while index < end, bytes[index].isDigit { index += 1 }
            guard let number = Int(source.string(start..<index)) else { return nil }
            numbers.append(number)
            guard index + 1 < end, bytes[index] == UInt8(ascii: "."), bytes[index + 1].isDigit else { break }
            index += 1
        }
        let isClosed = index == end || bytes[index].isOne(of: ".:) ") || bytes[index] >= 0x80
        return numbers.isEmpty || !isClosed ? nil : numbers
    }
}
