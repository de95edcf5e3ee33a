import MarkdownOutline
import SourceText

/// Reads a plan from an outline, one stage after the other; nothing flows back.
struct Reading {
    let dialect: (dialect: Dialect, evidence: String)
    let testsFirst: TestsFirst.Evidence?
    let sections: [Plan.Section]
    let items: [Plan.Item]
    let dependencies: [Plan.Dependency]
    let unresolvedReferences: [Plan.UnresolvedReference]
    let prerequisiteLists: [Plan.PrerequisiteList]
    let mentions: MentionReader.Result
    let legend: Legend
    let notation: IdentifierNotation

    init(_ outline: Outline, _ assumptions: Plan.Assumptions) {
        let survey = Survey(outline, assumptions)
        let isObsidian = assumptions.dialect.map { $0 == .obsidian } ?? DialectRecognizer.isObsidian(outline.source)
        let boxes = BoxStatus(survey, isObsidian: isObsidian)
        var structure = StructureReader.read(outline, survey, boxes)
        DetailReader.read(outline, into: &structure)
        SameFile.complete(&structure, outline, survey.ids.notation)
        HeadingStates.complete(&structure, outline, survey)
        SectionKinds.complete(&structure)
        let places = OrderPlaces(outline.source)
        let order = StatementReader.read(outline, structure, survey, places)
        InsertedNumbers.release(&structure, outline, order.dependencies)
        PartsBeside.note(&structure, outline)
        testsFirst = TestsFirst.evidence(outline, structure)
        dialect =
            assumptions.dialect.map { ($0, "as configured") }
            ?? DialectRecognizer.recognize(outline, structure, isObsidian: isObsidian)
        legend = survey.legend
        notation = survey.ids.notation
        sections = structure.sections
        items = structure.items
        dependencies = order.dependencies
        unresolvedReferences = order.unresolved
        prerequisiteLists = order.lists
        mentions = MentionReader.read(outline, structure, survey, places)
    }
}
