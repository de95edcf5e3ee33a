/// tasklint beside other programs, as whole processes.
struct ProcessResults {
    /// What is to be reached.
    let targets: [Target]
    /// Tables.
    let text: String

    private struct Row {
        let documents: Documents
        let comparison: Comparison
    }

    /// - Parameter floors: seconds of the stages up to the outline, by the names of sizes.
    init(_ tools: Toolbox, _ folder: WorkFolder, floors: [String: Double]) throws {
        let meter = Meter(folder: folder)
        note("start-up")
        let start = try Comparison(
            of: [(tools.empty.name, tools.empty.command), (tools.tasklint.name, tools.tasklint.version)], rounds: 101,
            meter)
        var rows: [Row] = []
        func add(_ documents: Documents, rounds: Int, _ readers: [Tool]) throws -> Row {
            note(documents.name)
            let row = Row(
                documents: documents,
                comparison: try Comparison(of: readers, over: documents, rounds: rounds, meter))
            rows.append(row)
            return row
        }
        let sizes = [("10 KB", 10_000, 41), ("100 KB", 100_000, 31), ("1 MB", 1_000_000, 21), ("10 MB", 10_000_000, 7)]
        let single = try sizes.map { name, bytes, rounds in
            try add(Documents(.specKit, name: name, bytes: bytes, in: folder), rounds: rounds, tools.readers)
        }
        let many = try add(
            Documents(count: 1500, name: "1,500 plans of 4 KB", bytes: 4000, in: folder), rounds: 9,
            tools.readers.filter { $0.name != tools.cmark.name })
        for family in Family.realistic.dropFirst() {
            let documents = try Documents(family, name: "1 MB, \(family.rawValue)", bytes: 1_000_000, in: folder)
            _ = try add(documents, rounds: 5, [tools.tasklint, tools.cmark, tools.rumdl])
        }
        targets = ProcessResults.targets(
            tools, start, single.map { ($0.documents, $0.comparison) }, many.comparison, floors)
        text = ProcessResults.text(tools, start, rows)
    }

    private static func targets(
        _ tools: Toolbox, _ start: Comparison, _ single: [(documents: Documents, comparison: Comparison)],
        _ many: Comparison, _ floors: [String: Double]
    ) -> [Target] {
        func floor(_ stages: Double?, _ comparison: Comparison, _ other: Tool) -> Double? {
            guard let stages, let start = start.seconds(tools.tasklint), let other = comparison.seconds(other) else {
                return nil
            }
            return (start + stages) / other
        }
        func target(_ place: Int, _ other: Tool, _ limit: Double, isStrict: Bool = false) -> Target {
            let (documents, comparison) = single[place]
            return Target(
                name: "\(documents.name), of \(other.name)", limit: limit,
                reached: comparison.ratio(tools.tasklint, to: other),
                floor: floor(floors[documents.name], comparison, other), isStrict: isStrict)
        }
        let (largest, comparison) = single[3]
        return [
            Target(
                name: "start-up with `--version`, of the \(tools.empty.name)", limit: 3.5,
                reached: start.ratio(tools.tasklint, to: tools.empty)),
            target(0, tools.cmark, 2), target(0, tools.rumdl, 0.35),
            target(2, tools.cmark, 0.6), target(2, tools.rumdl, 0.2),
            target(3, tools.cmark, 0.6), target(3, tools.node, 1, isStrict: true),
            Target(
                name: "1,500 plans, of \(tools.rumdl.name)", limit: 0.5,
                reached: many.ratio(tools.tasklint, to: tools.rumdl),
                floor: floor(
                    floors["4 KB"].map { $0 * 1500 / Double(Machine.coreCount) }, many, tools.rumdl)),
            Target(
                name: "10 MB, peak memory of the document's size", limit: 16,
                reached: comparison.memory(tools.tasklint).map { Double($0) / Double(largest.bytes) }),
        ]
    }

    private static func text(_ tools: Toolbox, _ start: Comparison, _ rows: [Row]) -> String {
        let names = tools.readers.map(\.name)
        var times = MarkdownTable(["ms", "tasks"] + names)
        var memory = MarkdownTable(["MB", "tasks"] + names)
        for row in rows {
            let head = [row.documents.name, Shown.grouped(row.documents.tasks)]
            times.add(head + tools.readers.map { cell(Shown.time(row.comparison.seconds($0)), $0, row) })
            memory.add(head + tools.readers.map { cell(Shown.memory(row.comparison.memory($0)), $0, row) })
        }
        let (ours, empty) = (Shown.time(start.seconds(tools.tasklint)), Shown.time(start.seconds(tools.empty)))
        return """
            ### Whole processes

            Wall time, medians. `tasklint --version` takes \(ours) ms, a C program that does nothing \(empty) ms.

            \(times.text)

            Peak memory, medians.

            \(memory.text)
            """
    }

    /// A number; a stroke where the tool is there and was not asked.
    private static func cell(_ number: String, _ tool: Tool, _ row: Row) -> String {
        row.comparison.seconds(tool) == nil && tool.problem == nil ? "–" : number
    }
}
