/// What the folders of a path say about the part of the program that it belongs to, so that a test finds its own among
/// files of one name.
struct PathKinship {
    private let folder: String
    /// The folders that name a part of the program; not those that every project has.
    private let parts: Set<String>
    /// A test of a whole: its name alone does not say which file of the name it tests.
    private let testsWhole: Bool

    init(_ path: String) {
        let names = path.split(separator: "/", omittingEmptySubsequences: true).map { $0.lowercased() }
        let folders = names.dropLast()
        folder = folders.joined(separator: "/")
        let plain = folders.map(PathKinship.plain)
        parts = Set(plain).subtracting(PathKinship.common).subtracting(PathKinship.whole)
        testsWhole =
            plain.contains(where: PathKinship.whole.contains)
            || names.last?.split(separator: ".").dropFirst().contains { PathKinship.whole.contains(String($0)) } == true
    }

    /// How many folders a test and a file share that name a part of the program; nil if the folders say that the test is
    /// another file's.
    static func degree(test: PathKinship, code: PathKinship) -> Int? {
        let shared = test.parts.intersection(code.parts).count
        if shared > 0 { return shared }
        if test.folder == code.folder { return 1 }
        return test.testsWhole || !test.parts.isEmpty && !code.parts.isEmpty ? nil : 0
    }

    /// `NetworkKitTests` as `networkkit`.
    private static func plain(_ folder: String) -> String {
        var name = folder.filter { $0 != "_" && $0 != "-" }
        for ending in ["tests", "test"] where name.hasSuffix(ending) && name.count > ending.count {
            name = String(name.dropLast(ending.count))
        }
        return name
    }

    private static let whole: Set<String> = [
        "contract", "contracts", "integration", "e2e", "endtoend", "acceptance", "functional", "performance", "smoke",
        "system",
    ]

    private static let common: Set<String> = [
        "src", "source", "sources", "lib", "libs", "test", "tests", "spec", "specs", "unit", "units", "testing", "main",
        "java", "kotlin", "scala", "python", "swift", "app", "apps", "package", "packages", "pkg", "internal", "cmd",
        "backend", "frontend", "server", "client", "web", "~", ".", "..", "@",
    ]
}
