/// A ratio that is to be reached.
struct Target {
    let name: String
    let limit: Double
    /// What was measured; nil where the other tool is missing.
    let reached: Double?
    /// What would be reached if there were neither plan nor rules; nil where it is not asked, or the other tool is missing.
    var floor: Double?
    /// Whether the limit itself is too much.
    var isStrict = false

    /// "ok", "missed"
    var verdict: String {
        guard let reached else { return "not measured" }
        return reached < limit || (reached == limit && !isStrict) ? "ok" : "**missed**"
    }

    /// The targets as a table.
    static func table(_ targets: [Target]) -> String {
        var table = MarkdownTable(["target", "at most", "reached", "", "floor"])
        for target in targets {
            table.add([
                target.name, (target.isStrict ? "below " : "") + Shown.ratio(target.limit), Shown.ratio(target.reached),
                target.verdict, target.floor.map { Shown.ratio($0) } ?? "–",
            ])
        }
        return table.text
    }
}
