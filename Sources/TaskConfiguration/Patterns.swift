/// Patterns for paths, as `.gitignore` files have them.
///
/// `*` stands for any characters but a slash, `?` for one of them, `[a-z]` for one of a set, `**` for any number of
/// folders. A pattern with a slash in front of its end is about the whole path; any other, about a name at any depth. A
/// pattern that matches a folder is about all below it. Source: the format that `gitignore(5)` documents, without its
/// exclamation mark.
public struct Patterns: Hashable, Sendable {
    private let patterns: [Pattern]

    /// Reads patterns.
    public init(_ texts: [String]) {
        patterns = texts.map(Pattern.init)
    }

    /// Whether one of the patterns is about a path, given with slashes and without one at its beginning.
    ///
    /// - Complexity: O(*patterns* · *length of the path* · *length of the pattern*).
    public func match(_ path: String) -> Bool {
        let parts = path.split(separator: "/").map { Array($0.utf8) }
        return patterns.contains { $0.matches(parts) }
    }
}

/// One pattern in its parts between slashes.
private struct Pattern: Hashable, Sendable {
    private let parts: [[UInt8]]
    private let isAnchored: Bool
    private let isFolder: Bool

    init(_ text: String) {
        var text = Substring(text)
        isFolder = text.hasSuffix("/")
        while text.hasSuffix("/") { text = text.dropLast() }
        isAnchored = text.contains("/")
        if text.hasPrefix("./") { text = text.dropFirst(2) }
        parts = text.split(separator: "/").map { Array($0.utf8) }
    }

    /// Whether the pattern matches the path or a folder around it.
    func matches(_ path: [[UInt8]]) -> Bool {
        guard !parts.isEmpty else { return false }
        let lengths = isFolder ? 1..<max(path.count, 1) : 1..<path.count + 1
        if !isAnchored { return lengths.contains { Wildcard.matches(path[$0 - 1], parts[0]) } }
        return reached(path).contains { lengths.contains($0) }
    }

    /// The numbers of leading parts of the path that the whole pattern matches.
    private func reached(_ path: [[UInt8]]) -> Set<Int> {
        var reached: Set = [0]
        for part in parts {
            guard let first = reached.min() else { return [] }
            if part == Array("**".utf8) {
                reached = Set(first...path.count)
            } else {
                reached = Set(reached.filter { $0 < path.count && Wildcard.matches(path[$0], part) }.map { $0 + 1 })
            }
        }
        return reached
    }
}

/// A name against a pattern without slashes.
private enum Wildcard {
    /// - Complexity: O(*name* · *pattern*): after a star, only the last one has to be tried anew.
    static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
        var (index, place) = (0, 0)
        var star: (index: Int, place: Int)?
        while index < name.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                star = (index, place + 1)
                place += 1
            } else if let next = step(name[index], pattern, place) {
                index += 1
                place = next
            } else if let last = star {
                star = (last.index + 1, last.place)
                (index, place) = (last.index + 1, last.place)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    /// Where the pattern goes on behind what matches one byte; nil if it does not match.
    private static func step(_ byte: UInt8, _ pattern: [UInt8], _ place: Int) -> Int? {
        guard place < pattern.count else { return nil }
        switch pattern[place] {
        case UInt8(ascii: "?"): return place + 1
        case UInt8(ascii: "["):
            guard let close = pattern[(place + 1)...].firstIndex(of: UInt8(ascii: "]")) else { fallthrough }
            return set(pattern[(place + 1)..<close], holds: byte) ? close + 1 : nil
        default: return pattern[place] == byte ? place + 1 : nil
        }
    }

    private static func set(_ set: ArraySlice<UInt8>, holds byte: UInt8) -> Bool {
        let isNegated = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
        var rest = isNegated ? set.dropFirst() : set
        var isFound = false
        while let first = rest.popFirst() {
            if rest.first == UInt8(ascii: "-"), let last = rest.dropFirst().first {
                isFound = isFound || (first...max(first, last)).contains(byte)
                rest = rest.dropFirst(2)
            } else {
                isFound = isFound || first == byte
            }
        }
        return isFound != isNegated
    }
}
