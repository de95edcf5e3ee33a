import SourceText
import TaskLint
import Testing

@testable import TaskReport

@Suite struct StatisticsTests {
    private static let rules = [
        RuleIdentity(code: "TL101", name: "duplicate-id", severity: .error),
        RuleIdentity(code: "TL999", name: "something-else", severity: .warning),
    ]

    /// A document with findings of rules, severities and fixes, in the order given.
    private static func document(_ findings: [(rule: Int, severity: Severity, isFixable: Bool)]) -> LintedDocument {
        let diagnostics = findings.map { finding in
            Diagnostic(
                rule: rules[finding.rule], severity: finding.severity, range: 0..<1, message: "m", help: "",
                fix: finding.isFixable ? Fix(title: "t", isSafe: true, edits: []) : nil)
        }
        return LintedDocument(path: "a.md", source: SourceText("x"), diagnostics: diagnostics, taskCount: 0)
    }

    private static func statistics(_ format: LintFormat, _ documents: LintedDocument...) throws -> String {
        var tally = LintTally()
        documents.forEach { tally.add(LintTally($0)) }
        return try format.reporter(countsRules: true).closing(tally)
    }

    @Test("the most frequent comes first, then codes; a rule counts apart for each severity")
    func order() throws {
        let first = Self.document([(1, .warning, true), (0, .error, false), (0, .info, false), (1, .warning, false)])
        let second = Self.document(Array(repeating: (1, .warning, true), count: 10))
        expectSame(
            try Self.statistics(.full, first, second),
            """

            count  fixable  code   severity  rule
               12       11  TL999  warning   something-else
                1        0  TL101  error     duplicate-id
                1        0  TL101  info      duplicate-id

            """)
    }

    @Test("in Markdown they are a table behind the numbers")
    func markdown() throws {
        expectSame(
            try Self.statistics(.markdown, Self.document([(0, .error, true)])),
            """
            **1 error** in 1 file, 0 tasks

            | count | fixable | code | severity | rule |
            |---:|---:|---|---|---|
            | 1 | 1 | TL101 | error | duplicate-id |

            """)
    }

    @Test("formats for programs stay as they are, and nothing is added where nothing was found")
    func others() throws {
        let document = Self.document([(0, .error, true)])
        for format in LintFormat.allCases where !format.hasStatistics {
            #expect(try Self.statistics(format, document) == format.reporter().closing(LintTally(document)))
        }
        for format in LintFormat.allCases {
            #expect(try Self.statistics(format) == format.reporter().closing(LintTally()))
        }
    }
}
