/// A file of patterns for what git ignores, such as `.gitignore`.
package struct IgnoreFile: Sendable {
    /// A line that says something.
    private struct Line: Sendable {
        let pattern: PathPattern
        let isIgnoring: Bool
    }

    /// From the last to the first: the last one that matches decides.
    private let lines: [Line]

    /// Whether it says nothing.
    package var isEmpty: Bool { lines.isEmpty }

    /// Reads a file. Empty lines and lines that begin with a number sign say nothing.
    ///
    /// - Complexity: O(*bytes*).
    package init(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        lines = text.split(separator: UInt8(ascii: "\n")).reversed().compactMap(IgnoreFile.line)
    }

    /// Whether a path is ignored; nil if no line is about it.
    ///
    /// - Parameter path: the path from the folder of the file. That no folder around it is ignored is for the caller to
    ///   know: what lies in an ignored folder stays ignored, whatever a line says.
    package func verdict(on path: ArraySlice<UInt8>, isFolder: Bool) -> Bool? {
        lines.first { $0.pattern.matches(path, isFolder: isFolder) }?.isIgnoring
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> Line? {
        guard bytes.first != UInt8(ascii: "#") else { return nil }
        var text = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        // To git, a NUL ends the line.
        text = withoutTrailingSpaces(text.prefix { $0 != 0 })
        let isNegated = text.first == UInt8(ascii: "!")
        if isNegated { text = text.dropFirst() }
        return text.isEmpty ? nil : Line(pattern: PathPattern(text), isIgnoring: !isNegated)
    }

    /// A space behind a backslash stays.
    private static func withoutTrailingSpaces(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var end = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            let isEscape = text[index] == UInt8(ascii: "\\")
            let isSpace = text[index] == UInt8(ascii: " ")
            index = min(index + (isEscape ? 2 : 1), text.endIndex)
            if !isSpace { end = index }
        }
        return text[..<end]
    }
}
