import SourceText

/// Words by which titles speak of tests, of code that is to be written, and of neither.
package enum TestWords {
    /// Whether a text speaks of tests: "contract test", `Unittests`, 契約テスト.
    package static func namesTests(_ source: SourceText, in range: Range<Int>) -> Bool {
        tests.first(in: range, of: source) != nil
    }

    /// Whether a title names tests as its subject, and not only the method by which its work is done: "Printer (strict TDD)",
    /// "Printer with TDD".
    package static func isAboutTests(_ source: SourceText, _ title: Range<Int>) -> Bool {
        guard let method = methods.first(in: title, of: source)?.range else { return namesTests(source, in: title) }
        let before = title.lowerBound..<method.lowerBound
        let bracket = source.string(before).last { "()（）[]".contains($0) }
        let isInBrackets = bracket.map { "(（[".contains($0) } ?? false
        guard isInBrackets || WordSplitter.words(source, before).last.map(manner.contains) == true else {
            return namesTests(source, in: title)
        }
        return namesTests(source, in: before) || namesTests(source, in: method.upperBound..<title.upperBound)
    }

    /// Whether a title announces that code is written: "Core Implementation", 实现.
    package static func namesImplementation(_ source: SourceText, in range: Range<Int>) -> Bool {
        implementation.first(in: range, of: source) != nil
    }

    /// Whether the first word of a title is a verb by which code comes to be: "Implement", 実装.
    ///
    /// Languages that put the verb last have it anywhere.
    package static func implements(_ source: SourceText, in range: Range<Int>) -> Bool {
        let start = firstWord(source, range)
        return leadingVerbs.match(source.folded, at: start, end: range.upperBound) != nil
            || anyVerbs.first(in: range, of: source) != nil
    }

    /// Whether the first word of a title is a verb that needs tests which exist already: "Run all tests", "Refactor while the
    /// tests stay green".
    package static func runsTests(_ source: SourceText, in range: Range<Int>) -> Bool {
        running.match(source.folded, at: firstWord(source, range), end: range.upperBound) != nil
    }

    /// Whether a text speaks of code that tests need before they can be written: types, stubs, interfaces.
    package static func laysGround(_ source: SourceText, in range: Range<Int>) -> Bool {
        ground.first(in: range, of: source) != nil
    }

    /// Whether a text speaks of what tests are made with: fixtures, mocks, settings.
    package static func aidsTests(_ source: SourceText, in range: Range<Int>) -> Bool {
        aids.first(in: range, of: source) != nil
    }

    /// Whether the first word of a title says that something is made to work, so that it cannot be a mere frame.
    package static func worksOut(_ source: SourceText, in range: Range<Int>) -> Bool {
        strongVerbs.match(source.folded, at: firstWord(source, range), end: range.upperBound) != nil
    }

    /// The words by which a text asks for tests before the code, if it does.
    package static func demand(_ source: SourceText, in range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while let phrase = TestsFirstWords.phrases.first(in: start..<range.upperBound, of: source) {
            if TestsFirstWords.sense(of: phrase.range, phrase.meaning, source) == .demand { return phrase.range }
            start = phrase.range.upperBound
        }
        return nil
    }

    /// The words by which a heading says that what it holds must be there before other work goes on.
    package static func gate(_ source: SourceText, in range: Range<Int>) -> Range<Int>? {
        gates.first(in: range, of: source)?.range
    }

    /// Whether a text speaks of tests of the finished whole, which can only come last.
    package static func namesClosingTests(_ source: SourceText, in range: Range<Int>) -> Bool {
        closing.first(in: range, of: source) != nil
    }

    /// Whether a title says that its tests need not be written, or not now.
    package static func waives(_ source: SourceText, in range: Range<Int>) -> Bool {
        waivers.first(in: range, of: source) != nil
    }

    /// What a text says in front of the purpose that it names, if it names one: "Hide the clock behind an interface".
    package static func withoutPurpose(_ source: SourceText, _ range: Range<Int>) -> Range<Int> {
        range.lowerBound..<(purposes.first(in: range, of: source)?.range.lowerBound ?? range.upperBound)
    }

    /// Whether a text speaks of a gate that tests must pass, and not of tests that are to be written: "Test-Gate",
    /// "Phase gate: all tests green".
    package static func namesGate(_ source: SourceText, in range: Range<Int>) -> Bool {
        testGates.first(in: range, of: source) != nil
    }

    /// Whether a heading is one over a text about tests, and not over tests that are to be written.
    package static func reportsTests(_ source: SourceText, in range: Range<Int>) -> Bool {
        reports.first(in: range, of: source) != nil
    }

    /// The first word of a title, behind a label such as `**GATE**:`.
    private static func firstWord(_ source: SourceText, _ range: Range<Int>) -> Int {
        var start = range.lowerBound
        if source.bytes[range].starts(with: "**"), let label = FieldLine(source, range) {
            start = label.value.lowerBound
        }
        while start < range.upperBound, !source.bytes[start].isWordByte { start += 1 }
        return start
    }

    private static let tests = PhraseTable(
        """
        test, tests, testing, tdd, unittest, unittests, integrationtest, integrationtests, integrationstest,
        integrationstests, vertragstest, vertragstests, kontrakttest, kontrakttests, komponententest,
        komponententests, modultest, modultests, systemtest, systemtests, akzeptanztest, akzeptanztests, testfall,
        testfälle, testsuite, testcase, testcases, rspec, 测试, 測試, 单测, 用例, テスト, 테스트, prueba, pruebas,
        teste, testes, testleri, testler, testi, testini, testlerini, тест, тесты, теста, тестов, тестам, тестами,
        тестах, тестирование, тестирования, essai, essais
        """)

    /// Ways of working that have tests in their names.
    private static let methods = PhraseTable(
        """
        tdd, strict tdd, test-driven development, test driven development, test-driven, test driven, 测试驱动, 测试驱动开发,
        測試驅動, 測試驅動開發, テスト駆動, テスト駆動開発, 테스트 주도, 테스트 주도 개발, testgetrieben, testgetriebene entwicklung
        """)

    /// What may stand in front of the name of a method.
    private static let manner: Set<String> = [
        "with", "by", "via", "using", "through", "con", "com", "avec", "mit", "по", "с",
    ]

    private static let implementation = PhraseTable(
        """
        implementation, implement, implementing, coding, core, endpoints, services, models, 实现, 實作, 實現, 开发, 核心, 実装, 開発, コア,
        구현, 개발, implementación, implementar, implementação, desarrollo, desenvolvimento, implémentation, développement,
        implementierung, umsetzung, entwicklung, реализация, реализации, реализацию, разработка, gerçekleştirme,
        uygulama, geliştirme, green phase, green
        """)

    private static let leadingVerbs = PhraseTable(
        """
        implement, code, build, develop, create, add, write, program, extend, refactor, integrate, wire, wire up,
        update, finish, complete, 实现, 實作, 實現, 开发, 開發, 编写, 創建, 创建, 新增, 添加, implementar, crear, construir, desarrollar, añadir,
        agregar, criar, desenvolver, adicionar, implémenter, créer, développer, ajouter, construire, implementiere,
        implementieren, erstelle, erstellen, entwickle, entwickeln, baue, bauen, hinzufügen, реализовать, создать,
        написать, разработать, добавить, oluştur, ekle, geliştir, uygula, yaz
        """)

    private static let strongVerbs = PhraseTable(
        """
        implement, code, program, develop, 实现, 實作, 實現, 开发, implementar, desarrollar, desenvolver, implémenter, développer,
        implementiere, implementieren, entwickle, entwickeln, реализовать, разработать, gerçekleştir, geliştir
        """)

    private static let anyVerbs = PhraseTable(
        """
        实现, 實現, 實作, 开发, 開發, を実装, 実装する, の実装, を作成, 作成する, 구현, 작성, 생성, 추가, implementieren, erstellen, entwickeln, gerçekleştir, oluştur, geliştir,
        uygula, kodla
        """)

    private static let running = PhraseTable(
        """
        run, rerun, re-run, execute, verify, validate, check, confirm, ensure, pass, fix, refactor, refactoring, tidy,
        clean, simplify, optimize, optimise, 重构, 重構, リファクタリング, 리팩토링, refactorizar, refatorar, refactoriser, refaktorisieren, рефакторинг, 运行, 執行, 执行, 验证, 確認, 实施, 実行, 실행, 확인,
        ejecutar, verificar, validar, comprobar, executar, rodar, exécuter, lancer, vérifier, valider, führe,
        prüfe, prüfen, überprüfen, запустить, проверить, прогнать, çalıştır, doğrula
        """)

    /// What has to be there before a test can be compiled, although it is code.
    private static let ground = PhraseTable(
        """
        type, types, typing, interface, interfaces, protocol, protocols, contract, contracts, schema, schemas, stub,
        stubs, skeleton, skeletons, scaffold, scaffolding, placeholder, placeholders, signature, signatures, enum, enums,
        dto, dtos, constants, 类型, 類型, 接口, 骨架, 型定義, インターフェース, スタブ, 타입, 인터페이스, 스텁, tipos, interfaz, interfaces, esqueleto, squelette,
        schnittstelle, schnittstellen, typen, gerüst, типы, интерфейс, интерфейсы, заглушка, заглушки, tipleri, arayüz
        """)

    /// What tests are made with.
    private static let aids = PhraseTable(
        """
        mock, mocks, fake, fakes, fixture, fixtures, helper, helpers, harness, factory, factories, framework, runner,
        coverage, config, configuration, configure, setup, set up, infrastructure, seed, sample, samples, benchmark, benchmarks,
        assertions, golden, snapshot, snapshots, simulator, ci, documentation, 夹具, モック, フィクスチャ, 픽스처, фикстуры, 配置, 設定, 설정,
        configuración, configuração, konfiguration, einrichtung, настройка, kurulum
        """)

    private static let closing = PhraseTable(
        """
        e2e, end-to-end, end to end, performance, load, stress, smoke, regression, manual, manually, visual,
        acceptance, usability, exploratory, security audit, benchmark, benchmarks, final, full suite, coverage, 端到端,
        性能, 手动, 回归, 验收, 手動, 回帰, 性能テスト, 受け入れ, 성능, 수동, 회귀, rendimiento, carga, aceptación, manuales, desempenho, carga,
        manuais, charge, manuels, recette, leistung, lasttest, lasttests, abnahme, manuelle, нагрузочные, ручное,
        ручные, приемочные, performans, yük, kabul
        """)

    private static let waivers = PhraseTable(
        """
        optional, if requested, only if, if needed, not required, not needed, none, no tests, n/a, skipped, skip,
        deferred, later, out of scope, removed,
        可选, 不需要, 无需, 省略, 可選, 任意, 不要, なし, 선택, 불필요, 없음, opcional, ninguna, nenhum, facultatif, optionnel, aucun,
        keine, entfällt, необязательно, не требуется, нет, isteğe bağlı, yok
        """)

    private static let purposes = PhraseTable(
        """
        so that, so it, so they, so we, in order to, to be used in tests, for use in tests, for tests, for testing, in tests,
        以便, 便于, 方便测试, 以便測試, 用于测试, テスト用に, テストできるように, 테스트할 수 있도록, para que, para pruebas, en pruebas, para testes,
        em testes, afin que, afin de, pour les tests, dans les tests, damit, sodass, für tests, in den tests, чтобы, для тестов,
        в тестах
        """)

    private static let testGates = PhraseTable(
        """
        gate, gates, gating, gated, testgate, checkpoint, tests green, tests are green, tests pass, tests passing,
        test pass rate, suite green, suite passes, 门禁, 質量門, 质量门, 测试通过, 測試通過, 全部通过, テスト通過, ゲート, テストが通る, 게이트, 테스트 통과,
        puerta de calidad, pruebas pasan, tests pasan, pruebas en verde, testes passam, testes passando, tests passent,
        tests au vert, tests grün, tests sind grün, tests bestehen, tests laufen durch, тесты проходят, тесты зелёные,
        testler geçer, testler geçiyor
        """)

    private static let reports = PhraseTable(
        """
        strategy, summary, coverage, matrix, results, report, reports, commands, plan, approach, notes, status, manual, guide, criteria,
        策略, 总结, 覆盖率, 结果, 报告, 計画, 方針, 結果, 전략, 결과, 요약, estrategia, resultados, resumen, estratégia, stratégie,
        résultats, strategie, ergebnisse, стратегия, результаты, strateji, sonuçlar
        """)

    private static let gates = PhraseTable(
        """
        gate, failing, must complete before, must be completed before, must be complete before, must finish before, must pass before,
        must fail before, must fail, must fail first, must be failing, must come before, must precede,
        complete before, required before, blocks implementation, before implementation, before any implementation,
        before any code, before coding, before core implementation, red phase, red, write first, written first,
        first, 必须先, 必须在, 先于, 之前完成, 前完成, 必須先, 完了必須, 前に完了, 先に, 먼저, 전에 완료, antes de, primero, primeiro, avant, d'abord,
        en premier, vor der implementierung, zuerst, сначала, до реализации, перед реализацией, önce
        """)
}
