import Foundation
import TaskLint
import TaskPlan
import Testing

@testable import TaskReport

/// What is printed about the project's own plans, all rules switched on, fits its schema.
@Suite struct FixtureSchemaTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures")

    private static func documents() throws -> [LintedDocument] {
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        let rules = RuleList.all.map { RulePattern(type(of: $0).identity.code) }
        let linter = Linter(Configuration(selection: RuleSelection([.add(rules)])))
        return try paths.filter { $0.hasSuffix(".md") }.sorted().map { path in
            let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
            let plan = Plan(parsing: Marked(text).source.bytes)
            return LintedDocument(
                path: path, source: plan.source, diagnostics: linter.check(plan),
                taskCount: plan.items.count(where: \.isTask))
        }
    }

    @Test("json and json-lines")
    func json() throws {
        let documents = try Self.documents()
        let findings = documents.flatMap(\.diagnostics)
        // Too few of a kind would make the test worthless.
        #expect(documents.count > 180 && findings.count > 100)
        #expect(findings.contains { $0.fix != nil } && findings.contains { !$0.notes.isEmpty })
        let validator = try SchemaValidator(named: "lint")
        #expect(try validator.problems(in: report(.json, documents)) == [])
        let lines = try report(.jsonLines, documents).split(separator: "\n")
        #expect(lines.count == findings.count)
        for line in lines { #expect(try validator.problems(in: String(line), as: "diagnostic") == []) }
        #expect(try !validator.problems(in: "{}", as: "diagnostic").isEmpty)
    }
}
