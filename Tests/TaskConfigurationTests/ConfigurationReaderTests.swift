import TaskConfiguration
import TaskLint
import TaskPlan
import Testing

@Suite("A configuration file")
struct ConfigurationReaderTests {
    private func reader(_ text: String) throws -> ConfigurationReader {
        try #require(ConfigurationReader(Array(text.utf8)))
    }

    /// What is wrong with a file, with the text of each place.
    private func problems(_ text: String) throws -> [String] {
        try reader(text).problems.map { problem in
            "\(String(decoding: Array(text.utf8)[problem.range], as: UTF8.self)): \(problem.message)"
        }
    }

    @Test("may say nothing")
    func empty() throws {
        #expect(try problems("") == [])
        #expect(try problems("# nothing\n") == [])
    }

    @Test("says all there is to say")
    func everything() throws {
        let reader = try reader(
            """
            extends = ["../base.toml"]
            include = ["plans/*.md"]
            exclude = ["vendor/"]
            select = ["TL1", "dependency-cycle"]
            extend-select = ["TL502"]
            ignore = ["TL101"]
            fail-on = "warning"
            dialect = "spec-kit"
            test-first = "never"
            max-document-size = "2 MiB"
            max-nesting = 80
            max-findings = "all"
            legend = { "⏭️" = "todo", "[%]" = "in-progress" }

            [severity]
            TL502 = "error"
            dependency-cycle = "info"

            [[overrides]]
            files = ["old/**"]
            ignore = ["TL5"]
            severity.TL202 = "warning"
            """)
        #expect(reader.problems == [])
        let layer = reader.layer
        #expect(layer.extends.map(\.path) == ["../base.toml"])
        #expect(layer.include == ["plans/*.md"])
        #expect(layer.exclude == ["vendor/"])
        #expect(layer.select == [RulePattern("tl1"), RulePattern("dependency-cycle")])
        #expect(layer.extendSelect == [RulePattern("TL502")])
        #expect(layer.ignore == [RulePattern("TL101")])
        #expect(layer.failOn == .warning)
        #expect(layer.dialect == .specKit)
        #expect(layer.testFirst == .never)
        #expect(layer.documentSizeLimit == 2 << 20)
        #expect(layer.nestingLimit == 80)
        #expect(layer.findingLimit == .all)
        #expect(layer.legend == ["⏭️": .todo, "[%]": .inProgress])
        #expect(layer.severities == ["TL502": .error, "TL201": .info])
        let override = try #require(layer.overrides.first)
        #expect(override.files.match("old/a/tasks.md") && !override.files.match("new/tasks.md"))
        #expect(override.layer.ignore == [RulePattern("TL5")])
        #expect(override.layer.severities == ["TL202": .warning])
    }

    @Test(
        "names the place of what it cannot mean, and what may be meant",
        arguments: [
            ("selct = []", "selct: unknown key \"selct\"; did you mean \"select\"?"),
            ("select = [\"TL201\", \"TL1O1\"]", "\"TL1O1\": unknown rule \"TL1O1\"; did you mean \"TL101\"?"),
            (
                "ignore = [\n  \"duplicat-id\", # why\n]",
                "\"duplicat-id\": unknown rule \"duplicat-id\"; did you mean \"duplicate-id\"?"
            ),
            ("select = \"TL1\"", "select: \"select\" must be a list of texts, not \"TL1\""),
            ("select = [1]", "1: \"select\" must be a text, not 1"),
            ("fail-on = \"warn\"", "fail-on: unknown value \"warn\"; did you mean \"warning\"?"),
            ("fail-on = \"warnng\"", "fail-on: unknown value \"warnng\"; did you mean \"warning\"?"),
            (
                "fail-on = true",
                "fail-on: \"fail-on\" must be one of \"error\", \"warning\", \"info\", \"never\", not true"
            ),
            (
                "max-document-size = \"64 MiBs\"",
                "max-document-size: \"max-document-size\" must be a size from 1 byte to 512 MiB, such as \"64 MiB\", not \"64 MiBs\""
            ),
            (
                "max-document-size = 0",
                "max-document-size: \"max-document-size\" must be a size from 1 byte to 512 MiB, such as \"64 MiB\", not 0"
            ),
            (
                "max-nesting = 1001",
                "max-nesting: \"max-nesting\" must be a whole number from 1 to 1000, not 1001"
            ),
            (
                "max-findings = \"none\"",
                "max-findings: \"max-findings\" must be a whole number of at least 1, or \"all\", not \"none\""
            ),
            (
                "[[overrides]]\nfiles = [\"a\"]\nmax-findings = 3",
                "max-findings: unknown key \"max-findings\"; known are select, extend-select, ignore, fail-on, dialect, legend, test-first, max-document-size, max-nesting, severity, options, files"
            ),
            ("[severity]\nTL101 = \"grave\"", "TL101: unknown value \"grave\"; known are info, warning, error"),
            ("severity = 3", "severity: \"severity\" must be a table, not 3"),
            (
                "[legend]\n\"✅\" = \"finished\"",
                "\"✅\": unknown value \"finished\"; known are todo, in-progress, blocked, deferred, cancelled, done, unknown"
            ),
            ("[options.parallel]\na = 1", "parallel: unknown rule \"parallel\"; tasklint rules lists them all"),
            ("[options.duplicate-id]\nfast = 1", "fast: unknown option of duplicate-id \"fast\"; there are none"),
            (
                "[[overrides]]\nignore = [\"TL1\"]",
                "overrides: an override needs \"files\", a list of patterns for the plans that it is about"
            ),
            (
                "[[overrides]]\nfiles = [\"a\"]\n[[overrides]]\nfiles = [\"b\"]\nexclude = []",
                "exclude: unknown key \"exclude\"; known are select, extend-select, ignore, fail-on, dialect, legend, test-first, max-document-size, max-nesting, severity, options, files"
            ),
            (
                "overrides = { files = [\"a\"] }",
                "overrides: \"overrides\" must be a list of tables, each written as [[overrides]], not a table"
            ),
        ])
    func problem(text: String, problem: String) throws {
        #expect(try problems(text) == [problem])
    }

