import MarkdownOutline
import SourceText
import TaskPlan

/// TL112: a field is not written as the plan's tools read it.
public struct MalformedField: Rule {
    /// Makes the rule.
    public init() {}

    /// TL112 malformed-field.
    public static let identity = RuleIdentity(code: "TL112", name: "malformed-field", severity: .warning)

    /// One line for lists.
    public static let summary = "a field lacks one of its marks, or its name is misspelt"

    /// Why, and what exactly.
    public static let rationale = """
        Tools find `_Requirements: 1.1_` and "Depends on" by their names and marks. A field that is not found is as good as \
        not written: the task refers to no requirement, or waits for nothing. Flagged are fields of tasks with one of the two \
        underscores, and names that differ by a letter or two from that of a known field ("Requirments"). Where most fields \
        of a plan lack the mark, that is one finding. Prose, fields that plans make up, the words of other languages for the \
        known names, spellings that several tasks share and that are more frequent than the known one, and fields that go on \
        in the next lines are not flagged.
        """

    /// What the fix does.
    public static let fix: FixDescription? = FixDescription("Adds the underscore, or writes the name as it is known.")

    /// Fewer fields without their end show no habit.
    private static let fewestOfHabit = 2

    /// Finds every such field.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let plan = context.plan
        var (bare, closed): ([Fault], Int) = ([], 0)
        var uncoloned: [Diagnostic] = []
        var keys: [Range<Int>] = []
        var misspelt: [Misspelling] = []
        let (owners, itemLines) = (Owners(plan), context.facts.itemLines)
        for index in plan.outline.blocks.indices
        where plan.outline.blocks[index].kind == .paragraph
            && !itemLines.isItem(plan.outline.blocks[index])
        {
            let lines = plan.outline.content(of: index)
            for offset in lines.indices {
                let number = plan.outline.blocks[index].lines.lowerBound + offset
                guard let item = owners.item(at: number), plan.items[item].line < number else { continue }
                guard let field = FieldLine(plan.source, lines[offset]) else {
                    if let finding = colonFinding(plan, lines[offset], item) { uncoloned.append(finding) }
                    continue
                }
                keys.append(field.key)
                switch Underscores.state(plan.source, field, lines, offset) {
                case .complete: closed += 1
                case .lacksEnd(let place):
                    bare.append(Fault(range: lines[offset], place: place, item: item, isEnd: true))
                case .lacksBeginning(let place):
                    bare.append(Fault(range: lines[offset], place: place, item: item, isEnd: false))
                case .none: break
                }
                if let meant = meant(plan.source, field) {
                    misspelt.append(Misspelling(key: field.key, meant: meant, item: item))
                }
            }
        }
        // What a plan leaves out nearly everywhere was left out once.
        let ends = bare.filter(\.isEnd)
        let isHabit = ends.count > max(closed, Self.fewestOfHabit)
        let unclosed = isHabit ? [finding(plan, ends)] : ends.map { finding(plan, [$0]) }
        let unopened = bare.filter { !$0.isEnd }.map { finding(plan, [$0]) }
        let named = mistakes(misspelt, plan.source, among: keys).map { finding(plan, $0) }
        return (unclosed + unopened + uncoloned + named).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A field with one of its underscores.
    private struct Fault {
        let range: Range<Int>
        let place: Int
        let item: Int
        let isEnd: Bool
    }

    private func finding(_ plan: Plan, _ faults: [Fault]) -> Diagnostic {
        let first = faults[0]
        let side = first.isEnd ? "closing" : "opening"
        let text = plan.words(first.range)
        let others = faults.count > 1 ? ", and so do \(faults.count - 1) other fields of the plan" : ""
        let items = Set(faults.map(\.item)).sorted()
        return Diagnostic(
            rule: Self.identity, range: first.range,
            message: "\"\(text)\" of \(plan.quotedName(first.item)) lacks its \(side) underscore\(others)",
            notes: faults.dropFirst().prefix(5).map {
                .init(range: $0.range, message: "so does this one, line \(plan.line($0.range.lowerBound))")
            },
            help: "write the underscore, or take the other one away", tasks: items.map { plan.name($0) }, items: items,
            subject: text,
            fix: Fix(
                title: faults.count == 1
                    ? "add the \(side) underscore" : "add the underscore to \(faults.count) fields",
                edits: faults.map { Edit(range: $0.place..<$0.place, text: "_") }))
    }

