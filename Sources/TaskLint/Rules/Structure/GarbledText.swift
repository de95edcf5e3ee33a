import SourceText
import TaskPlan

/// TL113: text that was decoded in the wrong encoding.
public struct GarbledText: Rule {
    /// Makes the rule.
    public init() {}

    /// TL113 garbled-text.
    public static let identity = RuleIdentity(code: "TL113", name: "garbled-text", severity: .warning)

    /// One line for lists.
    public static let summary = "text was decoded in the wrong encoding"

    /// Why, and what exactly.
    public static let rationale = """
        A program that takes UTF-8 for Windows-1252 or Mac Roman turns "✅" into "âœ…" or "‚úÖ" and writes it back that way. \
        Agents copy such marks, search for the right ones in vain, and no longer see which tasks are done. Flagged is, once \
        per document and encoding, text that nobody writes: what is well-formed UTF-8 as soon as the characters are bytes \
        again, and known glyphs that lost some of their bytes. A capital with an accent beside a quotation mark or a sign is \
        no such text, and neither is what a line about encodings quotes.
        """

    /// What its fix does.
    public static let fix: FixDescription? = FixDescription(
        "Puts back the characters that can be told for sure, and leaves those that lost too many bytes.",
        revealsText: true)

    /// Finds garbled text, one finding for each encoding.
    public func check(_ context: LintContext) -> [Diagnostic] {
        let runs = Dictionary(grouping: GarbledRun.all(in: context.plan.source), by: \.encoding)
        return runs.values.compactMap { finding($0, context.plan.source) }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func finding(_ runs: [GarbledRun], _ source: SourceText) -> Diagnostic? {
        guard let first = runs.first else { return nil }
        let edits = runs.compactMap { run in run.replacement.map { Edit(range: run.range, replacement: $0) } }
        let lost = runs.filter { $0.replacement == nil }
        let encoding = first.encoding.name
        return Diagnostic(
            rule: Self.identity, range: first.range,
            message: "text in UTF-8 was read as \(encoding) in \(places(runs.count))",
            notes: lost.prefix(1).filter { $0 != first }.map {
                .init(range: $0.range, message: "this lost so many bytes that it cannot be restored")
            },
            help: help(edits.count, lost.count), subject: encoding,
            fix: edits.isEmpty ? nil : Fix(title: "restore the text in \(places(edits.count))", edits: edits))
    }

    private func help(_ restored: Int, _ lost: Int) -> String {
        let rest = "write what stood in \(places(lost)) anew, and let every program read and write the file as UTF-8"
        if lost == 0 { return "restore the text, and let every program read and write the file as UTF-8" }
        return restored == 0 ? rest : "restore the text, \(rest)"
    }

    private func places(_ count: Int) -> String { count == 1 ? "1 place" : "\(count) places" }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        RuleExample(
            """
            ## Legend
            - ⟦‚úÖ⟧ = finished
            - ‚è≠Ô∏è = not begun

            ## Kitchen (80% ‚Üí 100%)
            - ‚úÖ T001 Order the oven
            - ‚è≠Ô∏è T002 Hang the shelves
            """,
            fixed: """
                ## Legend
                - ✅ = finished
                - ⏭️ = not begun

                ## Kitchen (80% → 100%)
                - ✅ T001 Order the oven
                - ⏭️ T002 Hang the shelves
                """),
        RuleExample(
            """
            - [ ] T001 Ring the bell (⟦ðŸ””⟧) when the cafÃ© opens
            - [ ] T002 Write to RenÃ© â€“ he doesnâ€™t know yet
            """,
            fixed: """
                - [ ] T001 Ring the bell (🔔) when the café opens
                - [ ] T002 Write to René – he doesn’t know yet
                """),
        RuleExample(
            """
            ## ⟦ğŸ¯⟧ Goal: sow 12 beds

            ### âœ… DONE: T001 Dig the beds
            ### â³ PENDING: T002 Sow the beans
            """,
            fixed: """
                ## 🎯 Goal: sow 12 beds

                ### ✅ DONE: T001 Dig the beds
                ### ⏳ PENDING: T002 Sow the beans
                """),
        RuleExample(
            """
            # House ⟦ΓÇö⟧ order
            ```
            Γö£ΓöÇΓöÇ T001 roof
            ΓööΓöÇΓöÇ T002 walls
            ```
            """,
            fixed: """
                # House — order
                ```
                ├── T001 roof
                └── T002 walls
                ```
                """),
        RuleExample(
            """
            - [ ] T001 Paint the fence in the colour of the neighbour⟦â€™⟧s
            - [ ] T002 Hang up the sign â€œwet paintâ€
            """,
            fixed: """
                - [ ] T001 Paint the fence in the colour of the neighbour’s
                - [ ] T002 Hang up the sign “wet paint”
                """),
        // Two glyphs leave these bytes, so nothing is put in their place.
        "- [ ] T001 Find the keys ⟦ðŸ”⟧",
        RuleExample(
            "- [ ] T001 Buy bread for the caf⟦ÃƒÂ©⟧",
            fixed: "- [ ] T001 Buy bread for the café"),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 Contar os “MAÇÔ e as “IRMÃ…” da lista
        - [ ] T002 Rever o título “AMANHû e a canção «manhã»…
        """,
        """
        - [ ] T001 Öğrencilerin ağı, dağı ve “ığdır” için üçüncü taslağı yaz
        - [ ] T002 Straße und Spaß… prüfen: „Fuß“, Ü–Ö, 5 m², 20 °C
        - [ ] T003 Relire le « café » à côté…
        """,
        """
        ```
        T001 ─┤├─ T002 ─┬─► T003
              └╫┘       ├► T004
        ```
        - [ ] T005 Prove that √π ≈ 1.77 and ¬∞ holds
        """,
        """
        - [ ] T001 Detect mojibake such as `Ã©` and `â€™` in uploads
        - [ ] T002 Decode "MÃ¼ller" as UTF-8 again
        """,
        """
        - [ ] T001 Проверить «Привет» – и всё
        - [ ] T002 完成“测试”……并记录
        - [ ] T003 Kiểm tra “CÔ TÂM” và “MÔ
        """,
    ]
}
