import Testing

@testable import TaskReport

@Suite("Many findings on one line") struct CrowdedLineTests {
    /// Whatever takes time in the length of the line for each finding, or in the number of findings, takes minutes.
    @Test(
        "each costs as much as any other", .timeLimit(.minutes(1)),
        arguments: [LintFormat.sarif, .gitlab, .junit, .rdjson, .checkstyle])
    func crowded(format: LintFormat) throws {
        #expect(try format.reporter().body(of: HostileDocument.crowded(10_000)).utf8.count > 10_000)
    }
}
