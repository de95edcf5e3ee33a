import CMarkGFM
import MarkdownOutline
import SourceText
import TaskLint
import TaskPlan
import TaskReport

/// What each stage from bytes to a report costs, in the process itself.
struct StageTimes {
    /// Names and median seconds, in the order of the data.
    let stages: [(name: String, seconds: Double)]
    /// Codes of rules and median seconds, the slowest first.
    let rules: [(code: String, seconds: Double)]
    let bytes: Int

    init(of bytes: [UInt8], rounds: Int) throws {
        var samples: [String: [Double]] = [:]
        var order: [String] = []
        func timed<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
            let clock = ContinuousClock()
            let start = clock.now
            let value = try work()
            if samples[name] == nil { order.append(name) }
            samples[name, default: []].append((clock.now - start).seconds)
            return value
        }
        let linter = Linter()
        for _ in 0..<rounds {
            let source = timed("read") { SourceText(bytes) }
            let veil = timed("veil") { Veil(source, frontMatter: nil) }
            timed("cmark") { StageTimes.parse(veil.bytes) }
            let outline = timed("outline") { Outline(source) }
            let plan = timed("plan") { Plan(outline) }
            let graph = timed("graph") { PlanGraph(plan) }
            for rule in linter.rules {
                let context = LintContext(graph)
                _ = timed(type(of: rule).identity.code) { rule.check(context) }
            }
            let found = timed("rules") { linter.check(graph) }
            let document = LintedDocument(path: "tasks.md", plan: plan, diagnostics: found)
            _ = try timed("report") { try LintFormat.concise.reporter().body(of: document) }
        }
        var medians = samples.mapValues { $0.sorted()[$0.count / 2] }
        // The outline is made of a veil and of what cmark reads; here it is what remains to be done.
        medians["outline"] = max(0, medians["outline", default: 0] - medians["veil", default: 0] - medians["cmark", default: 0])
        let all = order.map { ($0, medians[$0, default: 0]) }
        stages = all.filter { !$0.0.hasPrefix("TL") }
        rules = all.filter { $0.0.hasPrefix("TL") }.sorted { $0.1 > $1.1 }
        self.bytes = bytes.count
    }

    private static func parse(_ bytes: [UInt8]) {
        let root = bytes.withUnsafeBytes { buffer in
            cmark_parse_document(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
        }
        cmark_node_free(root)
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
