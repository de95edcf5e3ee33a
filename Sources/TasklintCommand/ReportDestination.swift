/// Where a report goes.
enum ReportDestination: Hashable, Sendable {
    case standardOutput
    /// A file that holds this report and nothing else.
    case file(String)
    /// The end of the file in which GitHub Actions collects the summary of a job.
    case jobSummary(String)

    /// GitHub takes at most 1 MiB from each step; some of it is left for the end of the report.
    static let jobSummaryLimit = 1000 << 10

    /// What a name on the command line means: `-` is standard output, anything else a file.
    init(named name: String) {
        self = name == "-" ? .standardOutput : .file(name)
    }

    /// As a sentence names it.
    var shown: String {
        switch self {
        case .standardOutput: "standard output"
        case .file(let path), .jobSummary(let path): InputProblem.shown(path)
        }
    }

    /// Why nothing could be written there, as far as that is known beforehand; nil if nothing speaks against it.
    var obstacle: String? {
        guard case .file(let path) = self else { return nil }
        guard !path.isEmpty else { return "a report needs a file, and its name is missing" }
        if let entry = try? FileSystem.entry(at: path) {
            return entry.isDirectory ? "\(shown) is a folder; a report needs a file" : nil
        }
        return missingFolder.map { "\(shown) cannot be written: there is no folder \($0)" }
    }

    /// The folder that would have to be there for the file to be made, as messages show it; nil if it is there.
    var missingFolder: String? {
        guard case .file(let path) = self else { return nil }
        let folder = AbsolutePath.parent(of: path)
        if !path.hasSuffix("/"), (try? FileSystem.entry(at: folder))?.isDirectory == true { return nil }
        return InputProblem.shown(folder)
    }

    /// Names the file however it is reached; nil for what is no file, or none yet.
    var identity: FileSystem.Entry.Identity? {
        guard case .file(let path) = self, let entry = try? FileSystem.entry(at: path), entry.isRegular else {
            return nil
        }
        return entry.identity
    }

    /// The same for all names of one place, whether or not a file is there yet.
    var place: ReportDestination {
        guard case .file(let path) = self else { return self }
        if let real = FileSystem.realPath(of: path) { return .file(real) }
        let folder = FileSystem.realPath(of: AbsolutePath.parent(of: path)) ?? ""
        return .file("\(folder)/\(path.split(separator: "/").last ?? "")")
    }
}
