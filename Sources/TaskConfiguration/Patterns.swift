/// Patterns for paths, as `.gitignore` files have them (`PathPattern`), without an exclamation mark in front.
///
/// A pattern that matches a folder is about all below it.
public struct Patterns: Hashable, Sendable {
    private let patterns: [PathPattern]

    /// Reads patterns. `./` in front means the same as `/`.
    public init(_ texts: [String]) {
        patterns = texts.map { PathPattern(Patterns.bytes(of: $0)) }
    }

    /// Whether one of the patterns is about a path, given with slashes and without one at its beginning.
    ///
    /// - Parameter isFolder: whether the path leads to a folder.
    /// - Complexity: O(*patterns* · *parts of the path* · *length of the path* · *length of the pattern*).
    public func match(_ path: String, isFolder: Bool = false) -> Bool {
        match(Array(path.utf8), isFolder: isFolder)
    }

    /// The same for a path that need not be text.
    public func match(_ bytes: [UInt8], isFolder: Bool = false) -> Bool {
        let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
        return patterns.contains { pattern in
            slashes.contains { pattern.matches(bytes[..<$0], isFolder: true) }
                || pattern.matches(bytes[...], isFolder: isFolder)
        }
    }

    /// A pattern as people write it, without the doubled slashes that would keep it from ever matching.
    private static func bytes(of text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in (text.hasPrefix("./") ? text.dropFirst() : text[...]).utf8
        where byte != UInt8(ascii: "/") || bytes.last != byte {
            bytes.append(byte)
        }
        return bytes
    }
}
