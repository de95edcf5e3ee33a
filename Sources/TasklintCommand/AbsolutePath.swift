/// Paths that begin at the root, without `.` and `..`. Links are not followed: a path is where people see a file.
enum AbsolutePath {
    /// The absolute form of a path that is relative to a folder.
    static func of(_ path: String, in folder: String) -> String {
        var parts: [Substring] = []
        for part in (path.hasPrefix("/") ? path : "\(folder)/\(path)").split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + joined(parts)
    }

    /// Parts with slashes between them. Joining parts of strings by the library searches at run time for how their type
    /// behaves, which took a fiftieth of the time of a small plan.
    static func joined(_ parts: some Sequence<Substring>) -> String {
        var path = ""
        for part in parts {
            if !path.isEmpty { path += "/" }
            path += String(part)
        }
        return path
    }

    /// The folder of a file or folder; of the root, the root.
    static func folder(of path: String) -> String {
        let end = path.lastIndex(of: "/") ?? path.startIndex
        return end == path.startIndex ? "/" : String(path[..<end])
    }

    /// The folder of a path as it is written: `.` if it has none.
    static func parent(of path: String) -> String {
        guard path.contains("/") else { return "." }
        return folder(of: path)
    }

    /// What is left of a path behind a folder; of a path that lies elsewhere, all of it, without the first slash.
    static func relative(_ path: String, to folder: String) -> String {
        let prefix = folder == "/" ? "/" : folder + "/"
        return String(path.hasPrefix(prefix) ? path.dropFirst(prefix.count) : path.dropFirst())
    }

    /// Something in a folder.
    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// All folders from one down to another that lies in it, both included.
    static func folders(from top: String, to bottom: String) -> [String] {
        var folders = [bottom]
        var current = bottom
        while current != top, current != "/" {
            current = folder(of: current)
            folders.append(current)
        }
        return folders.reversed()
    }
}
