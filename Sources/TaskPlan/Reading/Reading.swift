import MarkdownOutline
import SourceText

/// Reads a plan from an outline, one stage after the other; nothing flows back.
struct Reading {
    let dialect: (dialect: Dialect, evidence: String)
    let testFirstEvidence: Range<Int>?
    let sections: [Plan.Section]
    let items: [Plan.Item]
    let dependencies: [Plan.Dependency]
    let unresolvedReferences: [Plan.UnresolvedReference]

    init(_ outline: Outline) {
        let survey = Survey(outline)
        let boxes = BoxStatus(legend: survey.legend, isObsidian: DialectRecognizer.isObsidian(outline.source))
        var structure = StructureReader.read(outline, survey, boxes)
        DetailReader.read(outline, into: &structure)
        HeadingStates.complete(&structure, outline, survey)
        SectionKinds.complete(&structure)
        let order = StatementReader.read(outline, structure, survey)
        InsertedNumbers.release(&structure, outline, order.dependencies)
        testFirstEvidence = TestsFirst.evidence(outline, structure)
        dialect = DialectRecognizer.recognize(outline, structure)
        sections = structure.sections
        items = structure.items
        dependencies = order.dependencies
        unresolvedReferences = order.unresolved
    }
}
