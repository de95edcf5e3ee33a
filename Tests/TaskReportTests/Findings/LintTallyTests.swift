import TaskLint
import Testing

@testable import TaskReport

@Suite struct LintTallyTests {
    @Test func summaryNamesWhatThereIs() {
        var tally = LintTally()
        #expect(tally.summary(time: .milliseconds(3)) == "0 files, 0 tasks: no findings (3.0 ms)")
        #expect(tally.summary(time: .microseconds(9_960)).hasSuffix("(10 ms)"))
        #expect(tally.summary(time: .microseconds(999_600)).hasSuffix("(1.0 s)"))
        tally.add(LintTally(Marked("⟦a⟧").document()))
        #expect(tally.summary(time: .microseconds(12_345)) == "1 file, 2 tasks: 1 error (12 ms)")
        tally.add(LintTally(Marked("⟦a⟧").document(severity: .warning)))
        tally.add(LintTally(Marked("⟦a⟧").document(severity: .warning)))
        tally.add(LintTally(Marked("⟦a⟧").document(severity: .info)))
        #expect(tally.summary(time: .seconds(2.345)) == "4 files, 8 tasks: 1 error, 2 warnings, 1 info (2.35 s)")
        #expect(tally.count(of: .error) == 1)
        #expect(tally.count(of: .warning) == 2)
    }
}
