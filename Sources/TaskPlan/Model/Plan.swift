import MarkdownOutline
import SourceText

/// A task plan read from a Markdown document: sections, items and what the document says about their order.
///
/// Reading never fails. What a document leaves open is nil or ``Status/unknown``; what is wrong with it is for rules
/// to report.
public struct Plan: Sendable {
    /// The document.
    public let source: SourceText
    /// The family of documents it belongs to.
    public let dialect: Dialect
    /// What the dialect was recognised by.
    public let dialectEvidence: String
    /// The statement or section order by which the plan asks for tests first, or nil if it does not.
    public let testFirstEvidence: Range<Int>?
    /// All headings that are no tasks, and bold lines that act as headings, in document order.
    public let sections: [Section]
    /// All tasks and criteria in document order.
    public let items: [Item]
    /// All statements about order in document order, one entry per statement.
    public let dependencies: [Dependency]
    /// Stated dependencies on ids that no item defines.
    public let unresolvedReferences: [UnresolvedReference]
    /// Whether the plan says that user stories may be worked on at the same time.
    public let storiesMayOverlap: Bool
    /// The first line whose block nesting was too deep to be followed, if any.
    public let tooDeepLine: Int?

    /// Whether the plan asks for tests to be written before the code.
    public var asksForTestsFirst: Bool { testFirstEvidence != nil }

    /// Reads a plan.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public init(parsing bytes: [UInt8]) {
        self.init(Outline(SourceText(bytes)))
    }

    /// Reads a plan from a string; offsets count its UTF-8 bytes.
    public init(parsing string: some StringProtocol) {
        self.init(parsing: Array(string.utf8))
    }

    /// Reads a plan from the block structure of its document.
    public init(_ outline: Outline) {
        let reading = Reading(outline)
        source = outline.source
        dialect = reading.dialect.dialect
        dialectEvidence = reading.dialect.evidence
        testFirstEvidence = reading.testFirstEvidence
        sections = reading.sections
        items = reading.items
        dependencies = reading.dependencies
        unresolvedReferences = reading.unresolvedReferences
        storiesMayOverlap = StoryOverlap.isStated(outline, reading.sections)
        tooDeepLine = outline.tooDeepLine
    }
}
