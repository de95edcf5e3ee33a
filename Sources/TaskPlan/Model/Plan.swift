import MarkdownOutline
import SourceText

/// A task plan read from a Markdown document: sections, items and what the document says about their order.
///
/// Reading never fails. What a document leaves open is nil or ``Status/unknown``; what is wrong with it is for rules
/// to report.
public struct Plan: Sendable {
    /// The block structure of the document, for rules about what the plan leaves out.
    @usableFromInline package let outline: Outline
    /// What the document says its marks mean.
    package let legend: Legend
    /// How its ids are written.
    package let notation: IdentifierNotation
    /// The family of documents it belongs to.
    public let dialect: Dialect
    /// What the dialect was recognised by.
    public let dialectEvidence: String
    /// The statement or section order by which the plan asks for tests first, or nil if there is none.
    public let testFirstEvidence: Range<Int>?
    /// All headings that are no tasks, and bold lines that act as headings, in document order.
    public let sections: [Section]
    /// All tasks and criteria in document order.
    public let items: [Item]
    /// All statements about order in document order, one entry per statement.
    public let dependencies: [Dependency]
    /// Stated dependencies on ids that no item defines.
    public let unresolvedReferences: [UnresolvedReference]
    /// What the items and rows of tables list as their prerequisites, empty lists included, in document order.
    package let prerequisiteLists: [PrerequisiteList]
    /// Ranges of ids in headings and text, in document order.
    package let rangeReferences: [RangeReference]
    /// Phases, stories and groups that statements name and no heading has.
    package let unresolvedGroups: [UnresolvedGroup]
    /// Whether the plan says that user stories may be worked on at the same time.
    public let storiesMayOverlap: Bool
    /// The first line whose block nesting was too deep to be followed, if any.
    public let tooDeepLine: Int?

    /// Whether the plan asks for tests to be written before the code.
    public let asksForTestsFirst: Bool
    /// The sections to which the demand for tests first is limited, since only their own order makes it or it is made of
    /// user stories; nil if it holds for the whole plan: positions in ``sections``.
    package let testFirstSections: Set<Int>?

    /// The document. Inlined, since rules ask for it at every item, and a call would retain all that it holds.
    @inlinable
    public var source: SourceText { outline.source }

    /// Reads a plan.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public init(parsing bytes: [UInt8], assuming assumptions: Assumptions = Assumptions()) {
        let outline = Outline(SourceText(bytes), nestingLimit: assumptions.nestingLimit)
        self.init(outline, assuming: assumptions)
    }

    /// Reads a plan from a string; offsets count its UTF-8 bytes.
    public init(parsing string: some StringProtocol, assuming assumptions: Assumptions = Assumptions()) {
        self.init(parsing: Array(string.utf8), assuming: assumptions)
    }

    /// Reads a plan from the block structure of its document.
    public init(_ outline: Outline, assuming assumptions: Assumptions = Assumptions()) {
        let reading = Reading(outline, assumptions)
        self.outline = outline
        legend = reading.legend
        notation = reading.notation
        dialect = reading.dialect.dialect
        dialectEvidence = reading.dialect.evidence
        testFirstEvidence = assumptions.testFirst == .never ? nil : reading.testsFirst?.range
        asksForTestsFirst = assumptions.testFirst == .always || testFirstEvidence != nil
        testFirstSections = assumptions.testFirst == .auto ? reading.testsFirst?.sections : nil
        sections = reading.sections
        items = reading.items
        dependencies = reading.dependencies
        unresolvedReferences = reading.unresolvedReferences
        prerequisiteLists = reading.prerequisiteLists
        rangeReferences = reading.mentions.ranges
        unresolvedGroups = reading.mentions.groups
        storiesMayOverlap = StoryOverlap.isStated(outline, reading.sections)
        tooDeepLine = outline.tooDeepLine
    }

    /// Whether the demand for tests first holds in a section; of nil, for what stands in none.
    ///
    /// - Complexity: O(*d*) in the depth of the section.
    package func asksForTestsFirst(in section: Int?) -> Bool {
        guard asksForTestsFirst, let limits = testFirstSections else { return asksForTestsFirst }
        return sections.innermost(from: section) { limits.contains($0.index) } != nil
    }
}
