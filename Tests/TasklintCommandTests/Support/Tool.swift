import Foundation

/// Runs the built program as its users do.
enum Tool {
    /// How a run ended.
    struct Result {
        let status: Int32
        let output: String
        let errors: String

        /// Standard error without the summary, which holds the time.
        var complaints: [String] {
            errors.split(separator: "\n").map(String.init).filter { !$0.hasSuffix("ms)") && !$0.hasSuffix(" s)") }
        }
    }

    /// The program lies beside the bundle of the tests.
    static let executable: URL = {
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
        let tests = bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return tests.deletingLastPathComponent().appendingPathComponent("tasklint")
    }()

    /// A program that was built to count which lines run writes the counts when it ends, as a rule to the folder it runs
    /// in. That would be one more file beside the plans, and one more that a full disk or a limit meets.
    static let withoutCounts = ["LLVM_PROFILE_FILE": "/dev/null"]

    /// Runs the program to its end.
    static func run(
        _ arguments: [String], in folder: Folder? = nil, input: Data = Data(), environment: [String: String] = [:]
    ) throws -> Result {
        try launch(executable, arguments, in: folder, input: input, environment: environment)
    }

    /// Runs a line of shell in which `$TASKLINT` is the program.
    static func shell(
        _ line: String, in folder: Folder? = nil, environment: [String: String] = [:]
    ) throws -> Result {
        try launch(
            URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder, input: Data(),
            environment: environment.merging(["TASKLINT": executable.path]) { $1 }.merging(withoutCounts) { $1 })
    }

    /// Output goes to files: a pipe that nobody empties would hold up the program.
    private static func launch(
        _ program: URL, _ arguments: [String], in folder: Folder?, input: Data, environment: [String: String]
    ) throws -> Result {
        let scratch = try Folder()
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = (folder ?? scratch).url
        var variables = ProcessInfo.processInfo.environment
        for name in ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "GITHUB_STEP_SUMMARY"] { variables[name] = nil }
        // What whoever runs the tests ignores everywhere is none of theirs.
        variables["XDG_CONFIG_HOME"] = scratch.url.path
        process.environment = variables.merging(environment) { $1 }
        try scratch.write("input", bytes: Array(input))
        process.standardInput = try FileHandle(forReadingFrom: scratch.url.appendingPathComponent("input"))
        let files = try ["output", "errors"].map { name in
            try scratch.write(name, bytes: [])
            return scratch.url.appendingPathComponent(name)
        }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.start()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
}

extension Process {
    /// Runs the program with no signal held back. Threads that tests run on hold back nearly all of them, and a program
    /// inherits that.
    func start() throws {
        var none = sigset_t()
        var previous = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &previous)
        defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }
        try run()
    }
}

/// A folder for one test, removed at its end.
final class Folder {
    let url: URL
    private let isTemporary: Bool

    init() throws {
        let name = "tasklint-tests-\(UUID().uuidString)"
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        url = folder.resolvingSymlinksInPath()
        isTemporary = true
    }

    private init(inside url: URL) {
        self.url = url
        isTemporary = false
    }

    /// A folder inside of this one, which must be kept as long.
    func folder(_ path: String) -> Folder { Folder(inside: url.appendingPathComponent(path)) }

    deinit {
        guard isTemporary else { return }
        try? FileManager.default.removeItem(at: url)
    }

    /// Writes a file and the folders around it.
    func write(_ path: String, _ text: String) throws {
        try write(path, bytes: Array(text.utf8))
    }

    func write(_ path: String, bytes: [UInt8]) throws {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// What stands in a file.
    func text(_ path: String) throws -> String {
        try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
    }

    /// Names of what lies in a folder, in order.
    func contents(_ path: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.appendingPathComponent(path).path).sorted()
    }

    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: url.appendingPathComponent(path).path, withDestinationPath: target)
    }
}

/// Small plans for the tests of the program.
enum Sample {
    /// Nothing to find.
    static let clean = "# Tasks\n\n- [ ] T001 Create `src/a.py`\n- [ ] T002 Create `src/b.py`\n"
    /// One error: the id T001 is defined twice.
    static let wrong = "# Tasks\n\n- [ ] T001 Create `src/a.py`\n- [ ] T001 Create `src/b.py`\n"
    /// One warning that `--fix` mends: a comment that silences nothing.
    static let mendable = mended + "<!-- tasklint-disable-file TL101 -->\n"
    /// The same plan, mended.
    static let mended = "# Tasks\n\n- [ ] T001 Create `src/a.py`\n"
}
