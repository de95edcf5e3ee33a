/// One pattern for paths, as a line of a `.gitignore` file has it behind its exclamation mark.
///
/// A slash at the end makes it a pattern for folders only. With any other slash it is about whole paths, else about the
/// last name of a path. `*` and `?` match no slash; `**` between slashes matches any number of folders. Source: what
/// gitignore(5) documents, and the behaviour of git 2.39 where that page is silent.
package struct PathPattern: Hashable, Sendable {
    private let isForFolders: Bool
    private let isForNames: Bool
    private let glob: Glob

    /// Reads a pattern in UTF-8, or in whatever bytes the names on disk have.
    package init(_ bytes: some BidirectionalCollection<UInt8>) {
        let slash = UInt8(ascii: "/")
        isForFolders = bytes.last == slash
        let body = isForFolders ? Array(bytes.dropLast()) : Array(bytes)
        isForNames = !body.contains(slash)
        glob = Glob(body.first == slash ? body.dropFirst() : body[...])
    }

    /// Whether the pattern matches a path itself; what lies around it is not looked at.
    ///
    /// - Parameter path: names with slashes between them and none at the ends.
    /// - Complexity: O(*length of the path* · *length of the pattern*).
    package func matches(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
        guard isFolder || !isForFolders else { return false }
        guard isForNames else { return glob.matches(path) }
        let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[($0 + 1)...] } ?? path
        return glob.matches(name)
    }
}
