import SourceText

@testable import TaskLint
@testable import TaskReport

/// A document of which every text tries to break out of a format.
enum HostileDocument {
    /// Markup, links and placeholders, quotes, characters of all widths, and what terminals and XML do not bear.
    static let title =
        #"a "quoted" 'b' ]]> <b> &amp; {0} {x} [link](1) [P] \ 👩‍👩‍👧 é 漢"#
        + "\u{1B}[31m\u{0}\t\u{202E}dekniw\u{2066}\u{FFFE}\u{FFFF}\u{85}\u{2028}"

    /// Blanks, marks that mean something in addresses, and letters beyond ASCII.
    static let path = #"a b/#c%20?é/plan & "x" <任务>:1.md"#

    /// Two findings of one message: one over several lines with two notes and an unsafe fix, one without extent at the
    /// end with a safe fix.
    static let document: LintedDocument = {
        let source = SourceText("\u{FEFF}# \(title)\r\n- [ ] 𝄞 T001 \(title)\r- [ ] T002 é\n- [ ] T003 \(title)\n")
        let bytes = source.bytes
        let second = source.lineRange(2)
        let third = source.lineRange(3)
        let unsafe = Fix(
            title: "tick \(title)", isSafe: false,
            edits: [
                Edit(range: second.lowerBound + 3..<second.lowerBound + 4, text: "x"),
                Edit(range: third, text: "👍 \(title)"),
            ])
        let safe = Fix(
            title: "add a line", edits: [Edit(range: bytes.count..<bytes.count, text: "- [ ] T004 \(title)\n")])
        let first = Diagnostic(
            rule: .sample, range: second.lowerBound..<third.upperBound, message: "found \(title)",
            notes: [
                Diagnostic.Note(range: source.lineRange(1), message: title),
                Diagnostic.Note(range: third, message: "here"),
            ],
            help: "mend \(title)", tasks: ["T001", title], subject: "a", fix: unsafe)
        let last = Diagnostic(
            rule: .sample, severity: .info, range: bytes.count..<bytes.count, message: "found \(title)", help: "",
            tasks: [title], subject: "a", fix: safe)
        return LintedDocument(path: path, source: source, diagnostics: [first, last], taskCount: 3)
    }()

    /// A document in which nothing was found, of the same kind of path.
    static let clean = LintedDocument(path: "clean \(path)", source: SourceText(""), diagnostics: [], taskCount: 0)

    /// Many findings on one long line, with characters of all widths before them.
    static func crowded(_ count: Int) -> LintedDocument {
        let piece = "𝄞é T "
        let source = SourceText(String(repeating: piece, count: count) + "\n")
        let diagnostics = (0..<count).map { index in
            let start = index * piece.utf8.count
            let range = start + 7..<start + 8
            return Diagnostic(
                rule: .sample, range: range, message: "m", notes: [Diagnostic.Note(range: range, message: "n")],
                help: "h", fix: Fix(title: "t", edits: [Edit(range: range, text: "x")]))
        }
        return LintedDocument(path: "tasks.md", source: source, diagnostics: diagnostics, taskCount: 0)
    }
}
