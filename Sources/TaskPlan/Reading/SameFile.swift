import MarkdownOutline
import SourceText

/// Finds the file of tasks that name it only as the one of another task: "Add the second case, same file".
///
/// It is the file of the task in front in the list, or of the one whose id follows: "same file as T003". Either must
/// write one file and no more.
struct SameFile {
    private let source: SourceText
    private let notation: IdentifierNotation
    private var structure: Structure
    /// Positions of items by their ids; made when the first text speaks of a same file.
    private lazy var itemsByKey = structure.itemsByKey

    static func complete(_ structure: inout Structure, _ outline: Outline, _ notation: IdentifierNotation) {
        var reader = SameFile(source: outline.source, notation: notation, structure: structure)
        for (block, item) in structure.itemOfBlock.enumerated() {
            guard let item, structure.items[item].isTask else { continue }
            reader.read(item, outline, block)
        }
        structure = reader.structure
    }

    private init(source: SourceText, notation: IdentifierNotation, structure: Structure) {
        (self.source, self.notation, self.structure) = (source, notation, structure)
    }

    private mutating func read(_ item: Int, _ outline: Outline, _ block: Int) {
        guard !structure.items[item].files.contains(where: { $0.role == .writes }) else { return }
        let lines = outline.content(of: block)
        let title = structure.items[item].title
        guard let last = lines.prefix(FieldKeys.firstField(source, lines)).last, last.upperBound > title.lowerBound
        else { return }
        let text = title.lowerBound..<last.upperBound
        guard let phrase = SameFilePhrase(source, text), let path = path(of: item, phrase, text) else { return }
        switch phrase.action {
        case .writes, .adds, .removes: break
        case .verifies where TestNames.isTest(path): break
        case .verifies, .uses, .reads: return
        }
        structure.items[item].texts[0].files.append(.init(path: path, role: .writes, range: phrase.range))
    }

    /// The file of the task in front, if no other task is named that writes something else.
    private mutating func path(of item: Int, _ phrase: SameFilePhrase, _ text: Range<Int>) -> String? {
        var models: [Int?] = []
        if let start = phrase.model {
            guard let id = notation.identifier(source, at: start, end: text.upperBound) else { return nil }
            models = [only(id.key)]
        } else {
            models = [itemInFront(of: item)] + namedItems(in: text)
        }
        let paths = models.map { $0.flatMap(onlyFile) }
        guard let path = paths.first, paths.allSatisfy({ $0 == path }) else { return nil }
        return path
    }

    private mutating func only(_ key: Identifier.Key) -> Int? {
        guard let items = itemsByKey[key], items.count == 1 else { return nil }
        return items[0]
    }

    /// The task in front in the same list: what stands between is a part of it.
    private func itemInFront(of item: Int) -> Int? {
        var before = item > 0 ? item - 1 : nil
        let parent = structure.items[item].parent
        while let index = before, structure.items[index].parent != parent { before = structure.items[index].parent }
        guard let before, structure.items[before].section == structure.items[item].section else { return nil }
        return structure.items[before].isTask ? before : nil
    }

    /// What is named by ids that are no mere numbers; nil for an id that several tasks have.
    private mutating func namedItems(in text: Range<Int>) -> [Int?] {
        var found: [Int?] = []
        for index in source.wordStarts.starts(in: text) where source.bytes[index].isAlphanumeric {
            guard let key = notation.identifier(source, at: index, end: text.upperBound)?.key,
                !key.prefix.isEmpty || key.numbers.count > 1, itemsByKey[key] != nil
            else { continue }
            found.append(only(key))
        }
        return found
    }

    private func onlyFile(of item: Int) -> String? {
        let written = structure.items[item].files.filter { $0.role == .writes }
        guard let path = written.first?.path, written.count == 1, !PathNames.isDirectory(path),
            !path.utf8.contains(UInt8(ascii: "*"))
        else { return nil }
        return path
    }
}
