import MarkdownOutline
import SourceText

/// Whether a plan asks for tests before the code: in words, or by putting a section of tests before the section of their
/// implementation. A plan that says that it does not ask for it, does not, whatever else it says.
enum TestsFirst {
    /// What shows that a plan asks for tests first.
    struct Evidence {
        /// The words, or the heading of the tests.
        let range: Range<Int>
        /// The sections that it is asked for in, where nothing demands it of the whole plan; else nil.
        let sections: Set<Int>?
    }

    /// Nil if the plan does not ask for it.
    static func evidence(_ outline: Outline, _ structure: Structure) -> Evidence? {
        let demands = demands(outline, structure)
        guard !demands.areDenied else { return nil }
        if let words = demands.ofPlan { return Evidence(range: words, sections: nil) }
        if let words = demands.ofStories { return Evidence(range: words, sections: stories(structure)) }
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

    /// What a plan says in words.
    private struct Demands {
        /// The first demand that is made of the whole plan.
        var ofPlan: Range<Int>?
        /// The first demand that is made of user stories.
        var ofStories: Range<Int>?
        /// Whether the plan says that it makes none.
        var areDenied = false
    }

    private static func demands(_ outline: Outline, _ structure: Structure) -> Demands {
        let source = outline.source
        let voices = voices(outline, structure)
        lazy var areOfStories = structure.sections.areInside {
            structure.titles[$0.index].story != nil || storyHeadings.first(in: $0.title, of: source) != nil
        }
        var demands = Demands()
        for line in 1...source.lineCount where voices[line] != .detail {
            let range = source.lineRange(line)
            if voices[line] == .plan, TestsFirstWords.isDenial(source, in: range) { return Demands(areDenied: true) }
            var start = range.lowerBound
            while let phrase = TestsFirstWords.phrases.first(in: start..<range.upperBound, of: source) {
                switch TestsFirstWords.sense(of: phrase.range, phrase.meaning, source) {
                case .demand where demands.ofPlan == nil:
                    if let section = structure.sections.innermost(at: line), areOfStories[section] {
                        demands.ofStories = demands.ofStories ?? phrase.range
                    } else {
                        demands.ofPlan = phrase.range
                    }
                case .denial where voices[line] == .plan: return Demands(areDenied: true)
                case .demand, .denial, .nothing: break
                }
                start = phrase.range.upperBound
            }
        }
        return demands
    }

    /// Headings below which a plan speaks of each user story.
    private static let storyHeadings = PhraseTable(
        """
        within each user story, within each story, within a user story, within a story, inside each user story,
        inside each story, in each user story, in each story, 各 user story, 各user story, 各ユーザーストーリー, 各用户故事, 各個使用者故事,
        每个用户故事, 每個使用者故事, 각 사용자 스토리, en cada historia, dentro de cada historia, em cada história,
        dentro de cada história, dans chaque user story, in jeder user story, innerhalb jeder user story, в каждой истории
        """)

    /// The sections of user stories; nil if the plan has none.
    private static func stories(_ structure: Structure) -> Set<Int>? {
        let stories = structure.sections.indices.filter { structure.sections[$0].kind == .story }
        return stories.isEmpty ? nil : Set(stories)
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
