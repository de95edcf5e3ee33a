import SourceText
import TaskPlan

/// Paths of one phase that mean the same files although they are not spelt alike.
struct PathOverlaps {
    /// How two paths overlap.
    enum Kind {
        /// A folder or pattern that contains a file.
        case contains
        /// Two spellings that differ in capitals.
        case spelling
        /// A module, and a file of a package of the same name.
        case package
    }

    /// A path and the paths of other tasks that it overlaps with, in document order.
    struct Overlap {
        let kind: Kind
        let outer: PhaseWriters.Writer
        var inner: [PhaseWriters.Writer]
    }

    /// The overlaps, those of one outer path together.
    private(set) var found: [Overlap] = []

    /// More writers of one path, or more patterns below one folder, are not compared with each other.
    private static let mostCompared = 64
    /// Paths compared with patterns in one phase; no plan that people write comes near.
    private static let mostComparisons = 20_000
    /// Folders deeper than this are not looked at.
    private static let deepest = 32

    /// - Parameters:
    ///   - writers: of one phase, in document order.
    ///   - hasPackages: whether any folder of the plan has the name of a module.
    /// - Complexity: O(*parts of all paths*), with a factor of at most ``mostCompared``.
    init(_ writers: [PhaseWriters.Writer], hasPackages: Bool) {
        var folders: [String: [Int]] = [:]
        var patterns: [String: [Int]] = [:]
        var files: [Int] = []
        for (index, writer) in writers.enumerated() {
            if writer.isPattern {
                patterns[PathPattern.fixedFolder(of: writer.path), default: []].append(index)
            } else if writer.isDirectory {
                folders[writer.path, default: []].append(index)
            } else {
                files.append(index)
            }
        }
        var inner: [Pair: [Int]] = [:]
        var comparisons = PathOverlaps.mostComparisons
        for file in files where !folders.isEmpty || !patterns.isEmpty {
            for folder in PathOverlaps.folders(of: writers[file].path) {
                for outer in folders[folder]?.prefix(PathOverlaps.mostCompared) ?? [] {
                    inner[Pair(outer: outer, kind: .contains), default: []].append(file)
                }
                for outer in patterns[folder]?.prefix(PathOverlaps.mostCompared) ?? [] where comparisons > 0 {
                    comparisons -= 1
                    guard PathPattern.matches(writers[outer].path, writers[file].path) else { continue }
                    inner[Pair(outer: outer, kind: .contains), default: []].append(file)
                }
            }
        }
        PathOverlaps.addSpellings(writers, files, to: &inner)
        if hasPackages { PathOverlaps.addPackages(writers, files, to: &inner) }
        found = inner.sorted { $0.key.outer < $1.key.outer }.compactMap { pair, others in
            let others = others.filter { writers[$0].item != writers[pair.outer].item }
            guard !others.isEmpty else { return nil }
            return Overlap(
                kind: pair.kind, outer: writers[pair.outer],
                inner: others.prefix(PathOverlaps.mostCompared).map { writers[$0] })
        }
    }

    private struct Pair: Hashable {
        let outer: Int
        let kind: Kind
    }

    /// `a/` and `a/b/` of `a/b/c.py`, and the empty text for the root.
    private static func folders(of path: String) -> [String] {
        var folders = [""]
        for index in path.utf8.indices where path.utf8[index] == UInt8(ascii: "/") {
            folders.append(String(path[...index]))
            if folders.count == deepest { break }
        }
        return folders
    }

    private static func addSpellings(
        _ writers: [PhaseWriters.Writer], _ files: [Int], to inner: inout [Pair: [Int]]
    ) {
        let hasCapitals = { (path: String) in path.utf8.contains { $0.isCapital || $0 >= 0x80 } }
        guard files.contains(where: { hasCapitals(writers[$0].path) }) else { return }
        let groups = Dictionary(grouping: files) { writers[$0].path.lowercased() }
        for group in groups.values where group.count > 1 {
            guard let first = group.first else { continue }
            let others = group.filter { writers[$0].path != writers[first].path }
            if !others.isEmpty { inner[Pair(outer: first, kind: .spelling)] = others }
        }
    }

    private static func addPackages(
        _ writers: [PhaseWriters.Writer], _ files: [Int], to inner: inout [Pair: [Int]]
    ) {
        var modules: [String: Int] = [:]
        for file in files {
            let path = writers[file].path
            guard let stem = ModuleNames.module(path), modules[stem] == nil else { continue }
            modules[stem] = file
        }
        guard !modules.isEmpty else { return }
        for file in files {
            for package in ModuleNames.packages(writers[file].path) {
                guard let module = modules[package] else { continue }
                inner[Pair(outer: module, kind: .package), default: []].append(file)
            }
        }
    }
}

