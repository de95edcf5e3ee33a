import TaskConfiguration

/// What git ignores in a folder: the `.gitignore` files from the root of the repository down to that folder,
/// `.git/info/exclude`, and the user's own file for all repositories.
///
/// Of two files the nearer one decides, as with git. In a folder that is in no repository, the `.gitignore` files from
/// the folder where the search began count. A file that cannot be read, or is larger than 16 MiB, says nothing; so does
/// a `.gitignore` that is a link, to git as well. What git tracks is not asked.
struct IgnoreRules {
    /// A file of patterns, and where in a path begins what they are about.
    private struct Source {
        let base: Int
        let file: IgnoreFile
    }

    /// The folder with a slash at its end, from the root of the file system.
    private var folder: [UInt8]
    /// The weakest first.
    private var sources: [Source] = []
    /// The user's own file.
    private let userFile: String?

    private static let name = ".gitignore"
    private static let byteLimit = 16 << 20

    /// What holds in a folder before it is looked into: what the folders above it say.
    ///
    /// - Parameters:
    ///   - folder: the folder, from the root of the file system.
    ///   - userFile: what the user ignores in all repositories.
    init(around folder: String, userFile: String?) {
        self.userFile = userFile
        self.folder = IgnoreRules.prefix(folder)
        let parent = AbsolutePath.folder(of: folder)
        guard parent != folder, let repository = Repository(around: parent) else { return }
        begin(repository)
        for current in AbsolutePath.folders(from: repository.root, to: parent) { read(current) }
    }

    /// What holds in the folder after it was looked into.
    ///
    /// - Parameter names: all that lies in the folder, so that nothing is asked for that is not there.
    func read(_ names: [FileSystem.Name]) -> IgnoreRules {
        var rules = self
        let path = IgnoreRules.path(folder)
        if names.contains(where: { $0.text == ".git" }) { rules.begin(Repository(root: path)) }
        if names.contains(where: { $0.text == IgnoreRules.name && $0.isRegular }) { rules.read(path) }
        return rules
    }

    /// What holds in a folder of the folder before it is looked into.
    func entering(_ name: String) -> IgnoreRules {
        var rules = self
        rules.folder += FileName.bytes(of: name) + [UInt8(ascii: "/")]
        return rules
    }

    /// Whether something in the folder is ignored, by a line that is about it. That the folder itself is not ignored is
    /// for the caller to know.
    func ignores(_ name: String, isFolder: Bool) -> Bool {
        guard !sources.isEmpty else { return false }
        let path = folder + FileName.bytes(of: name)
        for source in sources.reversed() {
            if let verdict = source.file.verdict(on: path[source.base...], isFolder: isFolder) { return verdict }
        }
        return false
    }

    // MARK: - Files

    /// Forgets what was said outside of a repository.
    private mutating func begin(_ repository: Repository) {
        sources = []
        for path in [userFile, repository.excludeFile] {
            guard let path, (try? FileSystem.entry(at: path))?.isRegular == true else { continue }
            add(path, base: repository.root)
        }
    }

    private mutating func read(_ folder: String) {
        let path = AbsolutePath.join(folder, IgnoreRules.name)
        if FileSystem.isPlainFile(path) { add(path, base: folder) }
    }

    private mutating func add(_ path: String, base: String) {
        guard let bytes = try? FileSystem.bytes(ofFile: path, limit: IgnoreRules.byteLimit),
            bytes.count <= IgnoreRules.byteLimit
        else { return }
        let file = IgnoreFile(bytes)
        if !file.isEmpty { sources.append(Source(base: IgnoreRules.prefix(base).count, file: file)) }
    }

    private static func prefix(_ folder: String) -> [UInt8] {
        FileName.bytes(of: folder == "/" ? folder : folder + "/")
    }

    private static func path(_ prefix: [UInt8]) -> String {
        prefix.count == 1 ? "/" : FileName.text(of: prefix.dropLast())
    }
}
