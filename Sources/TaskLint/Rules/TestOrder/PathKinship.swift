import SourceText

/// What the folders of a path say about the part of the program that it belongs to, so that a test finds its own among
/// files of one name.
struct PathKinship {
    private typealias Folder = ArraySlice<UInt8>

    private let folders: ArraySlice<Folder>
    /// The folders that name a part of the program, each once; not those that every project has.
    private let parts: [Folder]
    /// A test of a whole: its name alone does not say which file of the name it tests.
    private let testsWhole: Bool

    init(_ path: ArraySlice<UInt8>) {
        let names = CaseFolding.fold(Array(path)).split(separator: UInt8(ascii: "/"))
        folders = names.dropLast()
        var (parts, testsWhole): ([Folder], Bool) = ([], false)
        for folder in folders.map(PathKinship.plain) {
            if PathKinship.whole.contains(folder) {
                testsWhole = true
            } else if !PathKinship.common.contains(folder), !parts.contains(folder) {
                parts.append(folder)
            }
        }
        self.parts = parts
        let endings = names.last?.split(separator: UInt8(ascii: ".")).dropFirst() ?? []
        self.testsWhole = testsWhole || endings.contains(where: PathKinship.whole.contains)
    }

    /// How many folders a test and a file share that name a part of the program; nil if the folders say that the test is
    /// another file's.
    static func degree(test: PathKinship, code: PathKinship) -> Int? {
        let shared = test.parts.count(where: code.parts.contains)
        if shared > 0 { return shared }
        if test.folders == code.folders { return 1 }
        return test.testsWhole || !test.parts.isEmpty && !code.parts.isEmpty ? nil : 0
    }

    /// `NetworkKitTests` as `networkkit`.
    private static func plain(_ folder: Folder) -> Folder {
        var name = folder.contains(where: { $0.isOne(of: "_-") }) ? folder.filter { !$0.isOne(of: "_-") }[...] : folder
        if name.count > 5, name.suffix(5).starts(with: "tests") { name.removeLast(5) }
        if name.count > 4, name.suffix(4).starts(with: "test") { name.removeLast(4) }
        return name
    }

    private static let whole = folders([
        "contract", "contracts", "integration", "e2e", "endtoend", "acceptance", "functional", "performance", "smoke",
        "system",
    ])

    private static let common = folders([
        "src", "source", "sources", "lib", "libs", "test", "tests", "spec", "specs", "unit", "units", "testing", "main",
        "java", "kotlin", "scala", "python", "swift", "app", "apps", "package", "packages", "pkg", "internal", "cmd",
        "backend", "frontend", "server", "client", "web", "~", ".", "..", "@",
    ])

    private static func folders(_ names: [String]) -> Set<Folder> { Set(names.map { Array($0.utf8)[...] }) }
}
