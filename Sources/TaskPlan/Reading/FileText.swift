import MarkdownOutline
import SourceText

/// A text that may name files of an item.
struct FileText: Sendable {
    /// The item: a position in ``Structure/items``.
    let owner: Int
    let lines: [Range<Int>]
    let form: Form

    /// What kind of text it is, and so who decides about the roles of the files.
    enum Form: Sendable {
        /// The item's own text, whose first clause states the work.
        case title
        /// Something below it.
        case detail
        /// A line of a list of files: the path it begins with is written, the rest describes.
        case listed
        /// All files that it names are written.
        case written
        /// All files that it names are only read.
        case read
    }

    /// The files that it names.
    ///
    /// - Complexity: O(*n* log *n*) in the length of the lines.
    func files(in source: SourceText) -> [Plan.FileReference] {
        let spans = InlineScanner.spans(in: source, lines: lines)
        let mentions = PathScanner.mentions(source, lines: lines, spans: spans)
        return zip(mentions, roles(source, spans, mentions)).flatMap { mention, role in
            mention.paths.map { Plan.FileReference(path: $0, role: role, range: mention.range) }
        }
    }

    private func roles(
        _ source: SourceText, _ spans: [InlineSpan], _ mentions: [PathMention]
    ) -> [Plan.FileReference.Role] {
        switch form {
        case .written: return mentions.map { _ in .writes }
        case .read: return mentions.map { _ in .reads }
        case .title, .detail:
            return FileRoles.roles(
                source, lines: lines, spans: spans, mentions: mentions, firstClauseWrites: form == .title)
        case .listed:
            var roles = FileRoles.roles(
                source, lines: lines, spans: spans, mentions: mentions, firstClauseWrites: false)
            if let first = mentions.first, beginsLine(first, source) { roles[0] = .writes }
            return roles
        }
    }

    private func beginsLine(_ mention: PathMention, _ source: SourceText) -> Bool {
        guard let start = lines.first?.lowerBound else { return false }
        return !source.bytes[start..<max(start, mention.outer.lowerBound)].contains { $0.isAlphanumeric }
    }
}

/// Gives items the files that their texts name.
enum ItemFiles {
    private struct Known: Hashable {
        let owner: Int
        let path: String
        let role: Plan.FileReference.Role
    }

    /// Each file is added to its item once per role.
    static func add(of texts: [FileText], in source: SourceText, to structure: inout Structure) {
        var known: Set<Known> = []
        for text in texts {
            for file in text.files(in: source)
            where known.insert(Known(owner: text.owner, path: file.path, role: file.role)).inserted {
                structure.items[text.owner].files.append(file)
            }
        }
    }
}
