import SourceText
import TaskConfiguration
import TaskReport

/// Reads a configuration file and those that it builds upon.
struct ConfigurationLoader {
    let workingDirectory: String
    let byteLimit: Int

    private var loaded = ConfigurationStore.Loaded()
    private var entered: Set<String> = []

    init(workingDirectory: String, byteLimit: Int) {
        self.workingDirectory = workingDirectory
        self.byteLimit = byteLimit
    }

    /// A step of the walk through files: to read one, or to hear it after those that it builds upon.
    private enum Step {
        case read(String, namedBy: Naming?)
        case hear(folder: String, ConfigurationLayer)
    }

    /// Where a file is named.
    private struct Naming {
        let path: String
        let source: SourceText
        let range: Range<Int>
    }

    /// The file and all that it builds upon; nil if it has no table for this program.
    mutating func load(_ path: String) -> ConfigurationStore.Loaded? {
        var steps = [Step.read(path, namedBy: nil)]
        while let step = steps.popLast() {
            switch step {
            case .hear(let folder, let layer): loaded.layers.append((folder, layer))
            case .read(let path, let naming):
                guard entered.insert(path).inserted else {
                    complain(naming, "\(shown(path)) is built upon more than once, perhaps in a circle")
                    continue
                }
                loaded.files.append(path)
                guard let next = read(path, naming) else { return naming == nil ? nil : loaded }
                steps += next
            }
        }
        return loaded
    }

    private mutating func read(_ path: String, _ naming: Naming?) -> [Step]? {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try FileSystem.bytes(ofFile: path, limit: byteLimit)
        } catch {
            let reason = error.isMissing ? "\(error)" : "cannot be read: \(error)\(error.adviceForReading)"
            complain(naming, naming == nil ? reason : "\(shown(path)): \(reason)", at: path)
            return []
        }
        guard bytes.count <= byteLimit, SourceText.unreadableReason(of: bytes) == nil else {
            complain(nil, "no text in UTF-8 of at most \(byteLimit >> 20) MiB", at: path)
            return []
        }
        let table = path.hasSuffix("/pyproject.toml") ? ["tool", "tasklint"] : []
        guard let reader = ConfigurationReader(bytes, table: table) else { return nil }
        let source = SourceText(bytes)
        loaded.problems += reader.problems.map {
            ProblemLayout.text(path: shown(path), source: source, range: $0.range, message: $0.message)
        }
        let folder = configurationFolder(of: path)
        let bases = reader.layer.extends.reversed().map { base in
            Step.read(
                AbsolutePath.of(base.path, in: AbsolutePath.folder(of: path)),
                namedBy: Naming(path: path, source: source, range: base.range))
        }
        return [.hear(folder: folder, reader.layer)] + bases
    }

    /// The folder that a file speaks for: of `.config/tasklint.toml`, the one around `.config`.
    private func configurationFolder(of path: String) -> String {
        let folder = AbsolutePath.folder(of: path)
        return folder.hasSuffix("/.config") ? AbsolutePath.folder(of: folder) : folder
    }

    private mutating func complain(_ naming: Naming?, _ message: String, at path: String = "") {
        guard let naming else {
            loaded.problems.append("\(InputProblem.shown(shown(path))): error: \(message)")
            return
        }
        loaded.problems.append(
            ProblemLayout.text(
                path: shown(naming.path), source: naming.source, range: naming.range, message: message))
    }

    private func shown(_ path: String) -> String {
        FileName.shown(ShownPath.text(of: path, workingDirectory: workingDirectory))
    }
}
