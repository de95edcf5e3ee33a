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
        var parts = path.split(separator: "/").filter { $0 != "." }[...]
        if !isAbsolute, let workingDirectory { parts = straightened(parts, workingDirectory) }
        let joined = AbsolutePath.joined(parts)
        if isAbsolute { return "/" + joined }
        return joined.isEmpty ? "." : joined
    }

    /// The relative path to a folder at or above the working directory.
    static func way(to folder: String, from workingDirectory: String) -> String {
        let depth = AbsolutePath.folders(from: folder, to: workingDirectory).count - 1
        return depth == 0 ? "." : [String](repeating: "..", count: depth).joined(separator: "/")
    }

    /// Without the steps that go up out of the working directory and down into it again.
    private static func straightened(_ parts: ArraySlice<Substring>, _ workingDirectory: String) -> ArraySlice<
        Substring
    > {
        let own = workingDirectory.split(separator: "/")
        let ups = parts.prefix { $0 == ".." }.count
        guard ups <= own.count else { return parts }
        let detour = zip(own.suffix(ups), parts.dropFirst(ups)).prefix { $0 == $1 }.count
        return parts.prefix(ups - detour) + parts.dropFirst(ups + detour)
    }
}
