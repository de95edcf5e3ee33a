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
        var text = word[...]
        while let last = text.last, ".,:;!?'\"`*".contains(last), !text.hasSuffix("..") {
            if last == "*", [".", "/"].contains(text.dropLast().last ?? " ") { break }
            if last == "*", text.hasSuffix("/**") { break }
            text.removeLast()
        }
        while let first = text.first, "'\"`*(".contains(first), !(first == "*" && text.contains("/")) {
            text.removeFirst()
        }
        return String(text)
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
        guard let first = text.first, text.count > 1, text.count < 300 else { return false }
        if text.contains("://") || text.hasPrefix("www.") || text.hasPrefix("mailto:") { return false }
        if text.contains("...") || text.contains("…") || text.contains("//") { return false }
        if text.contains(where: { "<>|\"'=;$?!^`".contains($0) }) { return false }
        if first == "-" || first == "+" || first == "%" { return false }
        if first == "@", !text.hasPrefix("@/") { return false }
        return true
    }

    private static func isPath(_ text: String, isCode: Bool) -> Bool {
        if text.contains("{") || text.contains(",") || text.contains(":") && !isDrive(text) { return false }
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
        if text.hasPrefix("/") { return FileNames.systemRoots.contains(parts.first ?? name) && !parts.isEmpty }
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
        text.count > 3 && text.dropFirst().hasPrefix(":/") && text.first?.isLetter == true
            && !text.dropFirst(2).contains(":")
    }

    /// `name(…)`; a folder such as `(auth)` between slashes is none.
    private static func hasCall(_ text: String) -> Bool {
        guard text.contains("(") || text.contains(")") else { return false }
        return !text.split(separator: "/").allSatisfy {
            !$0.contains("(") && !$0.contains(")") || $0.hasPrefix("(") && $0.hasSuffix(")")
        }
    }

    private static func isDirectoryName(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy {
                $0.value >= 0x80 || $0.properties.isAlphabetic || ("0"..."9").contains($0)
                    || "-_.*[]()@+~".unicodeScalars.contains($0)
            }
    }

    private static func isFileName(_ name: String, isCode: Bool) -> Bool {
        if name.hasSuffix("/") { return false }
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
        guard contains("\\") else { return String(self) }
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
        indices.first { self[$0...].hasPrefix(text) }
    }
}