    private func colonFinding(_ plan: Plan, _ line: Range<Int>, _ item: Int) -> Diagnostic? {
        guard let key = MissingColon.key(plan.source, line) else { return nil }
        let name = plan.source.string(key)
        return Diagnostic(
            rule: Self.identity, range: line,
            message: "the field \"\(name)\" of \(plan.quotedName(item)) lacks its colon",
            help: "write \"\(name):\"", tasks: [plan.name(item)], items: [item], subject: plan.words(line),
            fix: Fix(title: "write \"\(name):\"", edits: [Edit(range: key.upperBound..<key.upperBound, text: ":")]))
    }

    // MARK: - Names

    /// A field whose name resembles a known one.
    private struct Misspelling {
        let key: Range<Int>
        let meant: String
        let item: Int
    }

    /// So many tasks do not slip in the same way.
    private static let fewestOfWord = 3

    /// The known name that a field's own resembles, if it is none itself.
    private func meant(_ source: SourceText, _ field: FieldLine) -> String? {
        guard FieldKeys.kind(source, field.key) == .other,
            DependencyKeys.lexicon.meaning(of: field.key, in: source.folded) == nil
        else { return nil }
        let name = source.string(field.key)
        return FieldNames.meant(by: name) ?? FieldNames.meant(by: name, naming: source.string(field.value))
    }

    /// Without the names that the author means: those that several tasks have, and more than have the known name.
    ///
    /// - Parameter keys: the names of all fields.
    private func mistakes(
        _ misspelt: [Misspelling], _ source: SourceText, among keys: [Range<Int>]
    ) -> [Misspelling] {
        guard misspelt.count >= Self.fewestOfWord else { return misspelt }
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for key in keys { counts[source.folded[key], default: 0] += 1 }
        var tasks: [ArraySlice<UInt8>: Set<Int>] = [:]
        for one in misspelt { tasks[source.folded[one.key], default: []].insert(one.item) }
        return misspelt.filter { one in
            let name = source.folded[one.key]
            return tasks[name, default: []].count < Self.fewestOfWord
                || counts[name, default: 0] <= counts[SourceText(one.meant).folded[...], default: 0]
        }
    }

    private func finding(_ plan: Plan, _ one: Misspelling) -> Diagnostic {
        let name = plan.source.string(one.key)
        return Diagnostic(
            rule: Self.identity, range: one.key,
            message: "no field is named \"\(name)\", as one of \(plan.quotedName(one.item)) is",
            help: "write \"\(one.meant)\" if that is meant", tasks: [plan.name(one.item)], items: [one.item],
            subject: name,
            fix: Fix(title: "write \"\(one.meant)\"", edits: [Edit(range: one.key, text: one.meant)]))
    }

