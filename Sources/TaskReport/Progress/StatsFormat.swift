/// How progress is printed, by the names that the formats have on the command line.
public enum StatsFormat: String, CaseIterable, Sendable {
    /// For people.
    case text
    /// One JSON document for programs.
    case json
    /// Tables for a comment or a page.
    case markdown

    /// The reporter of this format.
    ///
    /// - Parameter layout: how text is laid out.
    public func reporter(_ layout: TextLayout = TextLayout()) -> any PlanReporter {
        switch self {
        case .text: StatsText(layout: layout)
        case .json: StatsJSON()
        case .markdown: StatsMarkdown()
        }
    }
}
