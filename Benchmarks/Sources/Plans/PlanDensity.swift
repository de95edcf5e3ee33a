import TaskLint
import TaskPlan

/// How much of what costs time is in documents.
struct PlanDensity: CustomStringConvertible {
    /// Names and how many there are in a thousand bytes.
    let perKilobyte: [(name: String, count: Double)]

    init(of texts: [String]) {
        var counts = [0, 0, 0, 0, 0, 0, 0, 0]
        var bytes = 0
        for text in texts {
            let graph = PlanGraph(Plan(parsing: text))
            let plan = graph.plan
            let news = [
                plan.items.count, plan.items.count { $0.id != nil }, plan.items.count(where: \.isParallel),
                plan.items.reduce(0) { $0 + $1.files.count }, plan.dependencies.count { $0.origin == .stated },
                plan.sections.count, text.utf8.count { $0 == UInt8(ascii: "`") }, Linter().check(graph).count,
            ]
            counts = zip(counts, news).map(+)
            bytes += text.utf8.count
        }
        let names = ["items", "ids", "[P]", "paths", "statements", "sections", "ticks", "findings"]
        perKilobyte = zip(names, counts).map { ($0, Double($1) * 1000 / Double(max(bytes, 1))) }
    }

    var description: String { perKilobyte.map { "\($0.name) \(Shown.number($0.count))" }.joined(separator: ", ") }
}
