import SourceText
import TaskConfiguration
import TaskReport

/// The configuration of every plan: from the nearest file above it, from a file that is named, or from none; then from
/// the command line.
struct ConfigurationStore {
    /// Where configuration comes from.
    enum Source: Hashable {
        /// The nearest file above each plan.
        case nearest
        /// One file for all plans.
        case file(String)
        /// Only the command line.
        case none
    }

    /// A file with those that it builds upon, which are heard before it.
    struct Loaded {
        /// Each with its folder, to which its patterns are relative.
        var layers: [(folder: String, layer: ConfigurationLayer)] = []
        /// Their paths, those that build upon others first.
        var files: [String] = []
        /// What is wrong with any of them, ready to be printed.
        var problems: [String] = []
    }

    private let source: Source
    private let workingDirectory: String
    /// What the command line says.
    private let commandLine: ConfigurationLayer
    private var byFolder: [String: Loaded] = [:]
    private var byFile: [String: Loaded?] = [:]

    /// In a folder, the first of them counts. The last one does only if it has a table for this program.
    private static let names = ["tasklint.toml", ".tasklint.toml", ".config/tasklint.toml", "pyproject.toml"]
    private static let byteLimit = 1 << 20

    init(_ source: Source, commandLine: ConfigurationLayer = ConfigurationLayer()) {
        self.source = source
        self.commandLine = commandLine
        workingDirectory = FileSystem.workingDirectory ?? "/"
    }

    /// What the files and the command line say of a plan.
    struct Settings {
        let configuration: ResolvedConfiguration
        /// The files, as they are shown.
        let files: [String]
        /// What is wrong with the files.
        let problems: [String]
    }

    /// The configuration of a plan.
    mutating func settings(of path: String) -> Settings {
        let path = AbsolutePath.of(path, in: workingDirectory)
        let loaded = files(for: AbsolutePath.folder(of: path))
        var resolved = ResolvedConfiguration()
        for (folder, layer) in loaded.layers {
            resolved.apply(layer, to: FileName.bytes(of: AbsolutePath.relative(path, to: folder)))
        }
        resolved.apply(commandLine)
        let files = loaded.files.map { ShownPath.text(of: $0, workingDirectory: workingDirectory) }
        return Settings(configuration: resolved, files: files, problems: loaded.problems)
    }

    /// Whether files of the nearest configuration take part in a search, or are passed over.
    mutating func filter(for folder: String) -> PlanFilter {
        let folder = AbsolutePath.of(folder, in: workingDirectory)
        var filter = PlanFilter(workingDirectory: workingDirectory)
        for (base, layer) in files(for: folder).layers {
            if let include = layer.include { filter.include = (base, Patterns(include)) }
            if let exclude = layer.exclude { filter.exclude = (base, Patterns(exclude)) }
        }
        return filter
    }

    // MARK: - Files

    private mutating func files(for folder: String) -> Loaded {
        switch source {
        case .none: return Loaded()
        case .file(let path): return load(AbsolutePath.of(path, in: workingDirectory)) ?? Loaded()
        case .nearest: return nearest(folder)
        }
    }

    /// The files of the nearest folder that has any.
    private mutating func nearest(_ folder: String) -> Loaded {
        var passed: [String] = []
        var current = folder
        var found: Loaded?
        while found == nil {
            found = byFolder[current] ?? own(current)
            passed.append(current)
            let parent = AbsolutePath.folder(of: current)
            if parent == current { break }
            current = parent
        }
        for folder in passed { byFolder[folder] = found ?? Loaded() }
        return found ?? Loaded()
    }

    private mutating func own(_ folder: String) -> Loaded? {
        for name in ConfigurationStore.names {
            let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
            guard (try? FileSystem.entry(at: path))?.isRegular == true else { continue }
            if let loaded = load(path) { return loaded }
        }
        return nil
    }

    /// A file and all that it builds upon; nil if it has no table for this program.
    private mutating func load(_ path: String) -> Loaded? {
        if let known = byFile[path] { return known }
        var loader = ConfigurationLoader(workingDirectory: workingDirectory, byteLimit: ConfigurationStore.byteLimit)
        let loaded = loader.load(path)
        byFile[path] = .some(loaded)
        return loaded
    }
}
