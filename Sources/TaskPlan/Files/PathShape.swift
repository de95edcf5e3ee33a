/// Decides whether a word without blanks is a path, and writes paths in one way.
///
/// A path has a slash or a known extension, or is a well-known file name. What looks like one and is none: URLs, HTTP
/// routes, package names, versions, alternatives such as `and/or`, product names such as `Node.js`.
enum PathShape {
    /// The paths that a word stands for: none, one, or one per alternative in braces.
    ///
    /// - Parameter isCode: whether the word stands in a code span, where less context is needed to believe it.
    static func paths(_ word: String, isCode: Bool) -> [String] {
        let stripped = strip(word)
        guard isPossible(stripped) else { return [] }
        return expandBraces(stripped).filter { isPath($0, isCode: isCode) }
    }

    // MARK: - Spelling

    /// Without `./`, `:12`, `#L3`, `::test`, Markdown's escapes and closing punctuation; with `/` between the parts.
    private static func strip(_ word: String) -> String {
        var text = withoutMarks(word.replacingBackslashes())[...]
        if text.last == ")", !text.contains("(") { text.removeLast() }
        if text.hasPrefix("./") { text.removeFirst(2) }
        if let test = text.firstRange(ofCharacters: "::") { text = text[..<test] }
        if let anchor = text.firstIndex(of: "#"), anchor > text.startIndex { text = text[..<anchor] }
        if let colon = text.lastIndex(of: ":"), text.distance(from: text.startIndex, to: colon) > 1 {
            let line = text[text.index(after: colon)...]
            if !line.isEmpty, line.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ",") }) {
                text = text[..<colon]
            }
        }
        return String(text)
    }

    /// Without the punctuation and emphasis around a word; a star that is a part of a pattern stays.
    private static func withoutMarks(_ word: String) -> String {
        var text = Substring(word).utf8
        while let last = text.last, ".,:;!?'\"`*".utf8.contains(last), !text.suffix(2).elementsEqual("..".utf8) {
            if last == UInt8(ascii: "*"), endsPattern(text) { break }
            text.removeLast()
        }
        while let first = text.first, "'\"`*(".utf8.contains(first) {
            if first == UInt8(ascii: "*"), beginsPattern(text) { break }
            text.removeFirst()
        }
        while text.count > 2, text.first == UInt8(ascii: "_"), text.last == UInt8(ascii: "_") {
            text = text.dropFirst().dropLast()
        }
        return String(Substring(text))
    }

    /// `src/*`, `src/**` and `Dockerfile.*`, but not `src/a.py**`.
    private static func endsPattern(_ text: Substring.UTF8View) -> Bool {
        guard let before = text.last(where: { $0 != UInt8(ascii: "*") }) else { return false }
        return before == UInt8(ascii: "/") || before == UInt8(ascii: ".")
    }

    /// `**/a.py` and `*.py`, but not `**src/a.py`.
    private static func beginsPattern(_ text: Substring.UTF8View) -> Bool {
        guard let behind = text.first(where: { $0 != UInt8(ascii: "*") }) else { return false }
        return behind == UInt8(ascii: "/") || behind == UInt8(ascii: ".")
    }

    /// `a/{b,c}.py` is two paths.
    private static func expandBraces(_ text: String) -> [String] {
        guard let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") else { return [text] }
        let parts = text[text.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count > 1, parts.count <= 50 else { return [text] }
        let tail = String(text[text.index(after: close)...])
        return parts.map { text[..<open] + $0.drop { $0 == " " } + tail }
    }

    // MARK: - Shape

    private static func isPossible(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count > 1, !"-+%".utf8.contains(first) else { return false }
        if first == UInt8(ascii: "@"), !bytes.starts(with: "@/".utf8) { return false }
        if bytes.starts(with: "www.".utf8) { return false }
        var (slashes, stops) = (0, 0)
        for byte in bytes {
            slashes = byte == UInt8(ascii: "/") ? slashes + 1 : 0
            stops = byte == UInt8(ascii: ".") ? stops + 1 : 0
            if slashes > 1 || stops > 2 || forbidden.contains(byte) { return false }
        }
        return true
    }

    /// Bytes that no path has; with 0xE2 begin ellipses, quotation marks, arrows and other signs.
    private static let forbidden = Array("<>|\"'=;$?!^`".utf8) + [0xE2]

    private static func isPath(_ text: String, isCode: Bool) -> Bool {
        if text.utf8.contains(where: "{,:".utf8.contains), !isDrive(text) { return false }
        if hasCall(text) { return false }
        let isDirectory = text.hasSuffix("/")
        var parts = text.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard let name = parts.popLast(), !name.isEmpty else { return false }
        if !text.contains("/") { return isFileName(name, isCode: isCode) }
        // A route.
        if text.hasPrefix("/"), parts.isEmpty { return false }
        if FileNames.isKnown(name) || FileNames.hasKnownExtension(name) {
            return !name.hasPrefix("*.") || !parts.isEmpty
        }
        if name.contains("*") { return !parts.isEmpty }
        guard parts.allSatisfy(isDirectoryName), isDirectoryName(name) else { return false }
        if text.hasPrefix("/") { return FileNames.systemRoots.contains(parts[0]) }
        if text.hasPrefix("~/") || text.hasPrefix("../") { return true }
        // What an import names, not the file.
        if text.hasPrefix("@") { return false }
        if isDirectory {
            if name.count == 1, parts.isEmpty { return false }
            return isCode || !parts.isEmpty || FileNames.sourceRoots.contains(name.lowercased()) || name.contains("_")
                || name.contains("-") || name.hasPrefix(".") || name.allSatisfy { $0.isLowercase }
        }
        let root = parts.first ?? ""
        if !isCode, !FileNames.surelyFolders.contains(root), !root.hasPrefix(".") { return false }
        return FileNames.sourceRoots.contains(root) || (root.hasPrefix(".") && root.count > 2)
    }

    /// `C:/…`.
    private static func isDrive(_ text: String) -> Bool {
        text.utf8.count > 3 && text.utf8.dropFirst().starts(with: ":/".utf8) && text.first?.isLetter == true
            && !text.utf8.dropFirst(2).contains(where: "{,:".utf8.contains)
    }

    /// `name(…)`; a folder such as `(auth)` between slashes is none.
    private static func hasCall(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }) else { return false }
        return !text.split(separator: "/").allSatisfy {
            !$0.contains("(") && !$0.contains(")") || $0.hasPrefix("(") && $0.hasSuffix(")")
        }
    }

    private static func isDirectoryName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0.isWordByte || "-_.*[]()@+~".utf8.contains($0) }
    }

    private static func isFileName(_ name: String, isCode: Bool) -> Bool {
        if FileNames.isKnown(name) { return true }
        if name.hasPrefix(".") { return FileNames.isDotFile(name) }
        guard FileNames.hasKnownExtension(name), !name.contains("*"), !name.contains("(") else { return false }
        guard let dot = name.lastIndex(of: ".") else { return false }
        let stem = name[..<dot]
        let ending = name[name.index(after: dot)...].lowercased()
        if stem.isEmpty || FileNames.products.contains(name.lowercased()) { return false }
        if stem.allSatisfy({ $0.isNumber || $0 == "." }) { return false }
        return !(FileNames.onlyWithFolder.contains(ending) && !isCode)
    }
}

extension StringProtocol {
    /// With `/` for `\`, unless that only keeps Markdown from reading the next character as a mark.
    func replacingBackslashes() -> String {
        guard utf8.contains(UInt8(ascii: "\\")) else { return String(self) }
        var text = ""
        var index = startIndex
        while index < endIndex {
            let next = self.index(after: index)
            if self[index] == "\\" {
                if next == endIndex || !"_*#[](){}`".contains(self[next]) { text.append("/") }
            } else {
                text.append(self[index])
            }
            index = next
        }
        return text
    }

    /// Where a text begins, or nil.
    func firstRange(ofCharacters text: String) -> Index? {
        utf8.indices.first { utf8[$0...].starts(with: text.utf8) }
    }
}
