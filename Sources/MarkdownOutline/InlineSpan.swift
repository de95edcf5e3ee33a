/// A stretch of inline Markdown that readers must treat as one thing.
public struct InlineSpan: Hashable, Sendable {
    /// What a span is.
    public enum Kind: Hashable, Sendable {
        /// A code span; the content lies between its backticks.
        case code
        /// A link with its text and destination.
        case link(text: Range<Int>, destination: Range<Int>)
        /// An image with its description and destination.
        case image(text: Range<Int>, destination: Range<Int>)
        /// `<https://…>` or `<name@host>`.
        case autolink
        /// An HTML comment.
        case comment
        /// Another piece of raw HTML.
        case html
    }

    /// What the span is.
    public let kind: Kind
    /// The bytes of the whole span, marks included.
    public let range: Range<Int>
    /// The bytes between the marks; of a span over several lines, with what stands in front of their content.
    public let content: Range<Int>
}
