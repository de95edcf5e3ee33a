/// Recognises test files and the files that they test by their names.
public enum TestNames {
    /// Whether a path is a test: by its name, or by a folder that holds tests.
    public static func isTest(_ path: String) -> Bool {
        let parts = path.split(separator: "/").map { $0.lowercased() }
        if parts.dropLast().contains(where: { folders.contains($0) }) { return true }
        return subject(of: path) != nil
    }

    /// The stem of the file that a test belongs to: `x` of `test_x.py`, `x_test.go`, `x.test.ts`, `x.spec.ts`,
    /// `XTests.swift`, `XTest.java`; nil if the name is no test's.
    public static func subject(of path: String) -> String? {
        let stem = stem(of: path)
        let lower = stem.lowercased()
        for prefix in ["test_", "test-", "tests_", "spec_"] where lower.hasPrefix(prefix) {
            return normalized(String(stem.dropFirst(prefix.count)))
        }
        for suffix in suffixes where lower.hasSuffix(suffix) && lower.count > suffix.count {
            // `latest` and `contest` end in small letters of a word.
            let capital = stem.dropLast(suffix.count).count
            let first = stem[stem.index(stem.startIndex, offsetBy: capital)]
            if suffix.first?.isLetter == true, !first.isUppercase { continue }
            return normalized(String(stem.dropLast(suffix.count)))
        }
        return nil
    }

    /// The name by which a file and its test are compared.
    public static func stemKey(of path: String) -> String { normalized(stem(of: path)) }

    private static let folders: Set<String> = ["test", "tests", "__tests__", "spec", "specs", "e2e", "testing"]
    private static let suffixes = [
        ".contract.test", ".integration.test", ".unit.test", ".e2e.test", ".test", ".spec", "_tests", "_test", "-tests",
        "-test", "_spec",
        "-spec", ".t", "Tests".lowercased(), "test", "spec",
    ]

    /// The file name without its extension.
    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// Small letters without separators, so that `user_service` and `UserService` are equal.
    private static func normalized(_ text: String) -> String {
        text.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "." }
    }
}
