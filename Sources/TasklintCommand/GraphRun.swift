import TaskPlan
import TaskReport

/// Prints the graphs of documents.
struct GraphRun {
    let plans: PlanRun
    let reporter: any GraphReporter
    /// The part of each plan that is asked for.
    let selection: PlanSelection

    /// What one plan comes to.
    private struct Made: Sendable {
        /// Nil where the plan has nothing that was asked for.
        let part: GraphPart?
        let misses: [PlanSelection.Miss]
    }

    /// Runs to the end, whatever single documents are like.
    func run() -> ExitStatus {
        var tally = SelectionTally()
        var parts: [GraphPart] = []
        let isWhole = reporter.needsAllParts
        return plans.run(opening: isWhole ? "" : reporter.opening, separator: reporter.separator) { [self] plan, job in
            try made(plan, path: job.input.path, number: job.number)
        } emit: { made, printer in
            tally.add(made.misses)
            guard let part = made.part else { return }
            if isWhole { parts.append(part) } else { printer.add(body: part.text) }
        } closing: { printer in
            if !isWhole {
                printer.write(reporter.closing)
            } else if !parts.isEmpty {
                printer.write(reporter.page(parts))
            }
            tally.complaints.forEach { printer.fail($0) }
        }
    }

    private func made(_ plan: Plan, path: String, number: Int) throws -> Made {
        let graph = PlanGraph(plan)
        let match = selection.match(in: graph)
        if match.items.isEmpty, !match.misses.isEmpty { return Made(part: nil, misses: match.misses) }
        let document = GraphedDocument(
            path: path, graph: graph, selected: selection.isEverything ? nil : match.items, number: number)
        return Made(part: try reporter.part(of: document), misses: match.misses)
    }
}
