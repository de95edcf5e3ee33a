/// All tools, and how each shows that it read what it was given.
struct Toolbox {
    let tasklint: Tool
    let cmark: Tool
    let rumdl: Tool
    let cachedRumdl: Tool
    let node: Tool
    let python: Tool
    /// A C program that does nothing.
    let empty: Tool

    /// All tools that read documents.
    var readers: [Tool] { [tasklint, cmark, rumdl, cachedRumdl, node, python] }

    init(_ folder: WorkFolder, tasklint: String, rumdl: String, programs: String) {
        self.tasklint = Tool(
            "tasklint", [tasklint, "--format", "concise"], version: [tasklint, "--version"],
            ifMissing: "run make release", hasRead: Toolbox.tasklintHasRead)
        cmark = Tool(
            "cmark-gfm", ["cmark-gfm"], version: ["cmark-gfm", "--version"],
            ifMissing: "install cmark-gfm with apt-get or brew"
        ) { output, documents in
            output.stdout.utf8.count > documents.bytes / 2
                && output.stdout.split(separator: "<li>", omittingEmptySubsequences: false).count > documents.boxes
        }
        let pip = "make bench installs it if PyPI can be reached"
        self.rumdl = Tool(
            "rumdl", [rumdl, "check", "--no-cache"], version: [rumdl, "--version"], ifMissing: pip,
            hasRead: Toolbox.rumdlHasRead)
        cachedRumdl = Tool(
            "rumdl, cached", [rumdl, "check", "--cache-dir", folder.path("rumdl-cache")],
            version: [rumdl, "--version"], ifMissing: pip, hasRead: Toolbox.rumdlHasRead)
        node = Tool(
            "Node script", ["node", "\(programs)/tasks.mjs"], version: ["node", "--version"],
            ifMissing: "install nodejs", hasRead: Toolbox.scriptHasRead)
        python = Tool(
            "Python script", ["python3", "\(programs)/tasks.py"], version: ["python3", "--version"],
            ifMissing: "install python3", hasRead: Toolbox.scriptHasRead)
        empty = Tool(
            "empty C program", [folder.path("empty")], version: ["cc", "--version"], ifMissing: "install gcc")
    }

    /// `1 file, 42 tasks: 3 errors (2 ms)`
    @Sendable static func tasklintHasRead(_ output: Meter.Output, _ documents: Documents) -> Bool {
        Array(summaryOfTasklint(output).numbers.prefix(2)) == [documents.files, documents.tasks]
    }

    /// The last line on standard error, which notes may stand in front of; empty if nothing was printed.
    static func summaryOfTasklint(_ output: Meter.Output) -> String {
        output.stderr.split(separator: "\n").last.map(String.init) ?? ""
    }

    /// `Issues: Found 12 issues in 2 files (5ms)`; `in 2/3 files` if one of three has none.
    @Sendable static func rumdlHasRead(_ output: Meter.Output, _ documents: Documents) -> Bool {
        let line = output.stdout.split(separator: "\n").last { $0.hasPrefix("Issues: Found") } ?? ""
        let numbers = String(line.prefix { $0 != "(" }).numbers
        return numbers.count >= 2 && numbers[0] > 0 && numbers[numbers.count - 1] == documents.files
    }

    /// `42 tasks, 7 done`
    @Sendable static func scriptHasRead(_ output: Meter.Output, _ documents: Documents) -> Bool {
        output.stdout.numbers.first == documents.boxes
    }
}
