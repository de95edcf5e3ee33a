import MarkdownOutline
import SourceText

/// Whether a plan asks for tests before the code: in words, or by putting a section of tests before the section of their
/// implementation.
enum TestsFirst {
    /// The words, or the heading of the tests; nil if the plan does not ask for it.
    static func evidence(_ outline: Outline, _ structure: Structure) -> Range<Int>? {
        sections(structure) ?? words(outline)
    }

    /// "Tests for User Story 1" before "Implementation for User Story 1", in one section.
    private static func sections(_ structure: Structure) -> Range<Int>? {
        for tests in structure.sections
        where structure.titles[tests.index].words.first.map({ testWords.contains($0) }) == true {
            let follower = structure.sections.first {
                $0.index > tests.index && $0.parent == tests.parent && $0.level == tests.level
            }
            guard let follower, tests.parent != nil,
                structure.titles[follower.index].words.contains(where: implementationWords.contains),
                holdsTasks(tests.index, structure), holdsTasks(follower.index, structure)
            else { continue }
            return tests.title
        }
        return nil
    }

    private static func holdsTasks(_ section: Int, _ structure: Structure) -> Bool {
        structure.items.contains { $0.isTask && structure.path(of: $0.section).contains(section) }
    }

    private static func words(_ outline: Outline) -> Range<Int>? {
        let source = outline.source
        for line in 1...source.lineCount where outline.frontMatter?.contains(line) != true {
            let range = source.lineRange(line)
            guard let found = phrases.first(in: range, of: source.folded) else { continue }
            let before = max(range.lowerBound, found.range.lowerBound - 24)..<found.range.lowerBound
            if denials.first(in: before, of: source.folded) == nil { return found.range }
        }
        return nil
    }

    private static let testWords: Set<String> = [
        "tests", "test", "测试", "測試", "テスト", "테스트", "pruebas", "testes", "тесты",
    ]
    private static let implementationWords: Set<String> = [
        "implementation", "实现", "實作", "実装", "구현", "implementación", "implementação", "implémentation",
        "implementierung", "реализация", "реализации",
    ]

    private static let phrases = Lexicon<Void>(
        """
        tdd, test-driven, test driven, tests first, test-first, test first, tests-first,
        tests before implementation, tests before code, test before implementation, tests must be written,
        tests must be written first, tests must fail, must fail before, write these tests first,
        write tests first, written first, write first, must fail first, fail before implementation,
        failing first, failing tests before, tests fail before, red-green, red/green, red → green,
        red -> green, failing test first, write failing tests, write a failing, write failing,
        verify tests fail, 测试先行, 测试驱动, 先写测试, 先编写测试, 先写失败, 測試先行, 測試驅動, 先寫測試, テスト駆動, テストファースト, テストを先に, 先にテスト,
        테스트 주도, 테스트 우선, 테스트 먼저, 테스트를 먼저, desarrollo guiado por pruebas, pruebas primero, tests primero,
        pruebas antes de la implementación, inicialmente fallido, testes primeiro, tests d'abord,
        tests en premier, tests zuerst, testgetrieben, сначала тесты, тесты пишутся первыми,
        разработка через тестирование
        """)

    private static let denials = Lexicon<Void>(
        """
        no, not, without, skip, non, sin, sem, sans, ohne, без, 不, 无
        """)
}
