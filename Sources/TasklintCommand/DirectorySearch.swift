/// Looks for task plans below a folder.
struct DirectorySearch {
    /// Which files are taken for plans, for messages and help.
    static let pattern = "tasks.md, TASKS.md, *-tasks.md, *_tasks.md and TODO.md"

    /// Hidden folders that hold plans by convention. Other hidden folders are passed over.
    private static let hiddenFolders: Set = [".kiro", ".spec-workflow"]

    /// Paths of the plans, in the order of their bytes.
    private(set) var plans: [String] = []
    /// Folders that could not be searched.
    private(set) var problems: [InputProblem] = []

    /// Searches a folder. Links to folders are not followed, so there are no loops.
    ///
    /// - Parameter filter: what counts as a plan in a folder.
    init(_ root: String, filter: (String) -> PlanFilter) {
        // Folders still to be searched. Folders nest as deep as the disk says, so no recursion.
        var open = [root]
        while let folder = open.popLast() {
            do throws(SystemError) {
                let filter = filter(folder)
                for (name, isDirectory) in try FileSystem.contents(of: folder) {
                    let path = DirectorySearch.join(folder, name)
                    if isDirectory {
                        if DirectorySearch.isSearched(name), !filter.isExcluded(folder: path) { open.append(path) }
                    } else if filter.isPlan(path), !filter.isExcluded(path),
                        (try? FileSystem.entry(at: path))?.isRegular == true
                    {
                        plans.append(path)
                    }
                }
            } catch {
                problems.append(InputProblem(path: folder, failure: error))
            }
        }
        plans.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func join(_ folder: String, _ name: String) -> String {
        if folder == "." { return name }
        return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    private static func isSearched(_ folder: String) -> Bool {
        folder.hasPrefix(".") ? hiddenFolders.contains(folder) : folder != "node_modules"
    }
}
