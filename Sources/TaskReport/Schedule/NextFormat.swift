/// How the next tasks are printed, by the names that the formats have on the command line.
public enum NextFormat: String, CaseIterable, Sendable {
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
        case .text: NextText(layout: layout)
        case .json: NextJSON()
        case .markdown: NextMarkdown()
        }
    }
}
