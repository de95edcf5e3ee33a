import MarkdownOutline
import SourceText

/// A text that may name files of an item.
struct FileText: Sendable {
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

    /// Tells of each file that it names, in order.
    ///
    /// - Complexity: O(*n* log *n*) in the length of the lines.
    func forEachFile(in source: SourceText, _ body: (Plan.FileReference) -> Void) {
        let spans = InlineScanner.spans(in: source, lines: lines)
        let mentions = PathScanner.mentions(source, lines: lines, spans: spans)
        guard !mentions.isEmpty else { return }
        var struck = StruckText(source, lines: lines, spans: spans)
        for (mention, stated) in zip(mentions, roles(source, spans, mentions)) {
            // What was struck out is not done.
            let role = struck.holds(mention.range.lowerBound) ? .reads : stated
            for path in mention.paths { body(Plan.FileReference(path: path, role: role, range: mention.range)) }
        }
    }

    private func roles(
        _ source: SourceText, _ spans: [InlineSpan], _ mentions: [PathMention]
    ) -> [Plan.FileReference.Role] {
        switch form {
        case .written: return .init(repeating: .writes, count: mentions.count)
        case .read: return .init(repeating: .reads, count: mentions.count)
        case .title, .detail, .listed:
            var roles = FileRoles.roles(
                source, lines: lines, spans: spans, mentions: mentions, firstClauseWrites: form == .title)
            if form == .listed, let first = mentions.first, beginsLine(first, source) { roles[0] = .writes }
            return roles
        }
    }

    private func beginsLine(_ mention: PathMention, _ source: SourceText) -> Bool {
        guard let start = lines.first?.lowerBound else { return false }
        return !source.bytes[start..<max(start, mention.outer.lowerBound)].contains { $0.isAlphanumeric }
    }
}