    // MARK: - Examples

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        RuleExample(
            """
            - [ ] 1. Draw the map
              - Draw the rivers
              - ⟦_Requirements: 1.1, 1.2⟧
            - [ ] 2. Print the map
              - _Requirements: 2.1_
            - [ ] 3. Fold the map
              - ⟦Requirements: 3.1_⟧
            """,
            fixed: """
                - [ ] 1. Draw the map
                  - Draw the rivers
                  - _Requirements: 1.1, 1.2_
                - [ ] 2. Print the map
                  - _Requirements: 2.1_
                - [ ] 3. Fold the map
                  - _Requirements: 3.1_
                """),
        RuleExample(
            """
            - [ ] 1. Draw the map
              - _⟦Requirments⟧: 1.1_
              - ⟦_Leverage src/rivers.txt_⟧
              - ⟦Fiel⟧: src/map.txt
            - [ ] 2. Print the map
              - **⟦Dependancies⟧**: 1
            """,
            fixed: """
                - [ ] 1. Draw the map
                  - _Requirements: 1.1_
                  - _Leverage: src/rivers.txt_
                  - File: src/map.txt
                - [ ] 2. Print the map
                  - **Dependencies**: 1
                """),
        RuleExample(
            """
            - [ ] 1. Draw the map
              - ⟦_Leverage: the old map⟧
              - _Requirements: 1.1
            - [ ] 2. Print the map
              - _Requirements: 2.1
            """,
            fixed: """
                - [ ] 1. Draw the map
                  - _Leverage: the old map_
                  - _Requirements: 1.1_
                - [ ] 2. Print the map
                  - _Requirements: 2.1_
                """),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] 1. Draw the map
          - _Leverage: the old map,
            the new one_
          - _Requirements: 1.1_ (and 1.2 later)
          - Requirement: none
        """,
        """
        - [ ] 1. Draw the map
          - Descriptions: one for every river
          - Rivers: 12
          - Private fields: _name, _length
          - _internal: a name of the code
          - _Requirements change every week_
        """,
        """
        Requirments: a map

        - [ ] 1. Draw the map
          - **Depends on**: nothing
        """,
        """
        - [ ] 1. Dessiner la carte
          - **Statut** : à faire
          - **Implémentation** : à la main
        - [ ] 2. Disegnare la mappa
          - Priorità: alta
          - Requisiti: 1.1
        - [ ] 3. Die Karte falten
          - Anforderung: 1.2
        """,
        """
        - [ ] 1. Draw the map
          - Pryority: 1
        - [ ] 2. Print the map
          - Pryority: 2
        - [ ] 3. Fold the map
          - Pryority: 3
        """,
    ]
}

/// Which item each line belongs to, asked in ascending order.
private struct Owners {
    private let plan: Plan

    init(_ plan: Plan) { self.plan = plan }

    /// The last item that begins on a line or above it, if the line is one of its own.
    func item(at line: Int) -> Int? {
        let next = plan.items.partitionPoint { $0.line <= line }
        return next > 0 && plan.items[next - 1].endLine >= line ? next - 1 : nil
    }
}

/// Fields between underscores that have no colon: `_Requirements 1.1_`.
private enum MissingColon {
    /// The name of such a field. What follows must be a reference, since a sentence may begin with the word.
    static func key(_ source: SourceText, _ line: Range<Int>) -> Range<Int>? {
        let low = UInt8(ascii: "_")
        guard line.count > 2, let last = line.last, source.bytes[line.lowerBound] == low, source.bytes[last] == low
        else {
            return nil
        }
        guard let name = names.match(source.folded, at: line.lowerBound + 1, end: last),
            name.end + 1 < last, source.bytes[name.end].isBlank
        else { return nil }
        let value = source.bytes[name.end + 1..<last]
        let word = value.prefix { !$0.isBlank && $0 != UInt8(ascii: ",") }
        guard word.contains(where: { $0.isDigit || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "`") }) else {
            return nil
        }
        return line.lowerBound + 1..<name.end
    }

    private static let names = PhraseTable(
        """
        requirements, requirement, leverage, depends, depends on, boundary, requisitos, exigences, anforderungen, требования,
        要件, 要求, 需求, 요구사항
        """)
}

/// The underscores around fields.
private enum Underscores {
    enum State {
        /// Both are there.
        case complete
        /// The field is not written with underscores, or goes on where nobody can say.
        case none
        /// The closing one is missing; it belongs to this place.
        case lacksEnd(Int)
        /// The opening one is missing; it belongs to this place.
        case lacksBeginning(Int)
    }

    /// What is missing of a field that begins on a line of a paragraph.
    static func state(_ source: SourceText, _ field: FieldLine, _ lines: [Range<Int>], _ offset: Int) -> State {
        let bytes = source.bytes
        let line = lines[offset]
        let opens = isOpening(source, line, field)
        guard opens else {
            guard isKnown(source, field), field.key.lowerBound == line.lowerBound, line.count > 2,
                bytes[line.upperBound - 1] == UInt8(ascii: "_"), bytes[line.upperBound - 2] != UInt8(ascii: "_"),
                !bytes[line.lowerBound..<line.upperBound - 1].contains(UInt8(ascii: "_"))
            else { return .none }
            return .lacksBeginning(line.lowerBound)
        }
        if closes(bytes, field.key.upperBound..<line.upperBound) { return .complete }
        for next in lines[(offset + 1)...] {
            if let other = FieldLine(source, next), isOpening(source, next, other) { break }
            if closes(bytes, next) { return .complete }
        }
        return isKnown(source, field) && !field.value.isEmpty ? .lacksEnd(line.upperBound) : .none
    }

    private static func isOpening(_ source: SourceText, _ line: Range<Int>, _ field: FieldLine) -> Bool {
        field.key.lowerBound == line.lowerBound + 1 && source.bytes[line.lowerBound] == UInt8(ascii: "_")
    }

    private static func isKnown(_ source: SourceText, _ field: FieldLine) -> Bool {
        FieldKeys.kind(source, field.key) != .other
            || DependencyKeys.lexicon.meaning(of: field.key, in: source.folded) != nil
            || known.isPhrase(field.key, in: source.folded)
    }

    /// Whether an underscore stands at the end of a word.
    private static func closes(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.contains { index in
            bytes[index] == UInt8(ascii: "_") && (index + 1 == range.upperBound || !bytes[index + 1].isWordByte)
        }
    }

    private static let known = PhraseTable(
        "leverage, design, design refs, completed, note, why, verified, paired with")
}
