import SourceText
import TaskLint
import TaskPlan
import TaskReport

/// What reading, linting and reporting promise of any bytes.
package enum LintPromises {
    /// Every rule, those that are off by default too.
    package static let everyRule = Linter(
        Configuration(selection: RuleSelection([.add((1...9).map { RulePattern("TL\($0)") })])))

    /// Goes from the bytes to every report.
    ///
    /// - Throws: the first promise that is broken.
    package static func check(_ bytes: [UInt8]) throws {
        if let finding = UnreadableInput.finding(in: bytes, limit: 1 << 24) {
            try BrokenPromise.unless(finding.range.upperBound <= bytes.count, "TL903 lies outside")
            try ReportPromises.check(
                LintedDocument(path: "tasks.md", source: SourceText(bytes), diagnostics: [finding], taskCount: 0))
        }
        try VeilPromises.check(bytes)
        let graph = PlanGraph(everyRule.plan(of: bytes))
        try check(graph)
        let diagnostics = everyRule.check(graph, in: EchoingSurroundings(document: bytes))
        let places = Places(bytes: graph.plan.source.bytes)
        for diagnostic in diagnostics {
            try places.check(diagnostic)
            try BrokenPromise.unless(
                diagnostic.items.allSatisfy(graph.plan.items.indices.contains), "\(diagnostic.rule.code): no such item")
        }
        try checkSilence(bytes)
        try ReportPromises.check(LintedDocument(path: "a/tasks.md", plan: graph.plan, diagnostics: diagnostics))
        try ReportPromises.check(graph)
    }

    /// A plan and its order hang together.
    package static func check(_ graph: PlanGraph) throws(BrokenPromise) {
        let plan = graph.plan
        try Places(bytes: plan.source.bytes).check(plan.ranges, of: "the plan")
        let waves = graph.waves()
        let work = graph.work().filter { graph.state(of: $0) != .cancelled }
        try BrokenPromise.unless(
            (waves.waves.flatMap(\.self) + waves.stuck).sorted() == work, "waves do not hold each work once")
        try BrokenPromise.unless(Set(graph.criticalPath()).isSubset(of: work), "the critical path holds other work")
        try BrokenPromise.unless(
            graph.cycles().allSatisfy { !$0.items.isEmpty && !$0.hops.isEmpty }, "a cycle is empty")
    }

    /// A comment that silences everything leaves nothing. Findings about comments must be named.
    private static func checkSilence(_ bytes: [UInt8]) throws(BrokenPromise) {
        let comments = "<!-- tasklint-disable-file: all -->\n<!-- tasklint-disable-file TL901, TL902: these too -->\n\n"
        let left = everyRule.check(Array(comments.utf8) + bytes, in: EchoingSurroundings(document: bytes))
        try BrokenPromise.unless(left.isEmpty, "not silenced: \(left.map { "\($0.rule.code) \($0.message)" })")
    }
}

/// A folder in which every document has the text of the plan, and about half of all files exist.
struct EchoingSurroundings: Surroundings {
    let document: [UInt8]

    func sibling(_: String) -> [UInt8]? { document }

    func exists(_ path: String) -> Bool? { path.utf8.count.isMultiple(of: 2) }
}
