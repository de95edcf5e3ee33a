import Testing

@testable import TaskReport

@Suite("Many findings on one line") struct CrowdedLineTests {
    /// Whatever takes time in the length of the line for each finding, or in the number of findings, takes minutes.
    @Test(
        "each costs as much as any other", .timeLimit(.minutes(10)),
        arguments: [
            (LintFormat.sarif, 10_000), (.gitlab, 10_000), (.junit, 1000), (.rdjson, 10_000), (.checkstyle, 10_000),
        ])
    func crowded(format: LintFormat, count: Int) throws {
        #expect(try format.reporter().body(of: HostileDocument.crowded(count)).utf8.count > 50 * count)
    }
}
