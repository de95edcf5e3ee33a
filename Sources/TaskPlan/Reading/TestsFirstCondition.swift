import SourceText

/// "The other way round if following TDD", "for teams that use TDD": what holds for some readers only is no demand of
/// the plan.
enum TestsFirstCondition {
    /// Whether a phrase that asks for tests first stands under such a condition.
    ///
    /// - Parameter sentence: what stands in front of the phrase in its sentence.
    static func holds(_ source: SourceText, _ phrase: Range<Int>, sentence: Range<Int>) -> Bool {
        let lineEnd = source.lineRange(source.line(at: phrase.lowerBound)).upperBound
        var start = sentence.lowerBound
        while start < phrase.upperBound,
            let method = methods.first(in: start..<phrase.upperBound, of: source)?.range
        {
            if isConditional(source, method, sentence.lowerBound..<max(lineEnd, method.upperBound)) { return true }
            start = method.upperBound
        }
        return false
    }

    private static func isConditional(_ source: SourceText, _ method: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let folded = source.folded
        let behind = source.trimmed(method.upperBound..<sentence.upperBound).lowerBound
        if suffixes.match(folded, at: behind, end: sentence.upperBound) != nil { return true }
        var start = sentence.lowerBound
        var last: (range: Range<Int>, meaning: Kind)?
        while start < method.lowerBound, let found = conditions.first(in: start..<method.lowerBound, of: source) {
            last = found
            start = found.range.upperBound
        }
        guard let last else { return false }
        let words = WordSplitter.words(source, last.range.upperBound..<method.lowerBound)
        guard words.allSatisfy({ particles.contains($0) || people.contains($0) }) else { return false }
        switch last.meaning {
        case .always: return true
        case .withPeople:
            let next = WordSplitter.words(source, behind..<min(behind + longestWord, sentence.upperBound)).first
            return words.contains(where: people.contains) || next.map(people.contains) == true
        }
    }

    // MARK: - Words

    private enum Kind {
        case always
        /// "For TDD" is a reason, "for TDD teams" is not.
        case withPeople
    }

    /// In bytes.
    private static let longestWord = 24

    /// Names of the way to work.
    private static let methods = PhraseTable(
        """
        tdd, test-driven, test driven, test-first, test first, red-green, red/green, 测试驱动, 測試驅動, 测试先行, 測試先行, テスト駆動,
        テストファースト, 테스트 주도, desarrollo guiado por pruebas, testgetrieben, разработка через тестирование
        """)

    private static let conditions = Lexicon<Kind>([
        (
            .always,
            """
            if, when, whenever, where, in case, wenn, falls, sofern, si, cuando, se, quando, caso, quand, lorsque, если,
            когда, при, eğer, 如果, 若, 当, 當, もし, 만약
            """
        ),
        (.withPeople, "for, für, para, pour, для"),
    ])

    /// Behind the name of the way to work.
    private static let suffixes = PhraseTable(
        """
        の場合, を採用する場合, を採用している場合, を使う場合, を用いる場合, に従う場合, 를 따르는 경우, 을 따르는 경우, 를 사용하는 경우, 를 적용하는 경우, 인 경우,
        의 경우, 的话, 的話, 时, 時, 的情况下, 的情況下, 的团队, 的團隊, 团队, 團隊, if used, if adopted, if followed, if applied,
        if chosen, if preferred, if desired
        """)

    private static let people: Set<String> = [
        "team", "teams", "project", "projects", "people", "those", "developers", "anyone", "practitioners", "users",
        "equipos", "equipo", "equipes", "équipes", "команд", "команды",
    ]

    /// What may stand between a condition and the name of the way to work.
    private static let particles: Set<String> = [
        "you", "we", "they", "the", "a", "an", "is", "are", "re", "it", "your", "our", "who", "that", "which", "with",
        "following", "follow", "follows", "using", "use", "uses", "doing", "do", "practising", "practicing", "applying",
        "apply", "adopting", "adopt", "going", "want", "prefer", "preferring", "choosing", "choose", "strict",
        "strictly", "working", "in", "by", "opting", "man", "wir", "ihr", "sie", "nach", "mit", "strikt", "verwendet",
        "se", "el", "la", "le", "lo", "o", "l", "sigue", "siguiendo", "usa", "usando", "utiliza", "seguir", "seguindo",
        "usar", "utilizar", "adotar", "aplicar", "aplica", "on", "vous", "nous", "suit", "suivez", "suivant", "utilise",
        "utilisez", "applique", "вы", "мы", "используется", "использовании", "следовать", "применяется", "применении",
        "следуете", "使用", "采用", "採用", "遵循",
    ]
}