    @Test("shows where its syntax ends")
    func syntax() throws {
        let problem = try #require(try reader("select = []\nignore = = 3\n").problems.first)
        #expect(problem.range.lowerBound >= 12)
        #expect(problem.message.hasPrefix("no TOML: "))
    }

    @Test("may be a table of another file")
    func table() throws {
        let text = "[project]\nname = \"a\"\n[tool.tasklint]\nselct = []\nignore = [\"TL1\"]\n"
        let reader = try #require(ConfigurationReader(Array(text.utf8), table: ["tool", "tasklint"]))
        #expect(reader.layer.ignore == [RulePattern("TL1")])
        #expect(reader.problems.map { text.utf8.count > $0.range.upperBound ? $0.message : "" }.count == 1)
        #expect(ConfigurationReader(Array("[tool]\n".utf8), table: ["tool", "tasklint"]) == nil)
    }

    @Test("is heard after others, and wins")
    func layers() throws {
        var resolved = ResolvedConfiguration()
        resolved.apply(try reader("select = [\"TL1\", \"TL2\"]\nignore = [\"TL202\"]\nfail-on = \"info\"\n").layer)
        resolved.apply(
            try reader(
                """
                extend-select = ["TL502"]
                ignore = ["TL101"]
                [[overrides]]
                files = ["a/*.md"]
                extend-select = ["TL101"]
                severity.TL101 = "info"
                """
            ).layer, to: Array("a/tasks.md".utf8))
        func runs(_ name: String) -> Bool {
            RuleCatalogue.entry(name).map { resolved.configuration.selection.contains($0.identity) } ?? false
        }
        #expect(runs("TL101") && runs("TL201") && runs("TL502"))
        #expect(!runs("TL202") && !runs("TL301"))
        #expect(resolved.failOn == .info)
        #expect(resolved.configuration.severities == ["TL101": .info])
    }
}

@Suite("Patterns for paths")
struct PatternTests {
    @Test(
        "mean what they mean in .gitignore",
        arguments: [
            ("tasks.md", "tasks.md a/tasks.md", "tasks.mdx atasks.md"),
            ("*.md", "a.md b/c.md", "a.txt"),
            ("/a.md", "a.md", "b/a.md"),
            ("a/*.md", "a/b.md", "a/b/c.md b/a/c.md"),
            ("a/**/b.md", "a/b.md a/c/b.md a/c/d/b.md", "b.md a/c.md"),
            ("**/b", "b a/b a/b/c", "ab"),
            ("a/**", "a/b a/b/c", "b/a"),
            ("vendor/", "vendor/a.md b/vendor/c/d.md", "vendor"),
            ("vendor", "vendor vendor/a.md", "vendors"),
            ("t?sks.md", "tasks.md", "tsks.md"),
            ("[a-c]x[!1]", "bx2", "dx2 ax1"),
            ("./a/b", "a/b", "b"),
            ("./a", "a a/b", "b/a"),
            ("a//b//", "a/b/c", "a/b b/a/b/c"),
            ("!a", "!a", "a b"),
            ("a\\*", "a*", "ab"),
            ("*a*b*", "xaxbx ab", "ba"),
        ])
    func pattern(pattern: String, matching: String, others: String) {
        let patterns = Patterns([pattern])
        for path in matching.split(separator: " ") { #expect(patterns.match(String(path)), "\(path)") }
        for path in others.split(separator: " ") { #expect(!patterns.match(String(path)), "\(path)") }
    }
}
