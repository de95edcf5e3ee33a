/// A folder that is under the care of git.
struct Repository {
    /// The folder that holds `.git`.
    let root: String

    private static let byteLimit = 1 << 16

    /// The nearest repository at or above a folder, which is given from the root of the file system.
    init?(around folder: String) {
        var current = folder
        while !Repository.isRoot(current) {
            let parent = AbsolutePath.folder(of: current)
            guard parent != current else { return nil }
            current = parent
        }
        root = current
    }

    /// The repository whose root is known.
    init(root: String) {
        self.root = root
    }

    /// The file of what is ignored in this copy only; nil where the repository's own data cannot be found.
    ///
    /// In a further work tree `.git` is a file that names the folder of that tree, which in turn names the one that all
    /// trees share. Source: gitrepository-layout(5).
    var excludeFile: String? {
        let git = AbsolutePath.join(root, ".git")
        guard let entry = try? FileSystem.entry(at: git) else { return nil }
        if entry.isDirectory { return "\(git)/info/exclude" }
        guard let tree = Repository.line(of: git)?.dropPrefix("gitdir: ") else { return nil }
        let treeFolder = AbsolutePath.of(tree, in: root)
        guard let shared = Repository.line(of: "\(treeFolder)/commondir") else { return "\(treeFolder)/info/exclude" }
        return AbsolutePath.of(shared, in: treeFolder) + "/info/exclude"
    }

    /// The file of what a user ignores in all repositories, where git looks for it unless `core.excludesFile` says
    /// otherwise; that setting is not looked up. Source: gitignore(5).
    static func userExcludeFile(environment: (String) -> String?) -> String? {
        if let folder = environment("XDG_CONFIG_HOME"), !folder.isEmpty { return "\(folder)/git/ignore" }
        return environment("HOME").map { "\($0)/.config/git/ignore" }
    }

    private static func isRoot(_ folder: String) -> Bool {
        (try? FileSystem.entry(at: AbsolutePath.join(folder, ".git"))) != nil
    }

    private static func line(of path: String) -> String? {
        guard let entry = try? FileSystem.entry(at: path), entry.isRegular,
            let bytes = try? FileSystem.bytes(ofFile: path, limit: byteLimit)
        else { return nil }
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }
}

extension String {
    /// What is left behind a beginning; nil for a text that begins otherwise.
    fileprivate func dropPrefix(_ prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
