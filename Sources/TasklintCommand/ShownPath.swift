/// Paths as they are shown: as given, but without detours, and relative where they lie in the working directory.
enum ShownPath {
    /// The path without `./`, doubled slashes and the working directory in front. It names the same file.
    static func text(of path: String, workingDirectory: String?) -> String {
        var path = path
        if let workingDirectory, workingDirectory != "/", path.hasPrefix(workingDirectory + "/") {
            path = String(path.dropFirst(workingDirectory.utf8.count + 1))
        } else if path == workingDirectory {
            path = "."
        }
        let isAbsolute = path.hasPrefix("/")
        let parts = path.split(separator: "/").filter { $0 != "." }
        let joined = parts.joined(separator: "/")
        if isAbsolute { return "/" + joined }
        return joined.isEmpty ? "." : joined
    }
}
