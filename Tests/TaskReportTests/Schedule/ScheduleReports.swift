import Foundation
import TaskPlan
import Testing

@testable import TaskReport

/// Plans for the tests of schedules, and what reporters make of them.
enum ScheduleReports {
    /// The whole report over some documents.
    static func text(_ reporter: any PlanReporter, _ documents: String...) throws -> String {
        try text(reporter, documents.map { ("docs/tasks.md", Plan(parsing: $0)) })
    }

    static func text(_ reporter: any PlanReporter, _ plans: [(path: String, plan: Plan)]) throws -> String {
        var total = DocumentProgress.Total()
        let parts = try plans.map { try reporter.part(of: PlanDocument(path: $0.path, graph: PlanGraph($0.plan))) }
        parts.forEach { total.add($0.progress) }
        return reporter.opening + parts.map(\.text).joined(separator: reporter.separator)
            + (try reporter.closing(total))
    }

    /// Two phases and a cycle, done and open tasks, a file that two tasks write, and titles that mean harm.
    static let plan = """
        ## Phase 1: Setup
        - [x] T001 Create `src/`
        - [x] T002 [P] [US1] Draw the map in `map/draw.ts`
        - [~] T003 [P] Print the map in `map/draw.ts`
        - [ ]* T004 [P] 安装 \u{1B}[31m | <b>&amp; "quotes" 100% #7; 🎉

        ## Phase 2: User Story 2
        - [ ] T005 Rivers: blue
          - [ ] T006 Section of the Nile
          - [-] T007 Section of the Rhine (cancelled)
        - [ ] T008 Roads (depends on T009)
        - [ ] T009 Bridges (depends on T008)
        - [>] T010 Ferries (deferred)

        ## Acceptance Criteria
        - [x] The map can be read
        - [ ] It can be printed

        """
}

/// What the reports say of the project's own plans fits their schemas.
@Suite struct ScheduleSchemaTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures")

    private static func plans() throws -> [(path: String, plan: Plan)] {
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try paths.filter { $0.hasSuffix(".md") }.sorted().map { path in
            let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
            return (path, Plan(parsing: Marked(text).source.bytes))
        }
    }

    @Test(
        arguments: [
            ("waves", WaveFormat.json.reporter(of: .whole)), ("waves", WaveFormat.json.reporter(of: .left)),
            ("next", NextFormat.json.reporter()), ("stats", StatsFormat.json.reporter()),
        ] as [(String, any PlanReporter)])
    func fixtures(schema: String, reporter: any PlanReporter) throws {
        let validator = try SchemaValidator(named: schema)
        let plans = try Self.plans()
        #expect(plans.count > 180)
        #expect(try validator.problems(in: ScheduleReports.text(reporter, plans)) == [])
        let small = try ScheduleReports.text(reporter, ScheduleReports.plan, "", ScheduleReports.plan)
        #expect(try validator.problems(in: small) == [])
        #expect(try validator.problems(in: ScheduleReports.text(reporter, [])) == [])
        let broken = small.replacingOccurrences(of: "\"path\":", with: "\"paht\":")
            .replacingOccurrences(of: "\"done\"", with: "\"dnoe\"")
        #expect(try !validator.problems(in: broken).isEmpty)
    }
}
