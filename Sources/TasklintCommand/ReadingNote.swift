import TaskPlan

/// How a plan was read, for those who wonder: its family, the cue that told it, and where settings came from.
enum ReadingNote {
    /// One line, without what changes from run to run.
    static func text(_ plan: Plan, _ job: Jobs.Job) -> String {
        let files = job.configurationFiles.map(InputProblem.shown)
        let bases = files.count > 1 ? ", built upon \(files.dropFirst().joined(separator: ", "))" : ""
        let configuration = (files.first ?? "none") + bases
        return "\(InputProblem.shown(job.input.path)): note: read as \(plan.dialect.rawValue) "
            + "(\(plan.dialectEvidence)); configuration: \(configuration)"
    }

    /// One line about a document in which nothing was found to be checked, which else would look like one without faults.
    static func nothingFound(in path: String) -> String {
        "\(InputProblem.shown(path)): note: no tasks found; a task begins with a box (\"- [ ]\"), a status glyph or an id, "
            + "or is a heading such as \"Task 3\""
    }
}
