import SourceText

/// Decides whether a word without blanks is a path.
///
/// A path has a slash or a known extension, or is a well-known file name. What looks like one and is none: URLs, HTTP
/// routes, package names, versions, alternatives such as `and/or`, product names such as `Node.js`.
enum PathShape {
    /// The paths that a word stands for: none, one, or one per alternative in braces.
    ///
    /// - Parameter isCode: whether the word stands in a code span, where less context is needed to believe it.
    static func paths(_ word: ArraySlice<UInt8>, isCode: Bool) -> [String] {
        let stripped = PathSpelling.strip(word)
        guard isPossible(stripped) else { return [] }
        guard stripped.contains(UInt8(ascii: "{")) else {
            return isPath(stripped, isCode: isCode) ? [String(decoding: stripped, as: UTF8.self)] : []
        }
        return PathSpelling.expandBraces(stripped).filter { isPath($0, isCode: isCode) }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private static let slash = UInt8(ascii: "/")

    private static func isPossible(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count > 1, !first.isOne(of: "-+%") else { return false }
        if first == UInt8(ascii: "@"), !bytes.starts(with: "@/") { return false }
        if bytes.starts(with: "www.") { return false }
        var (slashes, stops) = (0, 0)
        for index in bytes.indices {
            let byte = bytes[index]
            slashes = byte == slash ? slashes + 1 : 0
            stops = byte == UInt8(ascii: ".") ? stops + 1 : 0
            // With 0xE2 begin ellipses, quotation marks, arrows and other signs.
            if slashes > 1 || stops > 2 || byte == 0xE2 || byte.isOne(of: "<>|\"'=;?!^`") { return false }
            if byte == UInt8(ascii: "$"), !beginsParameter(bytes, at: index) { return false }
        }
        return true
    }

    /// Routers name the parameters of a route in its file: `users.$id.tsx`, `posts/$slug.tsx`. Any other dollar sign
    /// begins a variable of a shell.
    private static func beginsParameter(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
        guard index > bytes.startIndex, index + 1 < bytes.endIndex else { return false }
        return bytes[index - 1].isOne(of: "./") && bytes[index + 1].isLetter && !bytes[index + 1].isCapital
    }

    private static func isPath(_ text: ArraySlice<UInt8>, isCode: Bool) -> Bool {
        if text.contains(where: { $0.isOne(of: "{,:") }), !isDrive(text) { return false }
        if hasCall(text) || !isCode && hasBoldPart(text) { return false }
        guard text.contains(slash) else { return isFileName(text, isCode: isCode) }
        let name = PathNames.name(of: text)
        guard name.first != slash else { return false }
        let folders = text[..<name.startIndex].drop { $0 == slash }
        let root = folders.prefix { $0 != slash }
        // A route.
        if text.first == slash, root.isEmpty { return false }
        if FileNames.isKnown(name) || FileNames.hasKnownExtension(name) {
            return !name.starts(with: "*.") || !root.isEmpty
        }
        if name.contains(UInt8(ascii: "*")) { return !root.isEmpty }
        guard folders.allSatisfy({ $0 == slash || isFolderByte($0) }), name.allSatisfy(isFolderByte) else {
            return false
        }
        if text.first == slash { return FileNames.systemRoots.holds(root) }
        if text.starts(with: "~/") || text.starts(with: "../") { return true }
        // What an import names, not the file.
        if text.first == UInt8(ascii: "@") { return false }
        if text.last == slash { return isFolder(name, isOutermost: root.isEmpty, isCode: isCode) }
        let isHidden = root.first == UInt8(ascii: ".")
        if !isCode, !FileNames.surelyFolders.holds(root), !isHidden { return false }
        return FileNames.sourceRoots.holds(root) || isHidden && root.count > 2
    }

    /// Whether a name with a slash behind it is a folder.
    private static func isFolder(_ name: ArraySlice<UInt8>, isOutermost: Bool, isCode: Bool) -> Bool {
        if isOutermost, name.count(where: { !$0.isContinuation }) == 1 { return false }
        return isCode || !isOutermost || FileNames.sourceRoots.holds(FileNames.folded(name))
            || name.contains { $0.isOne(of: "_-") } || name.first == UInt8(ascii: ".") || isLowercase(name)
    }

    private static func isLowercase(_ name: ArraySlice<UInt8>) -> Bool {
        if name.allSatisfy({ $0 < 0x80 }) { return name.allSatisfy { $0.isLetter && !$0.isCapital } }
        return String(decoding: name, as: UTF8.self).allSatisfy(\.isLowercase)
    }

    /// `C:/…`.
    private static func isDrive(_ text: ArraySlice<UInt8>) -> Bool {
        text.count > 3 && text.dropFirst().starts(with: ":/") && text.first?.isLetter == true
            && !text.dropFirst(2).contains { $0.isOne(of: "{,:") }
    }

    /// `name(…)`; a folder such as `(auth)` between slashes is none.
    private static func hasCall(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.contains(where: { $0.isOne(of: "()") }) else { return false }
        return !text.split(separator: slash).allSatisfy { part in
            !part.contains { $0.isOne(of: "()") } || part.first == UInt8(ascii: "(") && part.last == UInt8(ascii: ")")
        }
    }

    /// Whether a part has `**` in it and is no pattern: `**` alone stands for folders, `**.ts` for the files in them. In
    /// all others, as in `Name/**Age**/City`, the marks only make words bold.
    private static func hasBoldPart(_ text: ArraySlice<UInt8>) -> Bool {
        let star = UInt8(ascii: "*")
        guard let first = text.firstIndex(of: star), text[first...].dropFirst().contains(star) else { return false }
        return text.split(separator: slash).contains { part in
            guard let first = part.firstIndex(of: star), part[first...].starts(with: "**") else { return false }
            return part.count > 2 && !part.starts(with: "**.")
        }
    }

    private static func isFolderByte(_ byte: UInt8) -> Bool { byte.isWordByte || byte.isOne(of: "-_.*[]()@+~") }

    private static func isFileName(_ name: ArraySlice<UInt8>, isCode: Bool) -> Bool {
        if name.isEmpty { return false }
        if FileNames.isKnown(name) { return true }
        if name.first == UInt8(ascii: ".") { return FileNames.isDotFile(name) }
        guard FileNames.hasKnownExtension(name), !name.contains(where: { $0.isOne(of: "*(") }) else { return false }
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return false }
        if FileNames.products.holds(FileNames.folded(name)) { return false }
        if name[..<dot].allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }) { return false }
        let ending = FileNames.folded(name[(dot + 1)...])
        return isCode || !FileNames.onlyWithFolder.holds(ending)
            || FileNames.ofSources.holds(ending) && name[..<dot].dropFirst().contains(UInt8(ascii: "_"))
    }
}
