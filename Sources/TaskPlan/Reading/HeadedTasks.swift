import MarkdownOutline
import SourceText

/// The tasks that headings define, and which other headings with their ids only tell of them.
struct HeadedTasks {
    private struct Definition {
        let item: Int
        let level: Int
        let shape: HeadingTask.Shape
        let words: String
    }

    private var definitions: [Identifier.Key: Definition] = [:]
    /// Ids at the beginning of headings and boxes that begin no list or range; nil as long as nobody asked.
    private var single: Set<Identifier.Key>?

    var isEmpty: Bool { definitions.isEmpty }

    /// The task that a heading defines first.
    subscript(key: Identifier.Key) -> Int? { definitions[key]?.item }

    /// Takes note of the task of a heading.
    mutating func define(_ task: HeadingTask, item: Int, level: Int, in source: SourceText) {
        guard let key = task.id?.key, definitions[key] == nil else { return }
        definitions[key] = Definition(
            item: item, level: level, shape: task.shape, words: WordSplitter.joinedWords(source, task.title))
    }

    /// Whether a heading tells of a task that an earlier one defines: "T1 Results". Its words say so, or it is written in
    /// another way. Plain numbers begin again under other headings, so that both must be true of them.
    func areTold(by task: HeadingTask, level: Int, in source: SourceText) -> Bool {
        guard let key = task.id?.key, let first = definitions[key] else { return false }
        let words = WordSplitter.joinedWords(source, task.title)
        guard !words.isEmpty, words != first.words else { return false }
        let isOtherwise = first.level != level || first.shape != task.shape
        let isReport = ReportTitle.isOne(source, task.title)
        return key.prefix.isEmpty || key.prefix == "#" ? isOtherwise && isReport : isOtherwise || isReport
    }

    /// Whether a heading begins with a list or range of tasks whose first one stands alone elsewhere: "T1–T3: Rollout".
    mutating func areListed(by task: HeadingTask, _ outline: Outline, _ survey: Survey) -> Bool {
        guard let id = task.id, ListedIds.follow(id, in: outline.source, task.title.upperBound) else { return false }
        let single = self.single ?? HeadedTasks.singleIds(outline, survey)
        self.single = single
        return single.contains(id.key)
    }

    /// - Complexity: O(*n*) in the size of the document.
    private static func singleIds(_ outline: Outline, _ survey: Survey) -> Set<Identifier.Key> {
        let source = outline.source
        var found: Set<Identifier.Key> = []
        for (index, block) in outline.blocks.enumerated() {
            guard let line = outline.content(of: index).first else { continue }
            var text = line
            switch block.kind {
            case .heading:
                text = SectionTitle.skipOrnaments(source, line.lowerBound, line.upperBound)..<line.upperBound
            case .item:
                guard let box = Box.match(source, at: line.lowerBound, end: line.upperBound) else { continue }
                text = box.end..<line.upperBound
            default: continue
            }
            guard let leading = LeadingIdentifier.match(source, in: text), survey.ids.accepts(leading),
                !ListedIds.follow(leading.identifier, in: source, text.upperBound)
            else { continue }
            found.insert(leading.identifier.key)
        }
        return found
    }
}

/// Further ids behind an id at the beginning of a title: `T1, T2`, `T1–T3`, `T1 → T2`, "T1 and T2".
enum ListedIds {
    /// - Parameter end: the end of the title.
    static func follow(_ id: Identifier, in source: SourceText, _ end: Int) -> Bool {
        var index = skipMarks(source, id.range.upperBound, end)
        if let arrow = ArrowGlyph.match(source.bytes, at: index, end: end) {
            index = arrow.end
        } else if let mark = marks.first(where: { source.bytes[index..<end].starts(with: $0) }) {
            index += mark.utf8CodeUnitCount
        } else if let word = words.match(source.folded, at: index, end: end) {
            index = word.end
        } else {
            return false
        }
        let next = IdentifierShape.match(source, at: skipMarks(source, index, end), end: end)
        return next.map { $0.key.prefix == id.key.prefix && $0.key != id.key } ?? false
    }

    private static let marks: [StaticString] = ["..", "-", "–", "—", "/", "&", "+", ",", "、", "~", "～"]

    private static let words = PhraseTable(
        "and, or, to, through, thru, y, e, et, und, bis, i, en, ve, и, до, a, à, 和, 与, 與, 及, と, から, 至, 到, 및, 와, 과")

    private static func skipMarks(_ source: SourceText, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, source.bytes[index].isBlank || source.bytes[index].isOne(of: "*_]`[") { index += 1 }
        return index
    }
}
