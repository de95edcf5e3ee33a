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

    /// Whether a file is passed over, or a folder with all that lies in it.
    func isExcluded(_ path: String, isFolder: Bool) -> Bool {
        exclude.map { matches($0, path, isFolder: isFolder) } ?? false
    }

    /// No pattern is about the folder that it is relative to.
    private func matches(_ rooted: Rooted, _ path: String, isFolder: Bool = false) -> Bool {
        let path = AbsolutePath.of(path, in: workingDirectory)
        return path != rooted.folder
            && rooted.patterns.match(
                FileName.bytes(of: AbsolutePath.relative(path, to: rooted.folder)), isFolder: isFolder)
    }

    private static func hasUsualName(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        switch name {
        case "tasks.md", "TASKS.md", "TODO.md": return true
        default: return name.hasSuffix("-tasks.md") || name.hasSuffix("_tasks.md")
        }
    }
}
