import MarkdownOutline

extension Plan {
    /// What a reader knows of a plan beforehand, as a team writes it in its configuration. The document itself is read
    /// in its light.
    public struct Assumptions: Hashable, Sendable {
        /// Whether the plan asks for tests first.
        public enum TestFirst: String, CaseIterable, Sendable {
            /// As the document says.
            case auto
            /// Whatever the document says, it does.
            case always
            /// Whatever the document says, it does not.
            case never
        }

        /// The family of documents, or nil to recognise it.
        public var dialect: Dialect?
        /// Meanings of glyphs and of characters in boxes. The document's own legend wins.
        public var legend: [String: Status]
        /// Whether the plan asks for tests first.
        public var testFirst: TestFirst
        /// The byte of a line up to which lists and quotes are followed. What nests deeper is read as text, and the first
        /// such line is ``Plan/tooDeepLine``.
        public var nestingLimit: Int

        /// Makes assumptions; without arguments, none.
        public init(
            dialect: Dialect? = nil, legend: [String: Status] = [:], testFirst: TestFirst = .auto,
            nestingLimit: Int = Outline.usualNestingLimit
        ) {
            self.nestingLimit = nestingLimit
            self.dialect = dialect
            self.legend = legend
            self.testFirst = testFirst
        }
    }
}
