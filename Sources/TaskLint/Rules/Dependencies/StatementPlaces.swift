import TaskPlan

/// How findings speak of statements and sections.
extension Plan {
    private static let longestTitle = 48

    /// Bytes by which a statement is pointed at: all of it, or where it runs over several lines, the line of its arrow.
    func place(of dependency: Dependency) -> Range<Int> {
        let first = line(dependency.range.lowerBound)
        if first == line(max(dependency.range.lowerBound, dependency.range.upperBound - 1)) { return dependency.range }
        let place = dependency.place
        return place..<max(place, source.trimmed(source.lineRange(line(place))).upperBound)
    }

    /// The heading of a section in quotes, cut if it is long.
    func quotedTitle(_ section: Int) -> String {
        let title = source.string(sections[section].title).replacing("**", with: "")
        return "\"\(title.count <= Plan.longestTitle ? title : title.prefix(Plan.longestTitle) + "…")\""
    }
}
