import SourceText
import TaskPlan
import Testing

@testable import TaskLint
@testable import TaskReport

@Suite struct HTMLFormatTests {
    @Test("a finding with its lines, its other places, and what to do")
    func finding() throws {
        let marked = Marked("# A\n- ⟦T001⟧ <b>\n\n- after ⟦T001⟧\n")
        let body = try LintFormat.html.reporter().body(of: marked.document(notes: ["\"T001\" & more"]))
        expectSame(
            body,
            """
            <details class="plan" id="plan-docs/tasks.md" open="open">
            <summary><h2>docs/tasks.md</h2> <span class="faint">1 error in 2 tasks</span></summary>
            <article class="finding is-error" id="f-\(fingerprint(marked.document(notes: [""])))">
            <h3><span class="grade">error</span> task &quot;T001&quot; is a sample</h3>
            <p class="faint"><a href="#f-\(fingerprint(marked.document(notes: [""])))">line 2, column 3</a> · \
            <a href="#rule-TL301">TL301 parallel-file-conflict</a></p>
            <div class="source">
            <div class="line"><span class="number">2</span><code>- <mark>T001</mark> &lt;b&gt;</code></div>
            <div class="gap">⋯</div>
            <div class="line"><span class="number">4</span><code>- after <mark class="note">T001</mark></code></div>
            <div class="notes"><p>&quot;T001&quot; &amp; more</p>
            </div>
            </div>
            <p class="remark"><strong>help</strong> mend it</p>
            </article>
            </details>

            """)
    }

    private func fingerprint(_ document: LintedDocument) -> String {
        var fingerprint = Fingerprint(path: document.path, source: document.source)
        return document.diagnostics.first.map { fingerprint.text(of: $0) } ?? ""
    }

