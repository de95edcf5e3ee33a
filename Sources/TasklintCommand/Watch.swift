/// Works again and again, whenever a file that mattered has changed.
///
/// Files are looked at a few times a second instead of being reported by the operating system: that is the same on all
/// systems and all kinds of disks, notices plans that appear in folders that were not there, and costs about as much as
/// a search, which is little beside the work itself. A change counts as soon as it was seen twice in the same state, so
/// that an editor that moves the old file away before it writes the new one causes one run and not two.
struct Watch {
    /// Finds the plans anew.
    let find: () throws -> Jobs
    /// Files beside plans and configurations that the work depends on.
    let otherFiles: [String]
    /// Does the work.
    let work: (Jobs) -> ExitStatus

    /// The least time between two looks.
    private static let pause = Duration.milliseconds(200)
    /// The share of the time that looking may take, as its inverse.
    private static let patience = 10

    /// What a look sees. Two looks that see the same would lead to the same work.
    private struct Sight: Equatable {
        /// Files with their stamps; nil for those that are missing.
        let files: [String: FileSystem.Entry.Stamp?]
        let order: [String]
        let messages: [String]
    }

    /// Runs until Ctrl-C is pressed or nobody reads standard output any more.
    ///
    /// - Returns: how the last work ended.
    func run() throws -> ExitStatus {
        let interrupt = Interrupt()
        while true {
            let jobs = try find()
            // Before the work: what changes meanwhile is a change.
            let sight = sight(of: jobs)
            Output.clearScreen()
            let status = work(jobs)
            guard try waits(forOtherThan: sight, interrupt) else { return status }
        }
    }

    /// Waits for a change; false if Ctrl-C comes first.
    private func waits(forOtherThan old: Sight, _ interrupt: Interrupt) throws -> Bool {
        let clock = ContinuousClock()
        var previous = old
        var pause = Watch.pause
        while !interrupt.comes(within: pause), Output.hasReader {
            let start = clock.now
            let sight = sight(of: try find())
            if sight != old, sight == previous { return true }
            previous = sight
            pause = max(Watch.pause, (clock.now - start) * Watch.patience)
        }
        return false
    }

    private func sight(of jobs: Jobs) -> Sight {
        let plans = jobs.jobs.map(\.input.name)
        var files: [String: FileSystem.Entry.Stamp?] = [:]
        for path in plans + jobs.configurationFiles + otherFiles {
            files.updateValue((try? FileSystem.entry(at: path))?.stamp, forKey: path)
        }
        return Sight(files: files, order: plans, messages: jobs.failures + jobs.notes)
    }
}
