import CMarkGFM
import MarkdownOutline
import SourceText
import TaskLint
import TaskPlan
import TaskReport

/// What each stage from bytes to a report costs, in the process itself, once its tables are made.
struct StageTimes {
    /// Names and median seconds, in the order of the data.
    let stages: [(name: String, seconds: Double)]
    /// Size of the document in bytes.
    let bytes: Int

    /// What is spent before anything of a plan is read.
    var secondsToOutline: Double {
        stages.prefix { $0.name != "plan" }.reduce(0) { $0 + $1.seconds }
    }

    init(of bytes: [UInt8], rounds: Int) throws {
        var watch = Stopwatch()
        let linter = Linter()
        for _ in 0..<rounds {
            let source = watch.time("read") { SourceText(bytes) }
            let veil = watch.time("veil") { Veil(source, frontMatter: nil) }
            watch.time("cmark") { StageTimes.parse(veil.bytes) }
            let outline = watch.time("outline") { Outline(source) }
            let plan = watch.time("plan") { Plan(outline) }
            let graph = watch.time("graph") { PlanGraph(plan) }
            let found = watch.time("rules") { linter.check(graph) }
            let document = LintedDocument(path: "tasks.md", plan: plan, diagnostics: found)
            _ = try watch.time("report") { try LintFormat.concise.reporter().body(of: document) }
        }
        let times = Dictionary(uniqueKeysWithValues: watch.medians.map { ($0.name, $0.seconds) })
        // An outline makes its own veil and its own tree; what is left is its own.
        let parts = times["veil", default: 0] + times["cmark", default: 0]
        stages = watch.medians.map { ($0.name, $0.name == "outline" ? max(0, $0.seconds - parts) : $0.seconds) }
        self.bytes = bytes.count
    }

    /// Median seconds of each rule alone, the slowest first. A rule that is alone shares nothing with others, so the sum
    /// is more than all rules together cost.
    static func ofRules(over bytes: [UInt8], rounds: Int) -> [(name: String, seconds: Double)] {
        var watch = Stopwatch()
        let graph = PlanGraph(Plan(parsing: bytes))
        for rule in Linter().rules {
            let linter = Linter(rules: [rule])
            for _ in 0..<rounds { _ = watch.time(type(of: rule).identity.code) { linter.check(graph) } }
        }
        return watch.medians.sorted { $0.seconds > $1.seconds }
    }

    private static func parse(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            let text = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            cmark_node_free(cmark_parse_document(text, buffer.count, CMARK_OPT_DEFAULT))
        }
    }
}
