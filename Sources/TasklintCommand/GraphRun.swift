import TaskReport

/// Prints the graphs of documents.
struct GraphRun {
    let discovery: Discovery
    let report: GraphReport
    /// Documents worked on at a time.
    let threads: Int

    /// What one document comes to.
    private enum Outcome: Sendable {
        case printed(String)
        case failed(InputProblem)
    }

    /// Runs to the end, whatever single documents are like.
    func run() -> ExitStatus {
        var printer = ReportPrinter(separator: report.separator)
        discovery.problems.forEach { printer.fail($0.message) }
        printer.write(report.opening)
        let report = report
        OrderedPool.run(discovery.inputs, width: threads) { input in
            GraphRun.graph(of: input, report: report)
        } emit: { outcome in
            switch outcome {
            case .printed(let body): printer.add(body: body)
            case .failed(let problem): printer.fail(problem.message)
            }
        }
        printer.write(report.closing)
        return printer.finish(lastWord: nil, status: .clean)
    }

    private static func graph(of input: Input, report: GraphReport) -> Outcome {
        do {
            return .printed(try report.body(of: try PlanReader.plan(of: input), path: input.path))
        } catch let problem as InputProblem {
            return .failed(problem)
        } catch {
            return .failed(InputProblem(path: input.path, "internal error: \(error)"))
        }
    }
}
