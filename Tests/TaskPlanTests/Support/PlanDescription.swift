import TaskPlan

extension Plan {
    /// Everything that was read, without offsets, so that two readings of the same text in another spelling are equal.
    ///
    /// - Parameter skippedLines: how many lines in front are not counted.
    func description(skippedLines: Int = 0) -> String {
        var lines = [
            "\(dialect) \(dialectEvidence) \(storiesMayOverlap) \(testFirstEvidence.map(source.string) ?? "-")"
        ]
        for section in sections {
            let place = "\(section.lines.lowerBound - skippedLines)-\(section.lines.upperBound - skippedLines)"
            lines.append(
                "section \(section.kind) \(section.level) \(place) \(source.string(section.title))"
                    + " \(optional(section.parent)) \(optional(section.item))")
        }
        for item in items {
            let place = "\(item.line - skippedLines)-\(item.endLine - skippedLines)"
            lines.append(
                "item \(item.kind) \(item.form) \(place) \(item.status) \(item.id?.text ?? "-") \(title(item.index))"
                    + " \(item.marker ?? "-") \(item.isParallel) \(item.isOptional) \(item.labels)"
                    + " \(optional(item.section)) \(optional(item.parent)) \(item.requirements)")
            for file in item.files { lines.append("  file \(file.path) \(file.role) \(source.string(file.range))") }
            for field in item.fields { lines.append("  field \(field.key) = \(field.value)") }
        }
        for dependency in dependencies {
            let place = source.line(at: dependency.place) - skippedLines
            lines.append(
                "\(dependency.origin) \(dependency.prerequisites.ranges) \(dependency.dependents.ranges)"
                    + " \(place) \(dependency.namesGroup)")
        }
        for reference in unresolvedReferences {
            lines.append("unresolved \(reference.id) \(reference.suggestion ?? "-")")
        }
        return lines.joined(separator: "\n")
    }

    private func optional(_ position: Int?) -> String { position.map(String.init) ?? "-" }
}
