/// The stages of tasklint and the questions to its graph, timed in the process.
struct StageResults {
    /// Tables.
    let text: String
    /// Seconds of all stages up to the outline, by the names of the sizes.
    let floors: [String: Double]

    init() throws {
        let sizes = [
            ("4 KB", 4000, 101), ("10 KB", 10_000, 101), ("1 MB", 1_000_000, 7), ("10 MB", 10_000_000, 3),
        ]
        let all = try sizes.map { _, bytes, rounds in
            try StageTimes(of: Array(Family.specKit.document(bytes: bytes).text.utf8), rounds: rounds)
        }
        var stages = MarkdownTable(["ms"] + sizes.map(\.0) + ["ns for a byte at 1 MB"])
        let megabyte = all[2]
        for (place, stage) in megabyte.stages.enumerated() {
            let nanoseconds = stage.seconds * 1e9 / Double(megabyte.bytes)
            stages.add([stage.name] + all.map { Shown.time($0.stages[place].seconds) } + [Shown.number(nanoseconds)])
        }
        floors = Dictionary(uniqueKeysWithValues: zip(sizes.map(\.0), all.map(\.secondsToOutline)))
        var graphs = MarkdownTable([])
        for shape in GraphShape.allCases {
            for (tasks, rounds) in [(10_000, 11), (100_000, 5), (1_000_000, 1)] {
                note("\(shape.rawValue) of \(tasks) tasks")
                let times = try GraphTimes(of: shape, tasks: tasks, rounds: rounds)
                if graphs.isEmpty { graphs = MarkdownTable(["ms"] + times.times.map(\.name)) }
                graphs.add(
                    ["\(shape.rawValue), \(Shown.grouped(times.tasks))"] + times.times.map { Shown.time($0.seconds) })
            }
        }
        text = """
            ### Stages

            In the process, medians, after a first run. `read` begins with bytes in memory; `outline` is what is left of it \
            without veil and cmark.

            \(stages.text)

            ### Graphs

            Each question alone, medians.

            \(graphs.text)
            """
    }
}
