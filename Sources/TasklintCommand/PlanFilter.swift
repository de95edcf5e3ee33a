import TaskConfiguration

/// Which files of a folder are plans, and which are passed over.
struct PlanFilter {
    /// Patterns and the folder that they are relative to.
    typealias Rooted = (folder: String, patterns: Patterns)

    let workingDirectory: String
    /// What is a plan; nil for the usual names.
    var include: Rooted?
    /// What is passed over.
    var exclude: Rooted?

    /// Whether a file found in a search is a plan.
    func isPlan(_ path: String) -> Bool {
        guard let include else { return PlanFilter.hasUsualName(path) }
        return matches(include, path)
    }

    /// Whether a file is passed over.
    func isExcluded(_ path: String) -> Bool {
        exclude.map { matches($0, path) } ?? false
    }

    /// Whether nothing in a folder can be a plan.
    func isExcluded(folder: String) -> Bool { isExcluded(folder + "/.") }

    private func matches(_ rooted: Rooted, _ path: String) -> Bool {
        rooted.patterns.match(
            AbsolutePath.relative(AbsolutePath.of(path, in: workingDirectory), to: rooted.folder))
    }

    private static func hasUsualName(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        switch name {
        case "tasks.md", "TASKS.md", "TODO.md": return true
        default: return name.hasSuffix("-tasks.md") || name.hasSuffix("_tasks.md")
        }
    }
}
