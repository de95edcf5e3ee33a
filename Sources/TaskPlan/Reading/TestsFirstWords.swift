import SourceText

/// The words by which a plan asks for tests before the code, or says that it does not ask.
enum TestsFirstWords {
    /// What a phrase is about.
    enum Topic {
        /// How tests come to be.
        case writing
        /// Tests and "first": also said of running tests that exist.
        case order
    }

    /// How a denial is put.
    private enum Denial {
        /// As a rule of its own; in the middle of a sentence the words say something else.
        case rule
        /// By how tests are written.
        case manner
    }

    /// What a phrase amounts to in its sentence.
    enum Sense {
        case demand
        case denial
        case nothing
    }

    /// What a phrase amounts to, by the words of its clause.
    static func sense(of phrase: Range<Int>, _ topic: Topic, _ source: SourceText) -> Sense {
        if isPartOfName(phrase, source) { return .nothing }
        let folded = source.folded
        let before = before(phrase.lowerBound, source, stops: clauseStops)
        if TestsFirstCondition.holds(
            source, phrase, sentence: self.before(phrase.lowerBound, source, stops: sentenceStops))
        {
            return .nothing
        }
        if topic == .order, running.first(in: before, of: source) != nil { return .nothing }
        let lineEnd = source.lineRange(source.line(at: phrase.lowerBound)).upperBound
        let after = phrase.upperBound..<max(phrase.upperBound, min(phrase.upperBound + reach, lineEnd))
        if exceptions.match(folded, at: skipBlanks(after, source), end: after.upperBound) != nil { return .denial }
        // "No code without tests first" denies twice.
        guard count(negations, in: before, source) % 2 == 1 else { return .demand }
        if setsKindApart(before, source) { return .nothing }
        let near = max(before.lowerBound, phrase.lowerBound - reach)..<phrase.lowerBound
        return count(negations, in: near, source) == 1 && !isLocal(before, source) ? .denial : .nothing
    }

    /// "…, not a generic TDD drill": says which kind is not meant, not that the method is not followed. "Does not follow
    /// TDD" and "not TDD" say that.
    private static func setsKindApart(_ before: Range<Int>, _ source: SourceText) -> Bool {
        let words = WordSplitter.words(source, before)
        guard let not = words.lastIndex(of: "not"), not + 1 < words.count,
            not == 0 || !auxiliaries.contains(words[not - 1])
        else { return false }
        return !words[(not + 1)...].allSatisfy(particles.contains)
    }

    private static let auxiliaries: Set<String> = [
        "do", "does", "did", "is", "are", "was", "were", "be", "been", "will", "would", "should", "shall", "must",
        "need",
        "can", "could", "may", "has", "have", "had",
    ]

    /// What may stand between "not" and the method that it denies.
    private static let particles: Set<String> = [
        "strictly", "strict", "fully", "full", "pure", "purely", "formal", "formally", "really", "necessarily", "using",
        "following", "doing", "practising", "practicing", "applying", "done", "the", "by", "in", "any", "tests", "test",
        "yet", "required", "requiring", "written",
    ]

    /// Whether a line says that tests are not written first.
    static func isDenial(_ source: SourceText, in line: Range<Int>) -> Bool {
        guard let found = denials.first(in: line, of: source) else { return false }
        let clause = before(found.range.lowerBound, source, stops: clauseStops)
        switch found.meaning {
        case .rule where source.bytes[clause].contains(where: \.isWordByte): return false
        case .rule, .manner: break
        }
        let sentence = before(found.range.lowerBound, source, stops: sentenceStops)
        return tests.first(in: sentence.lowerBound..<found.range.upperBound, of: source) != nil
            && negations.first(in: clause, of: source) == nil
            && !isLocal(sentence, source)
    }

    /// Whether a text speaks of one user story only.
    private static func isLocal(_ text: Range<Int>, _ source: SourceText) -> Bool {
        StoryMention.first(source, in: text) != nil || StoryMention.word.first(in: text, of: source) != nil
    }

    // MARK: - Places

    /// How far from a phrase a word can be said of it.
    private static let reach = 24
    private static let longestSentence = 160
    private static let sentenceStops: [[UInt8]] = [". ", "; ", "。", "\n\n", "\n\r"].map { Array($0.utf8) }
    private static let clauseStops: [[UInt8]] =
        sentenceStops + [", ", ": ", "(", ")", "—", "–", "，", "：", "、", "（"].map { Array($0.utf8) }

    /// The text in front of a place up to the last stop, or up to a line that begins a block of its own.
    private static func before(_ place: Int, _ source: SourceText, stops: [[UInt8]]) -> Range<Int> {
        var start = place
        let limit = max(0, place - longestSentence)
        while start > limit {
            if beginsBlock(start, source) { break }
            if stops.contains(where: { start + $0.count <= place && source.bytes[start...].starts(with: $0) }) { break }
            start -= 1
        }
        return start..<place
    }

    /// Whether a list item, heading, quote or table row begins at the line that begins here.
    private static func beginsBlock(_ start: Int, _ source: SourceText) -> Bool {
        guard source.bytes[start - 1].isOne(of: "\n\r") else { return false }
        var index = start
        while index < source.bytes.count, source.bytes[index].isBlank { index += 1 }
        guard index < source.bytes.count else { return false }
        return source.bytes[index].isOne(of: "-*+#>|") || source.bytes[index].isDigit
    }

