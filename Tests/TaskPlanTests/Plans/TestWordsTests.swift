import SourceText
import TaskPlan
import Testing

/// What titles say about tests and code.
@Suite("Words of titles") struct TestWordsTests {
    @Test(
        "speak of tests",
        arguments: [
            "Contract test for login", "登录契约测试", "ログインのテスト", "로그인 테스트", "Vertragstest der Anmeldung", "Юнит-тесты",
        ])
    func tests(text: String) {
        #expect(holds(TestWords.namesTests, text))
        #expect(!holds(TestWords.runsTests, text))
    }

    @Test("do not speak of tests", arguments: ["Show the latest entries", "Attest the contest", "Protestantism"])
    func noTests(text: String) {
        #expect(!holds(TestWords.namesTests, text))
    }

    @Test(
        "run tests that exist",
        arguments: [
            "Refactor while the tests stay green", "Run all tests", "运行测试", "Ejecutar las pruebas", "Запустить тесты",
        ])
    func runs(text: String) {
        #expect(holds(TestWords.runsTests, text))
    }

    @Test(
        "say that code is written",
        arguments: [
            "Implement the parser", "在 src/a.py 中实现解析器", "パーサーを実装する", "파서 구현", "Parser implementieren",
            "Реализовать разбор",
        ])
    func code(text: String) {
        #expect(holds(TestWords.implements, text))
    }

    @Test("ask for tests first", arguments: [("Tests First (TDD)", "Tests First"), ("先写测试", "先写测试")])
    func demands(text: String, words: String) {
        let source = SourceText(text)
        #expect(TestWords.demand(source, in: 0..<source.bytes.count).map(source.string) == words)
    }

    @Test(
        "of a section are about tests",
        arguments: ["Tests First (TDD)", "Contract tests with TDD", "TDD", "Phase 2: TDD"])
    func subjects(text: String) {
        #expect(holds(TestWords.isAboutTests, text))
    }

    @Test(
        "of a section only name a method",
        arguments: ["Printer (strict TDD)", "Printer with test-driven development", "印刷（テスト駆動開発）"])
    func methods(text: String) {
        #expect(!holds(TestWords.isAboutTests, text))
    }

    @Test("give a reason for a delay", arguments: ["waiting for the vendor", "等待服务器", "из-за отпуска", "no access"])
    func reasons(text: String) {
        #expect(holds(ReasonWords.giveReason, text))
    }

    @Test("name no reason", arguments: ["Fix the login error", "Show required fields", "Build the wheels"])
    func noReasons(text: String) {
        #expect(!holds(ReasonWords.giveReason, text))
    }

    private func holds(_ test: (SourceText, Range<Int>) -> Bool, _ text: String) -> Bool {
        let source = SourceText(text)
        return test(source, 0..<source.bytes.count)
    }
}
