import SourceText
import TaskPlan

/// Tests that a plan leaves for a phase of their own behind the last of its implementation.
///
/// That alone is no fault: tests of the finished whole have their place there. But it is not so that all tests come first.
enum LateTests {
    /// The tasks that write such tests, those of closing phases aside, in document order.
    ///
    /// - Complexity: O(*n*).
    static func items(_ context: LintContext) -> [Int] {
        let (graph, plan, subjects) = (context.graph, context.plan, context.facts.testSubjects)
        let gates = TestGates(context)
        var tests: [Int: [Int]] = [:]
        var coded: [Int] = []
        for item in plan.items {
            guard let phase = graph.phases[item.index], item.isTask, !subjects.isPolish(item.index) else { continue }
            let title = plan.sections[phase].title
            if gates.isTest(item.index) {
                tests[phase, default: []].append(item.index)
            } else if TestWords.namesImplementation(plan.source, in: title)
                || gates.isImplementation(item.index) && !TestWords.laysGround(plan.source, in: title)
            {
                coded.append(phase)
            }
        }
        guard let last = coded.max() else { return [] }
        return tests.filter { phase, _ in
            let section = plan.sections[phase]
            return phase > last && section.kind != .story && TestWords.namesTests(plan.source, in: section.title)
        }.flatMap(\.value).sorted()
    }

    /// Whether a text says of some of the tests that they come first: all of them, or those that it names by their ids or
    /// by the number of their phase.
    static func concerns(_ context: LintContext, _ text: Range<Int>, _ tests: [Int]) -> Bool {
        let plan = context.plan
        let named = plan.ids(in: text)
        if tests.contains(where: { plan.items[$0].id.map { named.contains($0.key) } ?? false }) { return true }
        guard all.first(in: text, of: plan.source) != nil else { return false }
        // "(Phase 1 before Phase 2)": the first is that of the tests.
        guard let word = phase.first(in: text, of: plan.source)?.range.lowerBound,
            let number = SectionTitle(plan.source, word..<text.upperBound).phase
        else { return !named.contains { context.facts.names.isKnown($0) } }
        let sections = context.facts.names.phase(number).sections.map { plan.sections[$0].lines }
        return tests.contains { test in sections.contains { $0.contains(plan.items[test].line) } }
    }

    private static let phase = PhraseTable("phase, phases, 阶段, 階段, フェーズ, 단계, 페이즈, этап, фаза, fase, étape, stage")

    private static let all = PhraseTable(
        """
        all tests, all the tests, all test tasks, all of the tests, every test, every test task, each test, 所有测试, 所有測試, 全部测试,
        すべてのテスト, 全てのテスト, 全テスト, 모든 테스트, todas las pruebas, todos los tests, todos os testes, tous les tests, alle tests,
        все тесты, tüm testler, tutti i test
        """)
}
