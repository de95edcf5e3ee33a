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
}
