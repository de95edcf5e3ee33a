import MarkdownOutline
import SourceText
import TaskPlan

/// TL103: a box holds a mark that nothing explains.
public struct UnknownMarker: Rule {
    /// Makes the rule.
    public init() {}

    /// TL103 unknown-marker.
    public static let identity = RuleIdentity(code: "TL103", name: "unknown-marker", severity: .warning)

    /// One line for lists.
    public static let summary = "a box holds a mark that neither convention nor legend explains"

    /// Why, and what exactly.
    public static let rationale = """
        Nobody can say whether such a task is done: one reader takes it up again, the next one builds on it. Flagged is a \
        box with a character (`[o]`, `[#]`) or, between other boxes, a word (`[WIP]`, `[xx]`) that is no usual mark, that the \
        document explains nowhere, and whose line does not say its state in parentheses. The task counts as not done. Tags \
        such as `[P]` and `[US1]` are not flagged, nor are the usual marks `[x]`, `[√]`, `[~]`, `[-]`, `[/]`, `[>]`, `[!]`, \
        `[?]` and glyphs of states.
        """

    /// Finds every such box.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        let unknown = plan.items.indices.filter {
            plan.items[$0].status == .unknown && plan.items[$0].form == .box
                && plan.items[$0].marker.map { !$0.contains("❓") } ?? false
        }.map { plan.items[$0] }
        let explained = unknown.isEmpty ? [] : Self.explainedMarks(plan)
        let lists =
            unknown.isEmpty ? [] : Set(plan.items.filter { $0.form == .box && $0.status != .unknown }.map(List.init))
        let single = unknown.compactMap { item -> Diagnostic? in
            guard let box = Box.match(plan.source, at: item.range.lowerBound, end: item.range.upperBound),
                !box.isBlank, !explained.contains(box.mark), lists.contains(List(item)) || !Self.isLetter(box.mark)
            else { return nil }
            return finding(
                plan, box.range, plan.quotedName(item.index), name: plan.name(item.index), items: [item.index])
        }
        return (single + words(context)).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Boxes below one heading and parent.
    private struct List: Hashable {
        let section: Int?
        let parent: Int?

        init(_ item: Plan.Item) {
            section = item.section
            parent = item.parent
        }
    }

    /// `[a]`, `[b]` may count instead of telling a state.
    private static func isLetter(_ mark: String) -> Bool { mark.utf8.allSatisfy(\.isLetter) }

    /// Marks of boxes that are mentioned other than in front of a task.
    private static func explainedMarks(_ plan: Plan) -> Set<String> {
        let own = Set(plan.items.map(\.range.lowerBound))
        var marks: Set<String> = []
        for index in plan.source.bytes.indices
        where plan.source.bytes[index] == UInt8(ascii: "[") && !own.contains(index) {
            let end = min(plan.source.bytes.count, index + Self.longestBox)
            if let box = Box.match(plan.source, at: index, end: end) { marks.insert(box.mark) }
        }
        return marks
    }

    // MARK: - Words in boxes

    /// Words between other boxes; the plan does not read them as boxes.
    private func words(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        lazy var labels = Set(plan.items.flatMap { $0.labels.map { "[\($0)]" } } + ["[P]"])
        return context.facts.withoutBox.compactMap { index, line in
            guard let word = Self.word(plan.source, line),
                case let text = plan.source.trimmed(word.range.upperBound..<line.upperBound), !text.isEmpty,
                case let neighbours = context.facts.neighbours,
                neighbours.beginsWithID(text) || neighbours.isBesideBox(index) && word.isState,
                word.isState || !labels.contains(plan.source.string(word.range))
            else { return nil }
            return finding(plan, word.range, "\"\(plan.words(text))\"", name: plan.words(text), items: [])
        }
    }

    private static let longestBox = 24

    /// `[WIP]`, `[xx]`, `[100%]`, `[o k]` and a text behind it: a word that states how far a task has come, or no word at all.
    ///
    /// - Returns: its bytes, and whether it can be no tag, as `[S]` could.
    private static func word(_ source: SourceText, _ line: Range<Int>) -> (range: Range<Int>, isState: Bool)? {
        let bytes = source.bytes
        guard let open = line.first, bytes[open] == UInt8(ascii: "[") else { return nil }
        let end = min(line.upperBound, open + longestBox)
        guard let close = (open..<end).first(where: { bytes[$0] == UInt8(ascii: "]") }), close + 1 < line.upperBound,
            bytes[close + 1].isBlank
        else { return nil }
        let inside = source.trimmed(open + 1..<close)
        guard !inside.isEmpty, bytes[inside.lowerBound] != UInt8(ascii: "^") else { return nil }
        let isState =
            StatusWord.lexicon.meaning(of: inside, in: source.folded) != nil
            || bytes[inside].allSatisfy { $0.isOne(of: "xX-~+*#!?/.%<>=0123456789 ") }
                && !bytes[inside].allSatisfy(\.isDigit)
        let isSign = inside.count == 1 && bytes[inside.lowerBound].isAlphanumeric
        return isState || isSign ? (open..<close + 1, isState) : nil
    }

    private func finding(_ plan: Plan, _ range: Range<Int>, _ quoted: String, name: String, items: [Int]) -> Diagnostic
    {
        let box = plan.source.string(range)
        return Diagnostic(
            rule: Self.identity, range: range,
            message: "nothing says what \"\(box)\" means, so \(quoted) counts as not done",
            help: "use \"[ ]\", \"[x]\", \"[~]\" or \"[-]\", or explain \"\(box)\" in a legend", tasks: [name],
            items: items,
            subject: name)
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        - [x] T001 Lay the keel
        - ⟦[o]⟧ T002 Set the mast
        """,
        """
        - [x] T001 Lay the keel
        - ⟦[#]⟧ T002 Set the mast
        - ⟦[s]⟧ T003 Sew the sail
        """,
        """
        - [x] Lay the keel
        - ⟦[WIP]⟧ Set the mast
        - [ ] Sew the sail
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [~] T001 Lay the keel
        - [>] T002 Set the mast
        - [?] T003 Sew the sail
        - [✅] T004 Paint the hull
        """,
        """
        Tasks marked `[s]` wait for the spring.

        - [x] T001 Lay the keel
        - [s] T002 Set the mast
        """,
        """
        - [ ] T001 Lay the keel
        - [o] T002 Set the mast (deferred)
        - [P] tasks touch different parts
        """,
    ]
}