/// Patterns such as `src/**/*.ts`.
enum PathPattern {
    /// The folder above the first part with a star, with its slash; empty for the root.
    static func fixedFolder(of pattern: String) -> String {
        let fixed = pattern.prefix { $0 != "*" }
        guard let slash = fixed.lastIndex(of: "/") else { return "" }
        return String(fixed[...slash])
    }

    /// Longer paths are not compared.
    private static let longest = 200

    /// Whether a path is one of those that a pattern stands for. `*` stands for any text inside a name, `**` for any
    /// folders; a pattern that ends with a slash or `**` stands for everything below.
    ///
    /// - Complexity: O(*pattern* · *path*).
    static func matches(_ pattern: String, _ path: String) -> Bool {
        guard pattern.utf8.count <= longest, path.utf8.count <= longest else { return false }
        let (pattern, path) = (Array(pattern.utf8), Array(path.utf8))
        let (star, slash) = (UInt8(ascii: "*"), UInt8(ascii: "/"))
        var reached = [Bool](repeating: false, count: path.count + 1)
        reached[0] = true
        var index = 0
        while index < pattern.count {
            if pattern[index] == star {
                let isDeep = index + 1 < pattern.count && pattern[index + 1] == star
                index += isDeep ? 2 : 1
                // `**/` also stands for no folder at all.
                let before = reached
                for place in path.indices where reached[place] && (isDeep || path[place] != slash) {
                    reached[place + 1] = true
                }
                if isDeep, index < pattern.count, pattern[index] == slash {
                    index += 1
                    for place in path.indices.reversed() { reached[place + 1] = reached[place] && path[place] == slash }
                    reached[0] = false
                    for place in before.indices where before[place] { reached[place] = true }
                }
                continue
            }
            for place in path.indices.reversed() {
                reached[place + 1] = reached[place] && path[place] == pattern[index]
            }
            reached[0] = false
            index += 1
        }
        // A folder stands for what is in it.
        return reached[path.count] || pattern.last == slash && reached.contains(true)
    }
}

/// Names by which a language takes a file and a folder for one module.
enum ModuleNames {
    /// The path of a module without its ending, or nil for other files.
    static func module(_ path: String) -> String? {
        guard let dot = path.lastIndex(of: "."), dot > path.startIndex, path[path.index(before: dot)] != "/" else {
            return nil
        }
        let ending = path[path.index(after: dot)...]
        guard let language = languages[String(ending)] else { return nil }
        return "\(path[..<dot]).\(language)"
    }

    /// The modules that a path is a part of: every folder above a file of Python, for other languages the folder of which
    /// it is the entry.
    static func packages(_ path: String) -> [String] {
        guard let dot = path.lastIndex(of: "."), let slash = path.lastIndex(of: "/"), slash < dot,
            let language = languages[String(path[path.index(after: dot)...])]
        else { return [] }
        let folder = path[..<slash]
        if language == "py" {
            var packages: [String] = []
            for index in folder.utf8.indices where folder.utf8[index] == UInt8(ascii: "/") {
                packages.append("\(folder[..<index]).py")
                if packages.count == deepest { break }
            }
            return packages + ["\(folder).py"]
        }
        let name = path[path.index(after: slash)..<dot]
        return entries[language].map { name == $0 } == true ? ["\(folder).\(language)"] : []
    }

    /// Whether a plan has any file of the name of one of its folders: `src/cli.py` beside `src/cli/`.
    ///
    /// Folders are few, so that this is soon answered.
    static func hasPackages(_ paths: PlanPaths) -> Bool {
        var folders = TextNumbers()
        let endings = languages.keys.map { Array($0.utf8) }
        var modules: [ArraySlice<UInt8>] = []
        for number in 0..<paths.texts.count {
            let path = paths.texts[number]
            addFolders(of: path, to: &folders)
            guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { continue }
            if endings.contains(where: path[(dot + 1)...].elementsEqual) { modules.append(path[..<dot]) }
        }
        return modules.contains { folders.find($0) != nil }
    }

    /// The folders around a path, the innermost first; around a known one all are known.
    private static func addFolders(of path: ArraySlice<UInt8>, to folders: inout TextNumbers) {
        var rest = path
        while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
            rest = rest[..<slash]
            let count = folders.count
            if folders.number(of: rest) < count { return }
        }
    }

    private static let deepest = 32
    /// Languages by the endings of their files.
    private static let languages = [
        "py": "py", "rs": "rs", "ts": "js", "tsx": "js", "js": "js", "jsx": "js", "mts": "js", "mjs": "js",
    ]
    /// What the entry of a folder is called.
    private static let entries = ["rs": "mod", "js": "index"]
}
