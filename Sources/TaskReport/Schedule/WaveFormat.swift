import TaskPlan

/// How waves are printed, by the names that the formats have on the command line.
public enum WaveFormat: String, CaseIterable, Sendable {
    /// For people.
    case text
    /// One JSON document for programs.
    case json
    /// A list for a comment or a page.
    case markdown
    /// A Gantt chart in the language of Mermaid.
    case mermaid

    /// The reporter of this format.
    ///
    /// - Parameters:
    ///   - extent: whether done tasks are scheduled.
    ///   - layout: how text is laid out.
    public func reporter(of extent: Schedule.Extent, _ layout: TextLayout = TextLayout()) -> any PlanReporter {
        switch self {
        case .text: WaveText(extent: extent, layout: layout)
        case .json: WaveJSON(extent: extent)
        case .markdown: WaveMarkdown(extent: extent)
        case .mermaid: WaveGantt(extent: extent)
        }
    }
}
