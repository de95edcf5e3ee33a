import SourceText

/// Recognises test files and the files that they test by their names.
public enum TestNames {
    /// Whether a path is a test: by its name, or by a folder that holds tests.
    public static func isTest(_ path: String) -> Bool { isTest(Array(path.utf8)[...]) }

    /// The stem of the file that a test belongs to: `x` of `test_x.py`, `x_test.go`, `x.test.ts`, `x.spec.ts`,
    /// `XTests.swift`, `XTest.java`; nil if the name is no test's.
    public static func subject(of path: String) -> String? {
        subject(of: Array(path.utf8)[...]).map { String(decoding: key(of: $0), as: UTF8.self) }
    }

    /// The name by which a file and its test are compared.
    public static func stemKey(of path: String) -> String {
        String(decoding: key(of: stem(of: Array(path.utf8)[...])), as: UTF8.self)
    }

    // MARK: - Bytes

    /// Whether the path in these bytes is a test.
    package static func isTest(_ path: ArraySlice<UInt8>) -> Bool { isInTests(path) || subject(of: path) != nil }

    /// The part of a test's name that is the stem of the file that it belongs to.
    package static func subject(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let stem = stem(of: path)
        guard let first = stem.first, let last = stem.last else { return nil }
        if first.isSmall("t") || first.isSmall("s"), let prefix = prefixes.first(where: { stem.begins(with: $0) }) {
            return stem.dropFirst(prefix.count)
        }
        // Most names end in another letter than all suffixes.
        guard last.isSmall("t") || last.isSmall("s") || last.isSmall("c") else { return nil }
        // All endings with this letter are "spec".
        if last.isSmall("c"), !mayBeSpec(stem, ending: path[stem.endIndex...].dropFirst()) { return nil }
        for suffix in suffixes where stem.count > suffix.count && stem.suffix(suffix.count).begins(with: suffix) {
            let subject = stem.dropLast(suffix.count)
            // `latest` and `contest` end in small letters of a word.
            if suffix[0].isLetter, !stem[subject.endIndex].isCapital { continue }
            return subject
        }
        return nil
    }

    /// The file name without its extension.
    package static func stem(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let name = PathNames.name(of: path)
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return name }
        return name[..<dot]
    }

    /// Small letters without separators, so that `user_service` and `UserService` are equal.
    package static func key(of stem: ArraySlice<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        writeKey(of: stem, to: &key)
        return key
    }

    /// Writes a key into an array that many keys share.
    package static func writeKey(of stem: ArraySlice<UInt8>, to key: inout [UInt8]) {
        key.removeAll(keepingCapacity: true)
        var isASCII = true
        for byte in stem where !byte.isOne(of: "_-.") {
            key.append(byte.small)
            isASCII = isASCII && byte < 0x80
        }
        if !isASCII { key = CaseFolding.fold(key) }
    }

    /// Whether a folder of a path is one for tests.
    package static func isInTests(_ path: ArraySlice<UInt8>) -> Bool {
        let end = PathNames.name(of: path).startIndex
        var start = path.startIndex
        for index in path.startIndex..<end where path[index] == UInt8(ascii: "/") {
            let folder = path[start..<index]
            if folders.contains(where: { $0.count == folder.count && folder.begins(with: $0) }) { return true }
            start = index + 1
        }
        return false
    }

    /// Whether "spec" at the end of a stem tells a test: it names documents and formats as well, and behind a hyphen or stop
    /// any program, except in languages whose tests are called so.
    private static func mayBeSpec(_ stem: ArraySlice<UInt8>, ending: ArraySlice<UInt8>) -> Bool {
        let mark = stem.dropLast(4).last
        let isApart = mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".")
        return (isApart ? specLanguages : texts).contains { $0.count == ending.count && ending.begins(with: $0) }
            == isApart
    }

    /// Endings of programs whose tests are called `x.spec.ts` or `x-spec.js`.
    private static let specLanguages = [
        "js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "vue", "svelte", "coffee", "ls", "rb", "cr", "lua", "php",
    ].map { Array($0.utf8) }
    /// Endings of files that are no programs.
    private static let texts = [
        "md", "mdx", "markdown", "txt", "rst", "adoc", "json", "yaml", "yml", "toml", "xml", "html", "pdf", "docx",
    ].map { Array($0.utf8) }
    private static let folders = ["test", "tests", "__tests__", "spec", "specs", "e2e", "testing"].map {
        Array($0.utf8)
    }
    private static let prefixes = ["test_", "test-", "tests_", "spec_"].map { Array($0.utf8) }
    private static let suffixes = [
        ".contract.test", ".integration.test", ".unit.test", ".e2e.test", ".test", ".spec", "_tests", "_test", "-tests",
        "-test", "_spec", "-spec", ".t", "tests", "test", "spec",
    ].map { Array($0.utf8) }
}

extension UInt8 {
    /// Whether this is a letter, small or capital, that is given as a small one.
    fileprivate func isSmall(_ letter: Unicode.Scalar) -> Bool { self | 0x20 == UInt8(ascii: letter) }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes begin with others, which have no capitals, wherever these have them.
    fileprivate func begins(with small: [UInt8]) -> Bool {
        guard count >= small.count else { return false }
        return small.indices.allSatisfy { self[startIndex + $0].small == small[$0] }
    }
}
