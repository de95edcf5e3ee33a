import TaskPlan
import TaskReport

/// Prints the graphs of documents.
struct GraphRun {
    let jobs: Jobs
    let reporter: any GraphReporter
    /// The part of each plan that is asked for.
    let selection: PlanSelection
    /// Documents worked on at a time.
    let threads: Int
    /// With a note on every document.
    let isVerbose: Bool

    /// What one document comes to.
    private enum Outcome: Sendable {
        /// The part is nil where the plan has nothing that was asked for.
        case made(GraphPart?, misses: [PlanSelection.Miss], note: String?)
        case failed(InputProblem)
    }

    /// Runs to the end, whatever single documents are like.
    func run() -> ExitStatus {
        let progress = ProgressLine.forRun(over: jobs.jobs.count)
        var printer = ReportPrinter(separator: reporter.separator, progress: progress)
        var tally = SelectionTally()
        var parts: [GraphPart] = []
        jobs.notes.forEach { printer.note($0) }
        jobs.failures.forEach { printer.fail($0) }
        if !reporter.needsAllParts { printer.write(reporter.opening) }
        OrderedPool.run(Array(jobs.jobs.enumerated()), width: threads) { [self] number, job in
            defer { progress?.advance() }
            return outcome(of: job, number: number)
        } emit: { outcome in
            switch outcome {
            case .made(let part, let misses, let note):
                if let note { printer.note(note) }
                tally.add(misses)
                guard let part else { return }
                if reporter.needsAllParts { parts.append(part) } else { printer.add(body: part.text) }
            case .failed(let problem):
                printer.fail(problem.message)
            }
        }
        if !reporter.needsAllParts {
            printer.write(reporter.closing)
        } else if !parts.isEmpty {
            printer.write(reporter.page(parts))
        }
        tally.complaints.forEach { printer.fail($0) }
        return printer.finish(lastWord: nil, status: .clean)
    }

    private func outcome(of job: Jobs.Job, number: Int) -> Outcome {
        do {
            let bytes = try job.input.read()
            let plan = Plan(parsing: bytes, assuming: job.configuration.configuration.assumptions)
            try job.input.check(plan)
            let note = isVerbose ? ReadingNote.text(plan, job) : nil
            let graph = PlanGraph(plan)
            let match = selection.match(in: graph)
            if match.items.isEmpty, !match.misses.isEmpty { return .made(nil, misses: match.misses, note: note) }
            let document = GraphedDocument(
                path: job.input.path, graph: graph, selected: selection.isEverything ? nil : match.items,
                number: number)
            return .made(try reporter.part(of: document), misses: match.misses, note: note)
        } catch let problem as InputProblem {
            return .failed(problem)
        } catch {
            return .failed(InputProblem(path: job.input.path, "internal error: \(error)"))
        }
    }
}
