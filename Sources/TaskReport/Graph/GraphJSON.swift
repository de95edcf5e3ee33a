import SourceText
import TaskPlan

/// A plan as JSON. The names of the properties are the keys of the format; docs/schema/graph.schema.json is its schema.
struct DocumentValue: Encodable {
    let path: String
    let dialect: String
    let testFirst: Bool
    let sections: [SectionValue]
    let items: [ItemValue]
    let dependencies: [DependencyValue]

    init(_ plan: Plan, path: String) {
        self.path = path
        dialect = plan.dialect.rawValue
        testFirst = plan.asksForTestsFirst
        sections = plan.sections.map { SectionValue($0, source: plan.source) }
        items = plan.items.map { ItemValue($0, source: plan.source) }
        dependencies = plan.dependencies.map { DependencyValue($0, source: plan.source) }
    }
}

/// A section as JSON.
struct SectionValue: Encodable {
    let index: Int
    let line: Int
    let level: Int
    let title: String
    let parent: Nullable<Int>
    let kind: String

    init(_ section: Plan.Section, source: SourceText) {
        index = section.index
        line = section.lines.lowerBound
        level = section.level
        title = source.string(section.title)
        parent = Nullable(section.parent)
        kind = section.kind.rawValue
    }
}

/// A task or criterion as JSON.
struct ItemValue: Encodable {
    let index: Int
    let kind: String
    let id: Nullable<String>
    let line: Int
    let column: Int
    let endLine: Int
    let title: String
    let status: String
    let marker: Nullable<String>
    let parallel: Bool
    let optional: Bool
    let labels: [String]
    let section: Nullable<Int>
    let parent: Nullable<Int>
    let files: [FileValue]
    let requirements: [String]
    let fields: [FieldValue]

    init(_ item: Plan.Item, source: SourceText) {
        index = item.index
        kind = item.kind.rawValue
        id = Nullable(item.id?.text)
        line = item.line
        column = source.position(at: item.range.lowerBound).column
        endLine = item.endLine
        title = source.string(item.title)
        status = item.status.rawValue
        marker = Nullable(item.marker.map(ItemValue.withoutBrackets))
        parallel = item.isParallel
        optional = item.isOptional
        labels = item.labels
        section = Nullable(item.section)
        parent = Nullable(item.parent)
        files = item.files.map { FileValue($0, source: source) }
        requirements = item.requirements
        fields = item.fields.map { FieldValue($0, source: source) }
    }

    /// The format gives what stands in the box (`X` of `[X]`), whatever the brackets.
    private static func withoutBrackets(_ marker: String) -> String {
        guard marker.count >= 2, "[［".contains(marker.prefix(1)), "]］".contains(marker.suffix(1)) else { return marker }
        return String(marker.dropFirst().dropLast())
    }
}

/// A path in the text of an item as JSON.
struct FileValue: Encodable {
    let path: String
    let role: String
    let line: Int
    let column: Int

    init(_ file: Plan.FileReference, source: SourceText) {
        let place = source.position(at: file.range.lowerBound)
        path = file.path
        role = file.role.rawValue
        line = place.line
        column = place.column
    }
}

/// A field of an item as JSON.
struct FieldValue: Encodable {
    let key: String
    let value: String
    let line: Int

    init(_ field: Plan.Field, source: SourceText) {
        key = field.key
        value = field.value
        line = source.line(at: field.range.lowerBound)
    }
}

/// A statement about order as JSON.
struct DependencyValue: Encodable {
    let line: Int
    let column: Int
    /// Inclusive ranges of item indices, each as its two ends.
    let prerequisites: [[Int]]
    let dependents: [[Int]]
    let origin: String
    let text: String

    init(_ dependency: Plan.Dependency, source: SourceText) {
        let place = source.position(at: dependency.place)
        line = place.line
        column = place.column
        prerequisites = dependency.prerequisites.ranges.map { [$0.lowerBound, $0.upperBound] }
        dependents = dependency.dependents.ranges.map { [$0.lowerBound, $0.upperBound] }
        origin = dependency.origin.rawValue
        text = source.string(dependency.range)
    }
}
