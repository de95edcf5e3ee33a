import Foundation
import TaskPlan
import Testing

@testable import TaskReport

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct PictureFormatTests {
    private let plan = """
        # Tasks: Import

        ## Phase 1: Setup
        - [x] T001 Create `src/`
        - [ ] T002 [P] [US1] 安装
        - [ ] T003 [P] Writer

        ## Phase 2: Core
        - [~] T004 Parser
          - [ ] T005 Numbers
        - [ ] T006 Manual (depends on T004)
        - [ ] T007 Speed

        ## Dependencies
        - T002-T003 before T006, T007
        - T007 before T006
        - T006 before T007
        """

    private func page(_ format: GraphFormat, _ texts: String..., limit: Int = 200) throws -> String {
        let reporter = format.reporter(foldingAbove: limit)
        return try reporter.page(
            texts.enumerated().map { number, text in try reporter.part(of: document(text, number: number)) })
    }

    /// Everything behind the opening, which is the same for all plans.
    private func body(_ format: GraphFormat, _ text: String, limit: Int = 200) throws -> String {
        let whole = try page(format, text, limit: limit)
        let opening = format.reporter().opening
        #expect(whole.hasPrefix(opening))
        return String(whole.dropFirst(opening.count))
    }

    // MARK: - Mermaid

    @Test func mermaid() throws {
        expectSame(
            try body(.mermaid, plan),
            """
            subgraph plan["docs/tasks#46;md#58; 1 of 7 done, 1 in progress"]
              direction TB
              subgraph p0["Phase 1#58; Setup<br/>1 of 3 done"]
                direction TB
                t0(["✓ T001<br/>Create src/"]):::done
                t1["○ T002 #91;P#93; #91;US1#93;<br/>安装"]:::todo
                t2["○ T003 #91;P#93;<br/>Writer"]:::todo
              end
              subgraph p1["Phase 2#58; Core<br/>0 of 4 done, 1 in progress"]
                direction TB
                subgraph b3[" "]
                  direction TB
                  t3>"◐ T004<br/>Parser<br/>0 of 1 subtasks done"]:::inProgress
                  t4["○ T005<br/>Numbers"]:::todo
                end
                t5["○ T006<br/>Manual #40;depends on T004#41;"]:::todo
                t6["○ T007<br/>Speed"]:::todo
              end
              j0((" ")):::junction
            end
            t3 --> t5
            t1 --- j0
            t2 --- j0
            j0 --> t5
            j0 --> t6
            t6 ==>|cycle| t5
            t5 ==>|cycle| t6
            t0 -.-> t1
            t0 -.-> t2
            p0 -.-> p1
            class t5,t6 cycle

            """)
    }

    @Test func foldedMermaid() throws {
        expectSame(
            try body(.mermaid, plan, limit: 0),
            """
            subgraph plan["docs/tasks#46;md#58; 1 of 7 done, 1 in progress"]
              direction TB
              p0[["Phase 1#58; Setup<br/>1 of 3 done"]]:::folded
              p1[["Phase 2#58; Core<br/>0 of 4 done, 1 in progress"]]:::folded
            end
            p0 --> p1
            class p1 cycle

            """)
    }

    /// Programs refuse more than 500 edges and 50,000 characters.
    @Test func mermaidKeepsToItsLimits() throws {
        var plan = GeneratedPlan(seed: 5)
        let text = try page(.mermaid, plan.text(tasks: 900, phases: 30), limit: 10_000)
        #expect(text.utf8.count < 50_000)
        let edges = text.split(separator: "\n").count { line in
            ["-->", "-.->", "---", "-.-", "==>", "==="].contains { line.contains(" \($0)") }
        }
        #expect(edges == 500)
        #expect(text.contains("more lines are not drawn"))
        #expect(text.contains("[[\"Phase 1"))
    }

    // MARK: - DOT

    @Test func dot() throws {
        let lines = try body(.dot, plan).split(separator: "\n").map { $0.drop { $0 == " " } }
        for line in [
            #"label="docs/tasks.md: 1 of 7 done, 1 in progress""#, #"subgraph "cluster_p1" {"#,
            #"label="Phase 2: Core\l0 of 4 done, 1 in progress\l""#,
            ##"t0 [peripheries=2, style="filled,rounded", fillcolor="#d3ecd3", label="✓ T001\nCreate src/", tooltip="T001 Create src/ (done)"]"##,
            #"j0 [shape=point, width=0.06, label=""]"#, "t1 -> j0 [dir=none]", "j0 -> t6",
            ##"t6 -> t5 [color="#c00000", penwidth=2, label="cycle"]"##,
            ##"t2 -> t3 [ltail="cluster_p0", lhead="cluster_p1", style=dotted, color="#909090"]"##,
        ] {
            #expect(lines.contains(line[...]), "\(line)")
        }
    }

    // MARK: - Hostile plans

    /// What would end a string, a tag or a comment in one of the formats, or reach a terminal.
    private let hostile = """
        # T

        ## "Phase" <script>alert(1)</script> & ]]> %%{init: {}}%%
        - [ ] T001 "q" [b] {c} (p) <b onclick='x'> &amp; #35; ; --> | \\ \\n </title></svg> `code`
        - [ ] T002 1. number - dash https://example.com/a?b=c ]]> \u{1B}[31m \u{202E}abc
        - [ ] T003 (depends on T003) 👩‍👩‍👧‍👦🇩🇪 ﬂ°
        - [ ] end

        ## Dependencies
        - T001 before T002
        """

    @Test(arguments: [GraphFormat.mermaid, .dot, .svg, .html, .tree])
    func nothingReachesATerminal(format: GraphFormat) throws {
        let text = try page(format, hostile)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    }

    /// Inside the quotes of a label there is nothing but letters, blanks and references.
    @Test func mermaidLabelsMeanNothing() throws {
        let labels = try body(.mermaid, hostile).split(separator: "\n").compactMap { line -> Substring? in
            guard let first = line.firstIndex(of: "\""), let last = line.lastIndex(of: "\""), first < last else {
                return nil
            }
            return line[line.index(after: first)..<last]
        }
        #expect(labels.count == 6)
        for label in labels {
            let plain = label.replacing("<br/>", with: " ")
            #expect(!plain.contains { "\"<>&`%{}[]()|\\_*~.:@+-".contains($0) }, "\(label)")
        }
    }

    @Test func dotStringsEndWhereTheyShould() throws {
        for line in try body(.dot, hostile).split(separator: "\n") {
            var isEscaped = false
            var quotes = 0
            for character in line {
                if character == "\"", !isEscaped { quotes += 1 }
                isEscaped = character == "\\" && !isEscaped
            }
            #expect(quotes.isMultiple(of: 2), "\(line)")
        }
    }

    @Test func svgIsWellFormedAndClosedInItself() throws {
        var plans = try fixturePlans() + [hostile, "", "no tasks"]
        var generated = GeneratedPlan(seed: 9)
        plans.append(generated.text(tasks: 300, phases: 12))
        for plan in plans {
            let elements = try Elements(page(.svg, plan))
            #expect(
                elements.names.isSubset(of: ["svg", "title", "desc", "style", "g", "rect", "path", "circle", "text"]))
            #expect(elements.attributes.isDisjoint(with: ["href", "xlink:href", "src", "onclick", "onload"]))
        }
        let style = PictureStyle.sheet
        #expect(!style.contains("url(") && !style.contains("@import") && !style.contains("<"))
    }

    @Test func severalDrawingsStandBelowEachOther() throws {
        let one = try Elements(page(.svg, plan))
        let two = try Elements(page(.svg, plan, hostile))
        #expect(two.texts.filter { $0 == "docs/tasks.md" }.count == 2)
        #expect(two.height > one.height)
    }

    @Test func fullTitlesAreThere() throws {
        let title = (1...30).map { "word\($0)" }.joined(separator: " ")
        let elements = try Elements(page(.svg, "- [ ] T001 \(title)\n"))
        #expect(elements.texts.contains("T001 \(title) (to do)"))
        #expect(elements.texts.contains { $0.hasSuffix("…") })
    }

    // MARK: - HTML

    @Test func pagesLoadAndRunNothing() throws {
        let text = try page(.html, plan, hostile)
        #expect(text.contains("default-src 'none'"))
        for word in ["<script", " src=", "@import", "url(", "http-equiv=\"refresh\"", "<b onclick"] {
            #expect(!text.contains(word), "\(word)")
        }
        let links = text.components(separatedBy: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(links.count == 9)
        for link in links {
            #expect(link.hasPrefix("#") && text.components(separatedBy: "id=\"\(link.dropFirst())\"").count == 2)
        }
    }

    @Test func pagesListAllTasks() throws {
        let text = try page(.html, plan, limit: 0)
        for id in 1...7 { #expect(text.contains("<strong>T00\(id)")) }
        #expect(text.contains("in progress · 0 of 1 subtasks done · line 9"))
        #expect(text.contains("to do · after <a href=\"#t3\">T004</a>, <a href=\"#t6\">T007</a>"))
        #expect(text.contains("<li><a href=\"#t1\">T002</a>, <a href=\"#t2\">T003</a> before "))
    }

    // MARK: - Parts

    @Test func partsOfTrees() throws {
        let selected = document(plan, selection: PlanSelection(focus: ["T005"], depth: 0))
        expectSame(
            GraphTreeReporter().part(of: selected).text,
            """
            docs/tasks.md (spec-kit, 1 of 6 tasks done)
            └── Tasks: Import  1/6
                └── Phase 2: Core  0/3
                    └── [~] T004 Parser (in progress)
                        └── [ ] T005 Numbers

            """)
    }
}

/// What a document of XML consists of; throws if it is not well-formed.
private final class Elements: NSObject, XMLParserDelegate {
    private(set) var names: Set<String> = []
    private(set) var attributes: Set<String> = []
    private(set) var texts: [String] = []
    private(set) var height = 0
    private var text = ""

    init(_ document: String) throws {
        super.init()
        let parser = XMLParser(data: Data(document.utf8))
        parser.delegate = self
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
        attributes values: [String: String]
    ) {
        names.insert(name)
        attributes.formUnion(values.keys)
        if name == "svg" { height = values["height"].flatMap(Int.init) ?? 0 }
        text = ""
    }

    func parser(_: XMLParser, foundCharacters string: String) { text += string }

    func parser(_: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?) {
        texts.append(text)
        text = ""
    }
}
