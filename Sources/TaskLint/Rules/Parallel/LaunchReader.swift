import SourceText
import TaskPlan

/// Reads the lines of a Parallel Example block: comments, labels, and lines that launch tasks.
struct LaunchReader {
    private let source: SourceText
    private let line: LaunchLine

    init(_ plan: Plan) {
        source = plan.source
        line = LaunchLine(plan)
    }

    /// The launches of a block, cut where something stands between them: a comment, an empty line, a line that waits.
    func batches(_ lines: [Range<Int>], _ heading: ExampleHeading) -> [[ParallelExamples.Launch]] {
        var batches: [Batch] = []
        var current = Batch()
        var isInComment = false
        for line in lines.map(source.trimmed) {
            let isComment = isComment(line)
            defer { isInComment = isComment }
            if isComment {
                if !isInComment {
                    close(&current, &batches)
                    current = Batch()
                }
                read(comment: line, &current)
            } else if let found = self.line.launch(line) {
                let isApart = found.isApart
                if isApart || self.line.waits(line, after: found.launch) { close(&current, &batches) }
                current.launches.append(found.launch)
                current.isExplicit =
                    current.isExplicit || found.isExplicit || found.isBatch || isApart && speaksOfParallel(line)
                // Several ids in one line are a batch of their own, as is what stands behind `Batch 1:`.
                if isApart { close(&current, &batches) }
            } else if line.isEmpty || ExampleWords.turn.first(in: line, of: source) != nil {
                close(&current, &batches)
            }
        }
        close(&current, &batches)
        let isToldApart = batches.contains(where: \.speaksOfParallel)
        return batches.filter { $0.isShown(heading, isToldApart: isToldApart) }.map(\.launches)
    }

    /// Whether a line has a word such as `Task:` and launches something.
    func isExplicit(_ line: Range<Int>) -> Bool { self.line.launch(line)?.isExplicit == true }

    private struct Batch {
        var launches: [ParallelExamples.Launch] = []
        /// The launches that the comment names.
        var announced: ParallelExamples.Launch?
        /// Some line has a word such as `Task:`.
        var isExplicit = false
        var speaksOfParallel = false
        var isSequential = false
        /// The comment says that something comes first.
        var comesLater = false

        /// Whether its launches are meant to run together.
        ///
        /// - Parameter isToldApart: whether the comments of the block say which of its launches run together.
        func isShown(_ heading: ExampleHeading, isToldApart: Bool) -> Bool {
            if isSequential || comesLater && !speaksOfParallel && isToldApart { return false }
            if heading.isExample, heading.speaksOfParallel { return true }
            return heading.speaksOfParallel && isExplicit || heading.isExample && speaksOfParallel
        }
    }

    /// Ends a batch; what its comment says holds on.
    private func close(_ batch: inout Batch, _ batches: inout [Batch]) {
        let namesIDs = batch.launches.contains { !$0.ids.isEmpty }
        if let announced = batch.announced, !namesIDs { batch.launches.append(announced) }
        batch.announced = nil
        if !batch.launches.isEmpty { batches.append(batch) }
        batch.launches = []
        batch.isExplicit = false
    }

    // MARK: - Comments

    /// Comments, and labels such as `Round 2:`.
    private func isComment(_ line: Range<Int>) -> Bool {
        let bytes = source.bytes[line]
        if bytes.starts(with: "//") || bytes.starts(with: "--") || bytes.starts(with: "<!--") {
            return true
        }
        // `#12` is an id.
        if bytes.first == UInt8(ascii: "#"), bytes.dropFirst().first?.isDigit != true { return true }
        return bytes.last == UInt8(ascii: ":") && self.line.launch(line) == nil
    }

    private func read(comment line: Range<Int>, _ batch: inout Batch) {
        if speaksOfParallel(line) {
            batch.speaksOfParallel = true
            if let launch = self.line.launch(line)?.launch, launch.ids.count > 1 { batch.announced = launch }
        }
        // What stands below one worker's name is done by one.
        if ExampleWords.sequence.first(in: line, of: source) != nil || self.line.namesWorker(line) {
            batch.isSequential = true
        }
        if ExampleWords.turn.first(in: line, of: source) != nil { batch.comesLater = true }
    }

    private func speaksOfParallel(_ line: Range<Int>) -> Bool {
        ExampleWords.parallel.first(in: line, of: source) != nil
    }
}
