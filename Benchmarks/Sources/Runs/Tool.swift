import Foundation

/// A program that is measured.
struct Tool {
    let name: String
    /// What is run in front of the paths.
    let command: [String]
    /// Whether what it printed shows that it read the documents; nil where it reads none.
    let hasRead: (@Sendable (_ output: (stdout: String, stderr: String), _ documents: Documents) -> Bool)?
    /// How its version is asked for.
    let version: [String]
    /// What is missing, in one sentence; nil where it can be run.
    let problem: String?

    init(
        _ name: String, _ command: [String], version: [String], ifMissing hint: String,
        hasRead: (@Sendable ((stdout: String, stderr: String), Documents) -> Bool)?
    ) {
        self.name = name
        self.command = command
        self.version = version
        self.hasRead = hasRead
        let isThere = (try? Command.run(["sh", "-c", "command -v \(command[0])"])) == 0
        problem = isThere ? nil : "\(name) is missing: \(hint)"
    }
}

/// Documents that all tools read.
struct Documents {
    /// "10 KB"
    let name: String
    /// File or folder, as it is given to the tools.
    let path: String
    let files: Int
    let bytes: Int
    /// Lines with a box.
    let boxes: Int
    /// Runs of each tool.
    let rounds: Int
}

/// All tools, by what they are for.
struct Toolbox {
    let tasklint: Tool
    let cmark: Tool
    let rumdl: Tool
    let cachedRumdl: Tool
    let node: Tool
    let python: Tool
    let empty: Tool

    init(folder: WorkFolder, tasklint: String, rumdl: String, programs: String) {
        self.tasklint = Tool(
            "tasklint", [tasklint, "--format", "concise"], version: [tasklint, "--version"],
            ifMissing: "run make release"
        ) { output, documents in
            // `1 file, 42 tasks: …`
            let numbers = output.stderr.numbers
            return numbers.count >= 2 && numbers[0] == documents.files && numbers[1] == documents.boxes
        }
        cmark = Tool(
            "cmark-gfm", ["cmark-gfm"], version: ["cmark-gfm", "--version"],
            ifMissing: "install the package cmark-gfm (Debian, Ubuntu, brew)"
        ) { output, documents in
            output.stdout.utf8.count > documents.bytes / 2
                && output.stdout.components(separatedBy: "<li>").count > documents.boxes
        }
        let hint = "run make bench with PyPI in reach"
        // `Issues: Found 12 issues in 2 files (5ms)`, or `in 2/3 files`
        let hasRead: @Sendable ((stdout: String, stderr: String), Documents) -> Bool = { output, documents in
            let line = output.stdout.split(separator: "\n").last { $0.hasPrefix("Issues: Found") } ?? ""
            let numbers = String(line.prefix { $0 != "(" }).numbers
            return numbers.count >= 2 && numbers[0] > 0 && numbers[numbers.count - 1] == documents.files
        }
        self.rumdl = Tool(
            "rumdl", [rumdl, "check", "--no-cache"], version: [rumdl, "--version"], ifMissing: hint, hasRead: hasRead)
        cachedRumdl = Tool(
            "rumdl, cached", [rumdl, "check", "--cache-dir", folder.path("rumdl-cache")],
            version: [rumdl, "--version"], ifMissing: hint, hasRead: hasRead)
        let counts: @Sendable ((stdout: String, stderr: String), Documents) -> Bool = { output, documents in
            output.stdout.numbers.first == documents.boxes
        }
        node = Tool(
            "Node script", ["node", "\(programs)/tasks.mjs"], version: ["node", "--version"],
            ifMissing: "install Node.js", hasRead: counts)
        python = Tool(
            "Python script", ["python3", "\(programs)/tasks.py"], version: ["python3", "--version"],
            ifMissing: "install Python 3", hasRead: counts)
        empty = Tool("empty C program", [folder.path("empty")], version: ["cc", "--version"], ifMissing: "", hasRead: nil)
    }
}

extension String {
    /// The numbers in a text, in order.
    var numbers: [Int] { split { !$0.isNumber }.compactMap { Int($0) } }
}
