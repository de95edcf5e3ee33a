import SourceText

/// TL901: a comment silences nothing.
public enum UnusedSuppression: RuleDescription {
    /// TL901 unused-suppression.
    public static let identity = RuleIdentity(code: "TL901", name: "unused-suppression", severity: .warning)

    /// One line for lists.
    public static let summary = "a comment silences a rule that finds nothing there"

    /// Why, and what exactly.
    public static let rationale = """
        A comment that is no longer needed hides the next real finding at its place. Flagged is every rule named in a \
        comment, and every comment without a rule, that silenced nothing although the rule was run; and an end of a \
        stretch that nothing began. Comments in code are examples and no comments.
        """

    /// What its fix does.
    public static let fix: FixDescription? = FixDescription("Removes the comment, or the name of the rule from it.")

    /// One finding for each part of a comment.
    static func findings(
        _ parts: [Suppressions.Part], _ comments: [SuppressionComment], _ source: SourceText
    ) -> [Diagnostic] {
        let counts = Dictionary(grouping: parts, by: \.comment).mapValues(\.count)
        return parts.map { part in
            let comment = comments[part.comment]
            let isAll = counts[part.comment] ?? 0 >= comment.names.count
            let edit = isAll ? removal(of: comment, source) : removal(of: part.name ?? 0, from: comment, source)
            let name = part.name.map { source.string(comment.names[$0].range) }
            return Diagnostic(
                rule: identity, range: part.name.map { comment.names[$0].range } ?? comment.range,
                message: message(comment.directive, name),
                help: isAll ? "remove the comment" : "remove the name from the comment", subject: name ?? "",
                fix: Fix(
                    title: isAll ? "remove the comment" : "remove \"\(name ?? "")\" from the comment", edits: [edit]))
        }
    }

    private static func message(_ directive: SuppressionComment.Directive?, _ name: String?) -> String {
        let what = name.map { "\"\($0)\"" } ?? "anything"
        return directive == .enable
            ? "this comment ends the silence of \(what), but none is open"
            : "this comment silences \(what), but nothing is found"
    }

    /// The whole comment; if its line holds nothing else, with the line.
    private static func removal(of comment: SuppressionComment, _ source: SourceText) -> Edit {
        let (first, last) = (source.line(at: comment.range.lowerBound), source.line(at: comment.range.upperBound - 1))
        let before = source.lineRange(first).lowerBound..<comment.range.lowerBound
        let after = comment.range.upperBound..<source.lineRange(last).upperBound
        guard source.trimmed(before).isEmpty, source.trimmed(after).isEmpty else {
            let start = source.trimmed(before).upperBound
            let isAtEnd = source.trimmed(after).isEmpty
            return Edit(
                range: (isAtEnd && start > before.lowerBound ? start : comment.range.lowerBound)..<comment.range
                    .upperBound, text: "")
        }
        let end = last < source.lineCount ? source.lineStarts[last] : source.bytes.count
        return Edit(range: before.lowerBound..<end, text: "")
    }

    /// A name with the separator in front of it, or behind it if it is the first.
    private static func removal(of name: Int, from comment: SuppressionComment, _ source: SourceText) -> Edit {
        let range = comment.names[name].range
        return name == 0
            ? Edit(range: range.lowerBound..<comment.names[1].range.lowerBound, text: "")
            : Edit(range: comment.names[name - 1].range.upperBound..<range.upperBound, text: "")
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        RuleExample(
            """
            <!-- tasklint-disable-next-line ⟦TL101⟧: the second one was renamed -->
            - [ ] T001 Build the engine
            - [ ] T002 Build the wheels

            """,
            fixed: """
                - [ ] T001 Build the engine
                - [ ] T002 Build the wheels

                """),
        RuleExample(
            """
            - [ ] T001 Build the engine
            - [ ] T001 Build the wheels <!-- tasklint-disable-line duplicate-id, ⟦TL301⟧: known -->

            """,
            fixed: """
                - [ ] T001 Build the engine
                - [ ] T001 Build the wheels <!-- tasklint-disable-line duplicate-id: known -->

                """),
        RuleExample(
            """
            - [ ] T001 Build the engine
            ⟦<!-- tasklint-enable -->⟧
            - [ ] T002 Build the wheels

            """,
            fixed: """
                - [ ] T001 Build the engine
                - [ ] T002 Build the wheels

                """),
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 Build the engine
        <!-- tasklint-disable-next-line TL101: both engines have the same plate -->
        - [ ] T001 Build the second engine
        """,
        """
        <!-- tasklint-disable TL101 -->
        - [ ] T001 Build the engine
        - [ ] T001 Build the second engine
        <!-- tasklint-enable TL101 -->
        - [ ] T002 Build the wheels
        """,
        """
        - [ ] T001 Build the engine

        ```html
        <!-- tasklint-disable-file TL101 -->
        ```
        """,
        """
        - [ ] T001 Say how `<!-- tasklint-disable-line TL101 -->` is written
        """,
    ]
}
