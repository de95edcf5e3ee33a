import SourceText

/// TL902: a comment for the linter that it does not understand.
public enum UnknownSuppression: RuleDescription {
    /// TL902 unknown-suppression.
    public static let identity = RuleIdentity(code: "TL902", name: "unknown-suppression", severity: .warning)

    /// One line for lists.
    public static let summary = "a comment asks for something, or names a rule, that does not exist"

    /// Why, and what exactly.
    public static let rationale = """
        A misspelt comment silences nothing, and whoever wrote it believes that it does. Flagged is a comment that begins \
        with `tasklint-` and goes on with a word that the linter does not know, and every name in such a comment that is \
        neither the code nor the name of a rule, nor a hundred such as `TL3`.
        """

    /// One finding for each word and each name that means nothing.
    static func findings(
        _ comments: [SuppressionComment], _ source: SourceText, known: [RuleIdentity]
    ) -> [Diagnostic] {
        comments.flatMap { comment -> [Diagnostic] in
            guard comment.directive != nil else {
                let words = SuppressionComment.Directive.allCases.map(\.rawValue)
                return [finding(comment.word, "comment", among: words, source)]
            }
            return comment.names.filter { name in !known.contains(where: name.pattern.matches) }
                .map { finding($0.range, "rule", among: known.flatMap { [$0.code, $0.name] }, source) }
        }
    }

    private static func finding(
        _ range: Range<Int>, _ kind: String, among words: [String], _ source: SourceText
    ) -> Diagnostic {
        let word = source.string(range)
        let suggestion = Suggestion.nearest(to: word, among: words)
        return Diagnostic(
            rule: identity, range: range, message: "there is no \(kind) \"\(word)\"",
            help: suggestion.map { "write \"\($0)\" if that is meant" }
                ?? (kind == "rule"
                    ? "tasklint rules lists all rules" : "write one of \(list(words, most: words.count))"),
            subject: word)
    }

    /// Plans with the problem.
    public static let triggering: [RuleExample] = [
        """
        <!-- tasklint-disable-next-line ⟦TL999⟧: no such rule -->
        - [ ] T001 Build the engine
        """,
        """
        <!-- ⟦tasklint-disable-nextline⟧ TL101 -->
        - [ ] T001 Build the engine
        """,
        """
        - [ ] T001 Build the engine
        - [ ] T001 Build it again <!-- tasklint-disable-line TL101 ⟦dublicate-id⟧ -->
        """,
    ]

    /// Plans that look like it.
    public static let nonTriggering: [RuleExample] = [
        """
        - [ ] T001 Build the engine
        - [ ] T001 Build it again <!-- tasklint-disable-line Duplicate-ID: TL999 is no rule, but this is a reason -->
        """,
        """
        <!-- markdownlint-disable MD013 -->
        - [ ] T001 Build the engine
        """,
        """
        <!-- tasklint is run before each commit -->
        - [ ] T001 Build the engine
        """,
    ]
}
