import TaskPlan

/// What a page of findings shows of the plan itself: its progress, and a drawing that is folded.
struct PlanMarkup {
    let path: String
    let graph: PlanGraph

    /// Phases and stories up to which their progress is not folded.
    private static let mostOpen = 12

    var text: String {
        graph.plan.items.isEmpty ? "" : progress + drawing
    }

    // MARK: - Progress

    private var progress: String {
        let progress = DocumentProgress(graph)
        let all = progress.total.tasks
        guard all.total > 0 else { return "" }
        let rows =
            progress.phases.map { row(DocumentProgress.name(of: $0, in: graph.plan), $0.tasks) }
            + progress.stories.map { row("User story \($0.number)", $0.tasks) }
        let head = "Progress: \(all.phrase)"
        if rows.isEmpty { return "<p class=\"progress\">\(head) \(bar(all))</p>\n" }
        let state = rows.count > PlanMarkup.mostOpen ? "" : " open=\"open\""
        return """
            <details class="progress"\(state)>
            <summary><h3>\(head)</h3> \(bar(all))</summary>
            <table>
            <thead><tr><th scope="col">phase or story</th><th scope="col">done</th><th scope="col">share</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            <p class="faint">\(MarkupText.visible(DocumentProgress.states(progress.total)))</p>
            </details>

            """
    }

    private func row(_ name: String, _ count: WorkCount) -> String {
        let percent = count.percent.map { "\($0) %" } ?? "–"
        return "<tr><th scope=\"row\">\(MarkupText.visible(name))</th><td>\(count.done)/\(count.total)</td>"
            + "<td>\(bar(count)) <span>\(percent)</span></td></tr>\n"
    }

    /// A bar repeats numbers beside it, so readers of the screen pass over it.
    private func bar(_ count: WorkCount) -> String {
        guard count.total > 0 else { return "" }
        return "<progress aria-hidden=\"true\" max=\"\(count.total)\" value=\"\(count.done)\"></progress>"
    }

    // MARK: - Drawing

    private var drawing: String {
        let document = GraphedDocument(path: path, graph: graph)
        let picture = SVGPicture(PlanPicture(document, foldingAbove: GraphFormat.usualLimit))
        let (width, height) = (picture.size.width, picture.size.height)
        return """
            <details class="drawing">
            <summary><h3>Order of the tasks</h3></summary>
            <div class="picture" tabindex="0" role="region" aria-label="Drawing of the plan">
            <svg xmlns="http://www.w3.org/2000/svg" class="tl" role="img" \
            aria-label="\(MarkupText.visible(picture.description))" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)">
            \(picture.elements)</svg>
            </div>
            </details>

            """
    }
}
