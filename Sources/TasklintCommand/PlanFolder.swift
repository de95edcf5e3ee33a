import Synchronization
import TaskLint

/// What surrounds a plan on disk: the documents in its folder, and the files below the root of its project.
final class PlanFolder: Surroundings {
    /// Documents larger than this are taken for missing: 8 MiB.
    static let byteLimit = 8 << 20

    private let folder: String
    private let root: Root
    /// What was read, nil where there is none: each document is read at most once.
    private let read = Mutex<[String: [UInt8]?]>([:])

    /// Where the files of a project are.
    private struct Root: Sendable {
        /// As the operating system spells it, links resolved; nil if it cannot be reached.
        let real: String?
    }

    /// The surroundings of a document at a path.
    ///
    /// - Parameter root: the root of the project; nil for the nearest folder at or above the plan's that holds `.git`, or
    ///   else the plan's folder.
    init(of path: String, root: String?) {
        folder = PlanFolder.parent(of: path)
        let real = FileSystem.realPath(of: root ?? folder)
        self.root = Root(real: root == nil ? real.map { Repository(around: $0)?.root ?? $0 } : real)
    }

    func sibling(_ name: String) -> [UInt8]? {
        // Only names: nothing leads out of the folder.
        guard !name.isEmpty, !name.contains("/"), name != ".", name != ".." else { return nil }
        return read.withLock { read in
            if let known = read[name] { return known }
            let bytes = load("\(folder)/\(name)")
            read[name] = .some(bytes)
            return bytes
        }
    }

    func exists(_ path: String) -> Bool? {
        guard let root = root.real else { return nil }
        guard let inside = PlanFolder.below(path) else { return nil }
        guard let real = FileSystem.realPath(of: inside.isEmpty ? root : "\(root)/\(inside)") else { return false }
        // A link may lead out of the root; what is there is none of the project's.
        return real == root || real.hasPrefix(root == "/" ? "/" : root + "/") ? true : nil
    }

    private func load(_ path: String) -> [UInt8]? {
        guard let entry = try? FileSystem.entry(at: path), entry.isRegular,
            let bytes = try? FileSystem.bytes(ofFile: path, limit: PlanFolder.byteLimit),
            bytes.count <= PlanFolder.byteLimit
        else { return nil }
        return bytes
    }

    // MARK: - Paths

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A relative path without `.` and `..`; nil for a path that is absolute or leads out of where it begins.
    private static func below(_ path: String) -> String? {
        guard !path.hasPrefix("/"), !path.hasPrefix("~"), !path.utf8.contains(0) else { return nil }
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return AbsolutePath.joined(parts)
    }
}
