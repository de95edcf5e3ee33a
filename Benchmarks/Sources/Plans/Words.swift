import TestSupport

/// Makes titles, paths and sentences: the same ones for the same seed.
struct Words {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private static let verbs = [
        "Create", "Implement", "Add", "Write", "Configure", "Extend", "Validate", "Wire up", "Document", "Expose",
        "Refactor", "Register", "Set up", "Define", "Handle", "Migrate", "Render", "Cache", "Import", "Export",
    ]
    private static let subjects = [
        "berth", "tide table", "crane", "manifest", "customs form", "pilot roster", "fuel order", "buoy", "dredger log",
        "lock gate", "quay map", "container yard", "invoice", "anchor watch", "radio log", "ferry timetable",
        "crew list", "weather feed", "salvage case", "chart update", "mooring line", "port fee", "inspection", "signal",
    ]
    private static let parts = [
        "model", "service", "endpoint", "repository", "form", "list view", "detail page", "validator", "migration",
        "schema", "command", "worker", "client", "report", "widget", "policy", "cache", "parser", "index", "dialog",
    ]
    private static let clauses = [
        "with pagination and sorting", "that keeps its history", "for offline use", "with retries and a time limit",
        "and reject what is out of range", "behind a feature flag", "with messages in two languages",
        "so that a second request changes nothing", "for up to 500 rows at once", "and log who changed what",
        "using the shared error type", "with a clear message when it is missing", "(id, name, state, created)",
        "— see the contract for its fields", "→ returns 404 for unknown ones", "and keep the old name for one release",
    ]
    private static let roots = [
        "src/harbour", "src/services", "backend/src/api", "frontend/src/pages", "lib/core", "app/models", "src/cli",
    ]
    private static let extensions = ["ts", "py", "swift", "go", "tsx", "rs", "kt"]

    /// A number below a bound.
    mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

    /// Whether something of this probability happens, in percent.
    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    /// Whether something happens this often in ten thousand.
    mutating func seldom(_ share: Int) -> Bool { below(10_000) < share }

    mutating func choice(_ list: [String]) -> String { list[below(list.count)] }

    mutating func subject() -> String { choice(Words.subjects) }

    /// "tide table validator"
    mutating func thing() -> String { subject() + " " + choice(Words.parts) }

    /// "Extend tide table validator"
    mutating func order() -> String { choice(Words.verbs) + " " + thing() }

    mutating func clause() -> String { choice(Words.clauses) }

    /// A path that no other number gets.
    mutating func path(_ number: Int, isTest: Bool = false) -> String {
        let name = thing().split(separator: " ").joined(separator: "_")
        let root = isTest ? "tests/contract" : choice(Words.roots)
        return "\(root)/\(isTest ? "test_" : "")\(name)_\(number).\(isTest ? "py" : choice(Words.extensions))"
    }

    /// A name as it stands in code.
    mutating func symbol() -> String {
        subject().split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + "Store"
    }

    /// A whole sentence.
    mutating func sentence() -> String {
        choice(["The", "Every", "No", "Each"]) + " \(thing()) " + choice(["is shown", "is kept", "must be checked"])
            + " \(clause())."
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