    @Test("numbers, and the rules that found something")
    func numbers() throws {
        let first = Marked("a\n- ⟦b⟧\n⟦c⟧").document(severities: [.error, .info])
        let second = Marked("⟦a⟧").document(severities: [.error], path: "b.md")
        let page = try XMLTree(try report(.html, first, second))
        #expect(page.named("dt").map(\.text) == ["files", "tasks", "errors", "warnings", "infos"])
        #expect(page.named("dd").map(\.text) == ["2", "4", "2", "0", "1"])
        #expect(page.named("h2").map(\.text) == ["docs/tasks.md", "b.md", "Rules"])
        let rows = page.named("tr").dropFirst()
        #expect(rows.map { $0.attributes["id"] } == ["rule-TL301", nil])
        let summary = "parallel tasks of one phase write the same file"
        #expect(
            rows.map(\.text) == [
                "TL301 parallel-file-conflicterror2 findings\(summary)",
                "TL301 parallel-file-conflictinfo1 finding\(summary)",
            ])
        #expect(try XMLTree(try report(.html)).named("dd").map(\.text) == ["0", "0", "0", "0", "0"])
    }

    // MARK: - Marks

    @Test(
        "places are where they belong, whatever the characters",
        arguments: [
            ("- 任务 ⟦数据⟧、模型", ["数据"]),
            ("\t⟦a\tb⟧ c", ["a   b"]),
            ("re\u{301}⟦sume\u{301}⟧ x", ["sume\u{301}"]),
            ("👩🏽‍💻 ⟦👨‍👩‍👧‍👦⟧ 🏳️‍🌈", ["👨‍👩‍👧‍👦"]),
            ("⟦\u{1B}[0m\u{202E}⟧x", [#"\u{1B}[0m\u{202E}"#]),
            ("the end⟦⟧\n", [" "]),
            ("a ⟦b c⟧ ⟦d⟧", ["b c", "d"]),
            ("⟦a ⟦b⟧ c⟧", ["b", "a ", " c"]),
        ])
    func marks(text: String, expected: [String]) throws {
        let marked = Marked(text)
        let notes = Array(repeating: "", count: marked.ranges.count - 1)
        let page = try XMLTree(try report(.html, marked.document(notes: notes)))
        let marks = page.named("mark")
        let own = marks.filter { $0.attributes["class"] == nil }
        let others = marks.filter { $0.attributes["class"] == "note" }
        expectSame((own + others).map(\.text).joined(separator: "|"), expected.joined(separator: "|"))
    }

    // MARK: - Safety

    private static let hostilePlan = """
        # <script>alert(1)</script>
        ## Phase 1: </summary></details><img src=x onerror=alert(1)> & "x"
        - [ ] T001 [P] </style><script src="//example.org"></script> in `src/a.py`
        - [x] T002 [P] "><a href="https://example.org">' in `src/a.py` \u{1B}\u{202E}
        - [x] T002 [US1] ]]> &amp; (depends on T001, T009)
          - [ ] <!-- x --> step
        ## Dependencies
        - T001 before T002
        - T002 before T001
        """

    private static func linted(_ text: String, path: String = "docs/tasks.md") -> LintedDocument {
        let plan = Plan(parsing: text)
        return LintedDocument(path: path, plan: plan, diagnostics: Linter().check(plan))
    }

    private static let elements: Set = [
        "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "main", "fieldset", "legend",
        "label", "input", "div", "details", "summary", "span", "progress", "table", "thead", "tbody", "tr", "th", "td",
        "p",
        "article", "code", "mark", "strong", "ol", "li", "section", "dl", "dt", "dd", "svg", "g", "rect", "path",
        "circle",
        "text",
    ]

    @Test("pages are well-formed, have no element but their own, load nothing, and links lead somewhere in them")
    func isClosed() throws {
        let fixtures = try fixturePlans().enumerated().map { Self.linted($1, path: "\($0).md") }
        let hostile = Self.linted(Self.hostilePlan, path: HostileDocument.path)
        #expect(hostile.diagnostics.count > 3)
        let text = try report(.html, [HostileDocument.clean, hostile] + fixtures)
        for text in [text, try report(.html, HostileDocument.document), try report(.html)] {
            #expect(text.contains("default-src 'none'") && !text.contains("@import") && !text.contains("url("))
            let page = try XMLTree(text)
            #expect(Set(page.elements.map(\.name)).subtracting(Self.elements) == [])
            let names = page.elements.compactMap { $0.attributes["id"] }
            #expect(names.count == Set(names).count)
            for (key, value) in page.elements.flatMap(\.attributes) {
                #expect(!key.hasPrefix("on") && key != "src" && key != "action" && key != "style", "\(key)")
                if key == "href" {
                    #expect(value.first == "#" && names.contains(String(value.dropFirst())), "\(value)")
                }
            }
        }
    }

    @Test("hostile texts stand there as what they are")
    func hostileTexts() throws {
        let page = try XMLTree(try report(.html, HostileDocument.document))
        let title = Escaping.visible(HostileDocument.title)
            .replacing("\u{FFFE}", with: "\u{FFFD}").replacing("\u{FFFF}", with: "\u{FFFD}")
        expectSame(page.named("h3").map(\.text).joined(separator: "\n"), "error found \(title)\ninfo found \(title)")
        expectSame(page.named("h2").first?.text ?? "", HostileDocument.path)
        let remarks = page.elements.filter { $0.attributes["class"] == "remark" }.map(\.text)
        expectSame(
            remarks.joined(separator: "\n"),
            "help mend \(title)\nfix tick \(title) (--fix --unsafe-fixes)\nfix add a line (--fix)")
    }

    // MARK: - Plans

    @Test("progress by phase and story, and a drawing that is folded")
    func plan() throws {
        let text = """
            # Tasks
            ## Phase 1: Setup
            - [x] T001 [US1] a
            - [x] T002 [US1] b
            ## Phase 2: <Core>
            - [x] T003 [US1] c
            - [ ] T004 d
            """
        let document = LintedDocument(path: "a.md", plan: Plan(parsing: text), diagnostics: [])
        let page = try XMLTree(try report(.html, document))
        #expect(page.named("h3").first?.text == "Progress: 3 of 4 tasks done")
        let rows = page.named("tr").filter { $0.attributes["class"] == nil }.dropFirst().map(\.text)
        #expect(rows == ["Phase 1: Setup2/2 100 %", "Phase 2: <Core>1/2 50 %", "User story 13/3 100 %"])
        let bars = page.named("progress").map { [$0.attributes["value"], $0.attributes["max"]] }
        #expect(bars == [["3", "4"], ["2", "2"], ["1", "2"], ["3", "3"]])
        let drawing = try #require(page.elements.first { $0.attributes["class"] == "drawing" })
        #expect(drawing.attributes["open"] == nil && page.named("svg").count == 1)
    }

    @Test("a document that is clean is folded; one that is no plan has no progress")
    func folding() throws {
        let clean = LintedDocument(path: "a.md", plan: Plan(parsing: "- [x] T001 a\n"), diagnostics: [])
        let page = try XMLTree(try report(.html, clean, Marked("⟦a⟧").document(severities: [.error])))
        let plans = page.elements.filter { $0.attributes["class"] == "plan" }
        #expect(plans.map { $0.attributes["open"] } == [nil, "open"])
        #expect(page.named("progress").count == 1)
    }

    // MARK: - Limits

    @Test("of many findings the gravest have their lines, the others are listed, and what is left out is said")
    func limits() throws {
        let source = SourceText(String(repeating: "- [ ] a <b>\n", count: 10_300))
        let diagnostics = (1...10_300).map { line in
            Diagnostic(
                rule: .sample, severity: line > 10_200 ? .error : .warning, range: source.lineRange(line),
                message: "m\(line)", help: "h", subject: "\(line)")
        }
        let document = LintedDocument(path: "a.md", source: source, diagnostics: diagnostics, taskCount: 0)
        let text = try report(.html, document)
        let page = try XMLTree(text)
        let shown = page.named("h3").map(\.text)
        #expect(shown == (1...100).map { "warning m\($0)" } + (10_201...10_300).map { "error m\($0)" })
        let listed = page.named("li").map(\.text)
        #expect(listed.count == 10_000)
        #expect(listed.first == "101:1 warning m101 TL301 parallel-file-conflict")
        #expect(text.contains("<summary>10100 more findings, without their lines: only the 200 gravest have them"))
        #expect(text.contains("<p>100 more findings are left out; <code>--format json</code> has all.</p>"))
        #expect(text.utf8.count < 4_000_000)
    }

    @Test("each severity has a box that hides it")
    func filter() throws {
        let text = try report(.html)
        let boxes = try XMLTree(text).named("input").map { $0.attributes["id"] }
        #expect(boxes == ["show-error", "show-warning", "show-info"])
        for severity in Severity.allCases {
            #expect(
                text.contains("main:has(#show-\(severity.rawValue):not(:checked)) #findings .is-\(severity.rawValue){"))
        }
    }
}