    /// `component-tdd.md`
    private static func isPartOfName(_ phrase: Range<Int>, _ source: SourceText) -> Bool {
        if phrase.lowerBound > 0, source.bytes[phrase.lowerBound - 1].isOne(of: "-_./") { return true }
        guard phrase.upperBound + 1 < source.bytes.count else { return false }
        let (next, second) = (source.bytes[phrase.upperBound], source.bytes[phrase.upperBound + 1])
        return next.isOne(of: "_/.") && second.isAlphanumeric
    }

    private static func skipBlanks(_ range: Range<Int>, _ source: SourceText) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, source.bytes[index].isBlank || source.bytes[index].isOne(of: "()*:-") {
            index += 1
        }
        return index
    }

    private static func count(_ words: PhraseTable, in range: Range<Int>, _ source: SourceText) -> Int {
        var count = 0
        var start = range.lowerBound
        while start < range.upperBound, let found = words.first(in: start..<range.upperBound, of: source) {
            count += 1
            start = found.range.upperBound
        }
        return count
    }

    // MARK: - Words

    /// Everything that asks for tests first, unless its clause turns it around.
    static let phrases = Lexicon<Topic>([
        (
            .writing,
            """
            tdd, test-driven, test driven, test-first, tests before implementation, tests before code,
            test before implementation, tests must be written, tests must be written first, tests must fail,
            must fail before, write these tests first, write tests first, written first, write first,
            must fail first, fail before implementation, failing first, failing tests before, tests fail before,
            red-green, red/green, red → green, red -> green, failing test first, write failing tests,
            write a failing, write failing, verify tests fail, 测试先行, 测试驱动, 先写测试, 先编写测试, 先写失败, 測試先行, 測試驅動, 先寫測試,
            テスト駆動, テストファースト, テストを先に, 先にテスト, 테스트 주도, 테스트 우선, 테스트 먼저, 테스트를 먼저, desarrollo guiado por pruebas,
            pruebas primero, tests primero, pruebas antes de la implementación, inicialmente fallido,
            testes primeiro, tests d'abord, tests en premier, tests zuerst, testgetrieben, сначала тесты,
            тесты пишутся первыми, разработка через тестирование, test güdümlü, önce test, önce testler, önce testleri,
            must be red before, be red before, tests precede implementation,
            fail before the implementation, fail before any implementation, escribirse primero,
            escribir primero las pruebas, fallar antes de la implementación, escritos primeiro, escritas primeiro,
            falhar antes da implementação, escritos antes da implementação, écrits d'abord, écrits en premier,
            échouer avant l'implémentation, écrits avant l'implémentation, zuerst geschrieben,
            vor der implementierung fehlschlagen, vor der implementierung geschrieben, tests vor der implementierung,
            написаны до реализации, написаны до кода, тесты до реализации, тесты до кода, падать до реализации,
            在实现之前编写, 实现之前编写, 实现前编写, 测试先于实现, 實作之前撰寫, 実装前に書, 実装の前に書, 実装前にテスト, 実装より先にテスト,
            구현 전에 작성, 구현 전에 테스트, 구현보다 먼저, 구현보다 선행, 구현 태스크보다 선행, 구현 작업보다 선행, 구현에 선행,
            구현 태스크에 선행, 구현 태스크보다 먼저, 구현 작업보다 먼저, 구현 전 fail, 구현 전 실패, 테스트 선행, 테스트가 선행,
            测试任务先于实现, 测试必须先于实现, 测试应先于实现, 实现前失败, 实现之前失败, 測試先於實作, 測試必須先於實作, 實作前失敗,
            テスト先行, 実装前に失敗, 実装の前に失敗, failing before implementation, failing before the implementation,
            failing before any implementation, failing before code, tests written before implementation,
            tests written before the implementation, tests written before code, test tasks precede implementation,
            test tasks come before implementation
            """
        ),
        (
            .order,
            """
            tests first, tests-first, test first, e2e-first
            """
        ),
    ])

    /// What denies the demand by itself, if it is said of tests.
    private static let denials = Lexicon<Denial>([
        (
            .rule,
            """
            implementation before tests, code before tests
            """
        ),
        (
            .manner,
            """
            alongside implementation, alongside the implementation, alongside the code,
            alongside their implementation, not strictly before, tests after implementation,
            tests after the implementation, tests after code, tests follow implementation,
            tests follow the implementation, 实现之后编写测试, 先实现后测试, 實作後再寫測試, 実装後にテスト, 구현 후 테스트,
            pruebas después de la implementación, testes após a implementação,
            tests après l'implémentation, tests nach der implementierung, тесты после реализации
            """
        ),
    ])

    private static let tests = PhraseTable(
        """
        test, tests, testing, 测试, 測試, テスト, 테스트, prueba, pruebas, testes, тест, тесты
        """)

    private static let negations = PhraseTable(
        """
        no, not, never, without, skip, skips, cannot, don't, doesn't, don’t, doesn’t, isn't, isn’t, until, unless,
        non, sin, sem, sans, ohne, nicht, kein, keine, pas, não, не, без, 不, 无, 無, 없이
        """)

    /// Tests that exist already are run first, not written first.
    private static let running = PhraseTable(
        """
        run, runs, running, rerun, re-run, execute, existing, 运行, 執行, 执行, 実行, 실행, ejecutar, executar, exécuter,
        запустить
        """)

    /// "TDD not required", "TDD (optional)"
    private static let exceptions = PhraseTable(
        """
        is not required, not required, is not enforced, not enforced, is not used, not used, is not followed,
        not followed, is not needed, not needed, is not applicable, not applicable, is optional, optional, n/a,
        does not apply, is waived, waived, is skipped, skipped, exempt, exemption, exception, 例外, 不要, 不适用, 不適用, 対象外, 불필요,
        no aplica, não se aplica, не требуется, не применяется
        """)
}
