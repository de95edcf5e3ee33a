import SourceText

/// Recognises test files and the files that they test by their names.
public enum TestNames {
    /// Whether a path is a test: by its name, or by a folder that holds tests.
    public static func isTest(_ path: String) -> Bool {
        let bytes = Array(path.utf8)
        let parts = bytes.split(separator: UInt8(ascii: "/"))
        return parts.dropLast().contains { folders.holds(FileNames.folded($0)) } || subjectRange(stem(of: bytes)) != nil
    }

    /// The stem of the file that a test belongs to: `x` of `test_x.py`, `x_test.go`, `x.test.ts`, `x.spec.ts`,
    /// `XTests.swift`, `XTest.java`; nil if the name is no test's.
    public static func subject(of path: String) -> String? {
        subjectRange(stem(of: Array(path.utf8))).map(normalized)
    }

    /// The name by which a file and its test are compared.
    public static func stemKey(of path: String) -> String { normalized(stem(of: Array(path.utf8))) }

    private static let folders = FileNames.words("test tests __tests__ spec specs e2e testing")
    private static let prefixes: [StaticString] = ["test_", "test-", "tests_", "spec_"]
    /// Of those that one name may end with, the longest comes first.
    private static let suffixes: [StaticString] = [
        ".contract.test", ".integration.test", ".unit.test", ".e2e.test", ".test", ".spec", "_tests", "_test", "-tests",
        "-test", "_spec", "-spec", ".t", "tests", "test", "spec",
    ]

    /// What is left of a test's name without what says that it is one.
    private static func subjectRange(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let lower = FileNames.folded(stem)
        for prefix in prefixes where lower.starts(with: prefix) { return stem.dropFirst(prefix.utf8CodeUnitCount) }
        for suffix in suffixes where lower.count > suffix.utf8CodeUnitCount {
            let subject = stem.dropLast(suffix.utf8CodeUnitCount)
            guard lower.suffix(suffix.utf8CodeUnitCount).starts(with: suffix) else { continue }
            // `latest` and `contest` end in small letters of a word.
            let first = stem[subject.endIndex]
            if first.isLetter, !first.isCapital { continue }
            return subject
        }
        return nil
    }

    /// The file name without its extension.
    private static func stem(of path: [UInt8]) -> ArraySlice<UInt8> {
        let name = PathNames.name(of: path)
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return name }
        return name[..<dot]
    }

    /// Small letters without separators, so that `user_service` and `UserService` are equal.
    private static func normalized(_ text: ArraySlice<UInt8>) -> String {
        let joined = text.filter { !$0.isOne(of: "_-.") }[...]
        let folded = String(decoding: FileNames.folded(joined), as: UTF8.self)
        return joined.allSatisfy { $0 < 0x80 } ? folded : folded.lowercased()
    }
}
