import SourceText
import TaskPlan

/// TL105: an id that is written in another way than the ids around it.
public struct MalformedID: Rule {
    /// Makes the rule.
    public init() {}

    /// TL105 malformed-id.
    public static let identity = RuleIdentity(code: "TL105", name: "malformed-id", severity: .warning)

    /// One line for lists.
    public static let summary = "an id is written in another way than the other ids of the plan"

    /// Why, and what exactly.
    public static let rationale = """
        Tools and people look ids up as they are written everywhere else. `T1` among `T001`s is not found by a search for \
        `T001`, stands at another place when sorted, and with a special hyphen or a letter of another alphabet it is an id \
        that nobody can type. Flagged is an id whose letters, case, hyphen or number of digits differ from those of at least \
        three in four ids of its kind. Ids from `T1000` on, endings (`T012a`, `T005-TEST`), placeholders (`TXXX`, \
        TL109) and sections that keep a numbering of their own are not flagged.
        """

    /// What the fix does.
    public static let fix: FixDescription? = FixDescription(
        "Writes the id like the others, wherever the document mentions it.", changesIDs: true)

    private static let mostSeries = 4

    /// Finds every such id.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let written = IdentifierSeries.written(in: plan)
        let all = IdentifierSeries.all(written)
        guard !all.isEmpty else { return [] }
        let slips = slips(plan, written, all)
        guard !slips.isEmpty else { return [] }
        let mentions = Mentions(of: slips.map(\.written), in: plan)
        var owners: [String: Int] = [:]
        for text in plan.items.compactMap(\.id?.text) + slips.map(\.proper) { owners[text, default: 0] += 1 }
        return slips.map { slip in
            // Two tasks of one id would be worse than an id of another shape.
            let fix = owners[slip.proper] == 1 ? fix(slip, mentions) : nil
            return Diagnostic(
                rule: Self.identity, range: slip.range,
                message: "the id \"\(slip.written)\" is not written like the others, as \"\(slip.proper)\"",
                help: fix == nil
                    ? "write it like the others; \"\(slip.proper)\" is taken, so give it a number of its own"
                    : "write \"\(slip.proper)\" here and wherever the task is mentioned",
                tasks: [slip.written], items: [slip.item], subject: slip.written, fix: fix)
        }
    }

    private func fix(_ slip: Slip, _ mentions: Mentions) -> Fix {
        let places = Set(mentions.places(of: slip.written) + [slip.range]).sorted { $0.lowerBound < $1.lowerBound }
        return Fix(
            title: "write \"\(slip.written)\" as \"\(slip.proper)\"",
            edits: places.map { Edit(range: $0, text: slip.proper) })
    }

    // MARK: - Slips

    /// An id that is not written like its series.
    private struct Slip {
        let item: Int
        let range: Range<Int>
        let written: String
        let proper: String
    }

    private func slips(_ plan: Plan, _ written: [IdentifierSeries.Written?], _ all: [IdentifierSeries]) -> [Slip] {
        let byLetters = Dictionary(all.map { ($0.letters, $0) }) { first, _ in first }
        var slips: [String: [Slip]] = [:]
        var proper: [Int] = []
        var latest = all[0]
        for item in plan.items.indices where plan.items[item].isTask {
            if let letters = written[item]?.letters, letters != latest.letters { latest = byLetters[letters] ?? latest }
            if let id = written[item], id.letters == latest.letters, id.isProper(in: latest) {
                proper.append(item)
            } else if let (series, slip) = read(plan.items[item], plan, all.prefix(Self.mostSeries), byLetters) {
                slips[series.letters, default: []].append(slip)
            }
        }
        guard !slips.isEmpty else { return [] }
        let counts = SeriesCounts(plan, written, proper, slips)
        return slips.flatMap { letters, slips in
            slips.count * 3 > counts.proper[letters, default: 0]
                ? [] : slips.filter { counts.isAmongProper(plan.items[$0.item].section, letters) }
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// How many ids are written like the others of their letters, in the plan and in each section.
    private struct SeriesCounts {
        private(set) var proper: [String: Int] = [:]
        private var sections: [SectionSeries: (proper: Int, slips: Int)] = [:]

        init(
            _ plan: Plan, _ written: [IdentifierSeries.Written?], _ proper: [Int], _ slips: [String: [Slip]]
        ) {
            for item in proper {
                guard let letters = written[item]?.letters else { continue }
                let section = plan.items[item].section
                self.proper[letters, default: 0] += 1
                sections[SectionSeries(section: section, letters: letters), default: (0, 0)].proper += 1
            }
            for (letters, slips) in slips {
                for slip in slips {
                    let section = plan.items[slip.item].section
                    sections[SectionSeries(section: section, letters: letters), default: (0, 0)].slips += 1
                }
            }
        }

        /// Whether a section has ids that are written right, or just this one.
        func isAmongProper(_ section: Int?, _ letters: String) -> Bool {
            sections[SectionSeries(section: section, letters: letters)].map { $0.proper > 0 || $0.slips == 1 } ?? true
        }
    }

    private struct SectionSeries: Hashable {
        let section: Int?
        let letters: String
    }

    /// The series that an item was meant to belong to, and what is wrong with its id.
    private func read(
        _ item: Plan.Item, _ plan: Plan, _ largest: ArraySlice<IdentifierSeries>,
        _ byLetters: [String: IdentifierSeries]
    ) -> (IdentifierSeries, Slip)? {
        if let id = item.id, let written = IdentifierSeries.Written(id), let series = byLetters[written.letters] {
            let plain = series.prefix + String(id.text.dropFirst(written.prefix.count))
            let proper = written.isDotted ? plain : series.text(of: written.number) + written.rest
            return slip(item, id.range, proper, plan).map { (series, $0) }
        }
        guard item.form == .box else { return nil }
        if item.id == nil {
            for series in largest {
                guard let found = LookalikeID.match(plan.source, item.title, series), let number = found.number
                else { continue }
                return slip(item, found.range, series.text(of: number) + found.letter, plan).map { (series, $0) }
            }
        }
        return misnamed(item, plan, largest.first)
    }

    /// An id with other letters, told by its number: it fills the gap between the ids around it.
    private func misnamed(_ item: Plan.Item, _ plan: Plan, _ series: IdentifierSeries?) -> (IdentifierSeries, Slip)? {
        guard let series else { return nil }
        let text = item.id.map { $0.range.lowerBound..<item.range.upperBound } ?? item.title
        guard let found = LookalikeID.misnamed(plan.source, text, series), let number = found.number,
            !series.has(number),
            number == neighbour(of: item, step: -1, plan, series).map({ $0 + 1 })
                || number == neighbour(of: item, step: 1, plan, series).map({ $0 - 1 })
        else { return nil }
        return slip(item, found.range, series.text(of: number), plan).map { (series, $0) }
    }

    /// The number of the nearest id of a series in front of an item or behind it, a few items away at most.
    private func neighbour(of item: Plan.Item, step: Int, _ plan: Plan, _ series: IdentifierSeries) -> Int? {
        for distance in 1...Self.farthestNeighbour {
            let index = item.index + step * distance
            guard plan.items.indices.contains(index) else { return nil }
            if let id = plan.items[index].id, id.key.prefix.filter(\.isLetter) == series.letters {
                return id.key.numbers.first
            }
        }
        return nil
    }

    private static let farthestNeighbour = 8

    private func slip(_ item: Plan.Item, _ range: Range<Int>, _ proper: String, _ plan: Plan) -> Slip? {
        let written = plan.source.string(range)
        return written == proper ? nil : Slip(item: item.index, range: range, written: written, proper: proper)
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        RuleExample(
            """
            - [ ] T001 Lay the keel
            - [ ] T002 Set the mast
            - [ ] ⟦T3⟧ Sew the sail
            - [ ] T004 Paint the hull (after T3)
            - [ ] T005 Launch the boat
            """,
            fixed: """
                - [ ] T001 Lay the keel
                - [ ] T002 Set the mast
                - [ ] T003 Sew the sail
                - [ ] T004 Paint the hull (after T003)
                - [ ] T005 Launch the boat
                """),
        RuleExample(
            """
            - [ ] T-001 Lay the keel
            - [ ] T-002 Set the mast
            - [ ] T-003 Sew the sail
            - [ ] T-004 Paint the hull
            - [ ] ⟦T‑005⟧ Launch the boat
            """,
            fixed: """
                - [ ] T-001 Lay the keel
                - [ ] T-002 Set the mast
                - [ ] T-003 Sew the sail
                - [ ] T-004 Paint the hull
                - [ ] T-005 Launch the boat
                """),
        RuleExample(
            """
            - [ ] ⟦t001⟧ Lay the keel
            - [ ] T002 Set the mast
            - [ ] T003 Sew the sail
            - [ ] T004 Paint the hull
            - [ ] T005 Caulk the seams
            - [ ] T006 Rig the boat
            - [ ] T007 Name the boat
            - [ ] T008 Launch the boat
            - [ ] ⟦TO09⟧ Drink to the boat
            """,
            fixed: """
                - [ ] T001 Lay the keel
                - [ ] T002 Set the mast
                - [ ] T003 Sew the sail
                - [ ] T004 Paint the hull
                - [ ] T005 Caulk the seams
                - [ ] T006 Rig the boat
                - [ ] T007 Name the boat
                - [ ] T008 Launch the boat
                - [ ] T009 Drink to the boat
                """),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T005-TEST Launch the boat
        - [ ] T012a Paint the hull
        - [ ] T998 Lay the keel
        - [ ] T999 Set the mast
        - [ ] T1000 Sew the sail
        """,
        """
        - [ ] T1 Lay the keel
        - [ ] T2 Set the mast
        - [ ] T10 Sew the sail
        """,
        """
        ## Boat
        - [ ] T001 Lay the keel
        - [ ] T002 Set the mast
        - [ ] T003 Sew the sail
        - [ ] T004 Paint the hull
        - [ ] T005 Rig the boat
        - [ ] T006 Caulk the seams
        - [ ] T007 Name the boat
        - [ ] T008 Launch the boat
        ## Party
        - [ ] T51 Buy wine
        - [ ] T52 Invite the town
        """,
    ]
}
