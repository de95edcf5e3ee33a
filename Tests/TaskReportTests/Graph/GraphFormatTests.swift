import Foundation
import TaskPlan
import Testing

@testable import TaskReport

@Suite struct GraphFormatTests {
    private let document = """
        # Tasks: Import

        ## Phase 1: Setup
        - [x] T001 Create `src/`
        - [ ] T002 [P] [US1] 安装 `a/中文.py`

        ## Phase 2: Core
        - [~] T003 [P] Parser \u{1B}in `src/parser.py`
          - [ ] T004 Numbers
        - [ ]* T005 Writer in `src/writer.py` (depends on T001, T003)

        ## Notes
        Nothing here.

        ## Dependencies
        - T001-T003 before T004, T005
        """

    private func text(_ format: GraphFormat, _ documents: String...) throws -> String {
        let reporter = format.reporter()
        return try reporter.page(
            documents.map { document in
                try reporter.part(of: GraphedDocument(path: "docs/tasks.md", graph: PlanGraph(Plan(parsing: document))))
            })
    }

    @Test func treeForPeople() throws {
        expectSame(
            try text(.tree, document),
            """
            docs/tasks.md (spec-kit, 1 of 4 tasks done)
            └── Tasks: Import  1/4
                ├── Phase 1: Setup  1/2
                │   ├── [x] T001 Create `src/`
                │   └── [ ] T002 [P] [US1] 安装 `a/中文.py`
                └── Phase 2: Core  0/2
                    ├── [~] T003 [P] Parser \\u{1B}in `src/parser.py` (in progress)
                    │   └── [ ] T004 Numbers
                    └── [ ] T005 Writer in `src/writer.py` (depends on T001, T003) (optional) ← T001, T003

            Order
              T001–T003 before T004, T005  (line 16)

            """)
    }

    @Test func treesAreSetApart() throws {
        expectSame(
            try text(.tree, "- [ ] a\n", "nothing"),
            """
            docs/tasks.md (checklist, 0 of 1 task done)
            └── [ ] a

            docs/tasks.md (checklist, 0 of 0 tasks done)

            """)
    }

    @Test("what several statements say of a task is shown once, in the order of the plan")
    func treeNamesPrerequisitesOnce() throws {
        let plan = """
            - [ ] T001 Dig
            - [ ] T002 Build
            - [ ] T003 Paint (after T002)
            ## Dependencies
            - T003 depends on T002
            - T001 blocks T003
            """
        #expect(try text(.tree, plan).contains("── [ ] T003 Paint (after T002) ← T001, T002\n"))
    }

    @Test func boldMarksAreNoPartOfATitle() throws {
        let text = try text(.tree, "- [ ] T001 **[NEW] Nail** the planks\n- [ ] T002 **Saw** `**/a.md`\n")
        #expect(text.contains("── [ ] T001 [NEW] Nail the planks\n"))
        #expect(text.contains("── [ ] T002 **Saw** `**/a.md`\n"))
    }

    @Test func longTitlesAreCut() throws {
        let rows = try text(
            .tree, "# \(String(repeating: "长", count: 100))\n- [ ] \(String(repeating: "word ", count: 50))"
        )
        .split(separator: "\n")
        #expect(rows.count == 3)
        #expect(rows.allSatisfy { DisplayWidth.columns(of: $0) <= Excerpt.widestLine })
        #expect(rows.dropFirst().allSatisfy { $0.contains("…") })
    }

    /// Indentation must not grow with the square of the nesting.
    @Test(.timeLimit(.minutes(10))) func deepNesting() throws {
        let lines = (0..<60).map { String(repeating: "  ", count: $0) + "- [ ] a\n" }.joined()
        let text = try text(.tree, lines)
        #expect(text.split(separator: "\n").allSatisfy { $0.count < 110 })
        #expect(text.split(separator: "\n").count == 61)
    }

    @Test func jsonFitsTheSchema() throws {
        let validator = try SchemaValidator(named: "graph")
        #expect(try validator.problems(in: text(.json)) == [])
        #expect(try validator.problems(in: text(.json, "")) == [])
        #expect(try validator.problems(in: text(.json, document, "- [ ] a", document)) == [])
        let broken = try text(.json, document).replacingOccurrences(of: "\"role\":\"reads\"", with: "\"role\":\"runs\"")
            .replacingOccurrences(of: "\"parent\":null", with: "\"parent\":-1")
        #expect(try !validator.problems(in: broken).isEmpty)
    }

    @Test func jsonOfASmallPlan() throws {
        let document = "## Phase 1\n\n- [x] T001 [P] [US1] Write `src/a.py`\n  - [~] b\n"
        let plan = Plan(parsing: document)
        let columns = plan.items.map { plan.source.position(at: $0.range.lowerBound).column }
        try #require(columns.count == 2)
        expectSame(
            try text(.json, document),
            """
            {"documents":[
            {"dependencies":[],"dialect":"\(plan.dialect.rawValue)","items":[\
            {"column":\(columns[0]),"endLine":\(plan.items[0].endLine),"fields":[],\
            "files":[{"column":29,"line":3,"path":"src/a.py","role":"writes"}],"id":"T001","index":0,"kind":"task",\
            "labels":["US1"],"line":3,"marker":"x","optional":false,"parallel":true,"parent":null,"requirements":[],\
            "section":0,"status":"done","title":"Write `src/a.py`"},\
            {"column":\(columns[1]),"endLine":4,"fields":[],"files":[],"id":null,"index":1,"kind":"task","labels":[],\
            "line":4,"marker":"~","optional":false,"parallel":false,"parent":0,"requirements":[],"section":0,\
            "status":"in-progress","title":"b"}],\
            "path":"docs/tasks.md","sections":[{"index":0,"kind":"phase","level":2,"line":1,"parent":null,\
            "title":"Phase 1"}],"testFirst":false}],"version":1}

            """)
    }

    @Test func statementsKeepTheirRanges() throws {
        let json = try JSONSerialization.jsonObject(with: Data(text(.json, document).utf8)) as? [String: Any]
        let documents = try #require(json?["documents"] as? [[String: Any]])
        let dependencies = try #require(documents.first?["dependencies"] as? [[String: Any]])
        let last = try #require(dependencies.last)
        #expect(last["prerequisites"] as? [[Int]] == [[0, 2]])
        #expect(last["dependents"] as? [[Int]] == [[3, 4]])
        #expect(last["origin"] as? String == "stated")
        #expect(last["line"] as? Int == 16)
    }
}
