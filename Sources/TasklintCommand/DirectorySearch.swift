/// Looks for task plans below a folder.
struct DirectorySearch {
    /// Which files are taken for plans, for messages and help.
    static let pattern = "tasks.md, TASKS.md, *-tasks.md, *_tasks.md and TODO.md"

    /// Hidden folders that hold plans by convention. Other hidden folders are passed over.
    private static let hiddenFolders: Set = [".kiro", ".spec-workflow"]

    /// Paths of the plans, in the order of their bytes.
    private(set) var plans: [String] = []
    /// Folders that could not be searched.
    private(set) var unreadable: [(path: String, failure: SystemError)] = []
    /// Whether `.gitignore` or a configuration kept anything out.
    private(set) var hasPassedOver = false

    /// A folder still to be searched.
    private struct Folder {
        let path: String
        let rules: IgnoreRules
    }

    /// Searches a folder. Links to folders are not followed, so there are no loops.
    ///
    /// - Parameters:
    ///   - rules: what is ignored around the folder.
    ///   - filter: what counts as a plan in a folder.
    init(_ root: String, rules: IgnoreRules, filter: (String) -> PlanFilter) {
        // Folders nest as deep as the disk says, so no recursion.
        var open = [Folder(path: root, rules: rules)]
        while let folder = open.popLast() {
            do throws(SystemError) {
                let names = try FileSystem.contents(of: folder.path)
                open += search(folder.path, names, folder.rules.read(names), filter(folder.path))
            } catch {
                unreadable.append((folder.path, error))
            }
        }
        plans.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        unreadable.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Takes the plans of a folder; the folders in it are left to be searched.
    private mutating func search(
        _ folder: String, _ names: [FileSystem.Name], _ rules: IgnoreRules, _ filter: PlanFilter
    ) -> [Folder] {
        var folders: [Folder] = []
        for name in names {
            let path = folder == "." ? name.text : AbsolutePath.join(folder, name.text)
            let isFolder = name.isDirectory
            guard isFolder ? DirectorySearch.isSearched(name.text) : filter.isPlan(path) else { continue }
            if rules.ignores(name.text, isFolder: isFolder) || filter.isExcluded(path, isFolder: isFolder) {
                hasPassedOver = true
            } else if isFolder {
                folders.append(Folder(path: path, rules: rules.entering(name.text)))
            } else if (try? FileSystem.entry(at: path))?.isRegular == true {
                plans.append(path)
            }
        }
        return folders
    }

    private static func isSearched(_ folder: String) -> Bool {
        folder.hasPrefix(".") ? hiddenFolders.contains(folder) : folder != "node_modules"
    }
}
