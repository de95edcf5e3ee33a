import MarkdownOutline
import SourceText

/// Whether a plan asks for tests before the code: in words, or by putting a section of tests before the section of their
/// implementation. A plan that says that it does not ask for it, does not, whatever else it says.
enum TestsFirst {
    /// What shows that a plan asks for tests first.
    struct Evidence {
        /// The words, or the heading of the tests.
        let range: Range<Int>
        /// The sections that put their tests first, where no words demand it of the whole plan; else nil.
        let sections: Set<Int>?
    }

    /// Nil if the plan does not ask for it.
    static func evidence(_ outline: Outline, _ structure: Structure) -> Evidence? {
        let words = demands(outline, structure)
        guard !words.isDenied else { return nil }
        if let words = words.found { return Evidence(range: words, sections: nil) }
        let tests = implementations(structure).keys
        guard let first = tests.min() else { return nil }
        let around = Set(tests.compactMap { structure.sections[$0].parent })
        return Evidence(range: structure.sections[first].title, sections: around)
    }

    // MARK: - Sections

    /// The sections of implementation by the sections of their tests: "Tests for User Story 1" before "Implementation for
    /// User Story 1", in one section.
    ///
    /// - Complexity: O(*sections* + *items*).
    static func implementations(_ structure: Structure) -> [Int: Int] {
        let holdsTasks = structure.sectionsWithTasks
        return followers(structure.sections).filter { tests, follower in
            structure.titles[tests].words.first.map(testWords.contains) == true
                && structure.sections[tests].parent != nil
                && structure.titles[follower].words.contains(where: implementationWords.contains)
                && holdsTasks[tests] && holdsTasks[follower]
        }
    }

    /// The next section of the same level in the same section, for each section that has one.
    private static func followers(_ sections: [Plan.Section]) -> [Int: Int] {
        struct Place: Hashable {
            let parent: Int?
            let level: Int
        }
        var latest: [Place: Int] = [:]
        var followers: [Int: Int] = [:]
        for section in sections {
            let place = Place(parent: section.parent, level: section.level)
            if let before = latest.updateValue(section.index, forKey: place) {
                followers[before] = section.index
            }
        }
        return followers
    }

    private static let testWords: Set<String> = [
        "tests", "test", "测试", "測試", "テスト", "테스트", "pruebas", "testes", "тесты",
    ]
    static let implementationWords: Set<String> = [
        "implementation", "实现", "實作", "実装", "구현", "implementación", "implementação", "implémentation",
        "implementierung", "реализация", "реализации",
    ]

    // MARK: - Words

    /// The first demand in words, and whether the plan denies that it makes any.
    private static func demands(_ outline: Outline, _ structure: Structure) -> (found: Range<Int>?, isDenied: Bool) {
        let source = outline.source
        let voices = voices(outline, structure)
        var found: Range<Int>?
        for line in 1...source.lineCount where voices[line] != .detail {
            let range = source.lineRange(line)
            if voices[line] == .plan, TestsFirstWords.isDenial(source, in: range) { return (nil, true) }
            var start = range.lowerBound
            while let phrase = TestsFirstWords.phrases.first(in: start..<range.upperBound, of: source) {
                switch TestsFirstWords.sense(of: phrase.range, phrase.meaning, source) {
                case .demand: found = found ?? phrase.range
                case .denial where voices[line] == .plan: return (nil, true)
                case .denial, .nothing: break
                }
                start = phrase.range.upperBound
            }
        }
        return (found, false)
    }

    /// Who speaks in a line.
    private enum Voice {
        /// The plan as a whole: only this can deny the demand of the whole plan.
        case plan
        /// An item, in its title.
        case title
        /// What stands below an item: notes and fields report how it went, they ask for nothing.
        case detail
    }

    /// The voice of each line, by its 1-based number.
    private static func voices(_ outline: Outline, _ structure: Structure) -> [Voice] {
        var voices = [Voice](repeating: .plan, count: outline.source.lineCount + 1)
        for line in outline.frontMatter ?? 0...0 { voices[line] = .detail }
        for (index, block) in outline.blocks.enumerated()
        where structure.ownerOfBlock[index] != nil && !block.kind.isContainer {
            for line in block.lines { voices[line] = .detail }
        }
        for (index, block) in outline.blocks.enumerated() where structure.itemOfBlock[index] != nil {
            for (offset, text) in outline.content(of: index).enumerated()
            where offset == 0 || !isField(text, outline.source) {
                voices[block.lines.lowerBound + offset] = .title
            }
        }
        for item in structure.items { voices[item.line] = .title }
        return voices
    }

    private static func isField(_ text: Range<Int>, _ source: SourceText) -> Bool {
        source.bytes[text].first == UInt8(ascii: "_") || FieldLine(source, text) != nil
    }
}
