import SourceText
import TaskLint
import TaskPlan
import TaskReport

/// Lints documents and prints what was found.
struct LintRun {
    let discovery: Discovery
    let linter: Linter
    let report: LintReport
    /// The root of the project whose files the plans name; nil for the one that each plan lies in.
    let root: String?
    /// Documents worked on at a time.
    let threads: Int
    /// Without the summary.
    let isQuiet: Bool

    /// What one document comes to.
    private enum Outcome: Sendable {
        case linted(body: String, tally: LintTally)
        case failed(InputProblem)
    }

    /// Runs to the end, whatever single documents are like.
    func run() -> ExitStatus {
        let clock = ContinuousClock()
        let start = clock.now
        var printer = ReportPrinter(separator: report.separator)
        var tally = LintTally()
        discovery.problems.forEach { printer.fail($0.message) }
        printer.write(report.opening)
        let linter = linter
        let report = report
        let root = root
        OrderedPool.run(discovery.inputs, width: threads) { input in
            LintRun.lint(input, linter: linter, report: report, root: root)
        } emit: { outcome in
            switch outcome {
            case .linted(let body, let numbers):
                printer.add(body: body)
                tally.add(numbers)
            case .failed(let problem):
                printer.fail(problem.message)
            }
        }
        printer.attempt { try report.closing(tally) }
        let summary = tally.summary(time: clock.now - start)
        // Where every input failed, the messages say it all.
        let isWorthSumming = tally.files > 0 && !isQuiet
        return printer.finish(
            lastWord: isWorthSumming ? summary : nil, status: tally.count(of: .error) > 0 ? .findings : .clean)
    }

    private static func lint(_ input: Input, linter: Linter, report: LintReport, root: String?) -> Outcome {
        do {
            let plan = try PlanReader.plan(of: input)
            let surroundings: any Surroundings = input.place.map { PlanFolder(of: $0, root: root) } ?? NoSurroundings()
            let document = LintedDocument(
                path: input.path, source: plan.source, diagnostics: linter.check(plan, in: surroundings),
                taskCount: plan.items.count(where: \.isTask))
            return .linted(body: try report.body(of: document), tally: LintTally(document))
        } catch let problem as InputProblem {
            return .failed(problem)
        } catch {
            return .failed(InputProblem(path: input.path, "internal error: \(error)"))
        }
    }
}
