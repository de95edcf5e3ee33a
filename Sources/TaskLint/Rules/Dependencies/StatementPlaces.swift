import TaskPlan

/// How findings point at statements.
extension Plan {
    /// Bytes by which a statement is pointed at: all of it, or where it runs over several lines, the line of its arrow.
    func place(of dependency: Dependency) -> Range<Int> {
        let first = line(dependency.range.lowerBound)
        if first == line(max(dependency.range.lowerBound, dependency.range.upperBound - 1)) { return dependency.range }
        let place = dependency.place
        return place..<max(place, source.trimmed(source.lineRange(line(place))).upperBound)
    }
}
