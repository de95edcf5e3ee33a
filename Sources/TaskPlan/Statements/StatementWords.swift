import SourceText

/// Words of statements about order that are neither references nor connectives.
enum StatementWords {
    private static let taskWords = """
        task, tasks, 任务, 任務, タスク, 작업, tarea, tareas, tarefa, tarefas, tâche, tâches, aufgabe, aufgaben, задача,
        задачи, задач, step, steps, subtask, subtasks, sub-task, sub-tasks, d:
        """
    private static let phaseWords = """
        phase, phases, 阶段, 階段, フェーズ, 단계, 페이즈, этап, этапа, этапы, этапе, фаза, фазы, fase, fases, étape,
        étapes, stage, stages
        """
    private static let groupWords = """
        task group, task groups, group, groups, milestone, milestones, checkpoint, sprint, epic, gruppe, grupo,
        groupe
        """
    private static let sectionWords = """
        section, sections, abschnitt, abschnitte, sección, secciones, seção, seções, раздел, раздела, разделы, セクション, 섹션
        """
    static let taskWord = PhraseTable(taskWords)
    static let phaseWord = PhraseTable(phaseWords)
    static let groupWord = PhraseTable(groupWords)
    static let sectionWord = PhraseTable(sectionWords)
    /// Behind the number of a section, in front of the text that it belongs to.
    static let belonging = PhraseTable("of, in, from, 's, ’s, von, der, des, aus, de, del, da, do, из")
    /// All words with numbers behind them. Few words are among them, and those that are not need not be compared with each.
    static let numbered = PhraseTable(taskWords, phaseWords, groupWords, sectionWords, StoryMention.words)
    /// Between the ends of a range, with blanks around it.
    static let rangeWord = PhraseTable(
        """
        to, through, thru, up to, bis
        """)
    static let onward = PhraseTable(
        """
        onward, onwards, and later, and up, 以降, 以后, 이후 모두
        """)

    /// Of what a range, a phase, a story or a group is made if no signs and no numbers behind letters do.
    static let mentions = [rangeWord, onward, phaseWord, groupWord, StoryMention.word]

    /// That something runs at the same time.
    static let companyWord = PhraseTable(
        """
        parallel, concurrently, simultaneously, 병렬, 병행, 동시, 并行, 并发, 並行, 並列, 平行, 同时, 同時, paralelo, parallèle, параллельно
        """)
    /// That something can be made without what it is said to need.
    static let independentWork = PhraseTable(
        """
        independently implementable, implemented independently, independently implemented, developed independently,
        built independently, 獨立實施, 獨立實作, 獨立開發, 独立实施, 独立实现, 独立开发, 独立して実装, 독립적으로 구현,
        implementar de forma independiente, implementado de forma independente
        """)
    /// What sets one clause against another.
    static let contrast = PhraseTable(
        """
        but, however, whereas, while, whilst, although, though, aber, jedoch, doch, während, hingegen, wohingegen, obwohl,
        pero, sin embargo, no obstante, mientras, mientras que, aunque, mas, porém, contudo, no entanto, enquanto, embora,
        mais, cependant, toutefois, tandis que, alors que, bien que, но, однако, хотя, тогда как, в то время как, а,
        但, 但是, 然而, 不过, 不過, 虽然, 雖然, ただし, しかし, 一方, 一方で, 하지만, 그러나, 다만, 반면
        """)
    /// In front of what a list leaves out.
    static let exception = PhraseTable(
        """
        except, except for, except that, excepting, excluding, with the exception of, apart from, aside from, other than, save for,
        excepto, salvo, con excepción de, a excepción de, exceto, com exceção de, sauf, excepté, à l'exception de, außer,
        ausgenommen, mit ausnahme von, bis auf, кроме, за исключением, eccetto, tranne, 除了, 除, 除外
        """)
    /// In front of the part of a list that is meant.
    static let part = PhraseTable(
        """
        specifically, namely, in particular, i.e., in detail, en concreto, concretamente, especificamente, nomeadamente,
        à savoir, notamment, nämlich, genauer, insbesondere, а именно, 具体为, 具体是, 即, 具体的には
        """)
    /// That something may be done.
    static let permission = PhraseTable(
        "can, could, puede, pueden, pode, podem, peut, peuvent, kann, können, может, могут, 可以, 可, 能, 가능")
    /// In front of an order that must not be.
    static let forbidding = PhraseTable(
        """
        never, forbidden, prohibited, must not permit, must not allow, not allowed, not permitted, not allow, not permit,
        mistake, mistakes, wrong, invalid, anti-pattern, verboten, niemals, falsch, prohibido, nunca, incorrecto, proibido,
        errado, interdit, jamais, запрещено, никогда, неверно, 禁止, 绝不, 絕不, 错误, 錯誤, 금지, 잘못
        """)
    /// Right behind a connective: "T002に依存しない".
    static let denial = PhraseTable(
        """
        しない, しません, せず, していない, していません, する必要はない, する必要はありません, 関係はない, 関係はありません, 関係なし, 関係がない,
        하지 않, 하지않, 하지 아니, 성이 없, 성은 없, 성 없, 이 없, 관계가 없, 관계 없
        """)
    /// In front of what is said of two.
    static let both = PhraseTable("both, beide, ambos, ambas, les deux, оба, обе")
    static let testWord = PhraseTable(
        "test, tests, suite, suites, 测试, 測試, テスト, 테스트, prueba, pruebas, testes, тест, тесты")
    /// That tests pass.
    static let outcome = PhraseTable(
        """
        pass, passes, green, switch to pass, switches to pass, switch to green, switches to green, change to pass,
        changes to pass, change to green, changes to green, flip to pass, flips to pass, flip to green, flips to green,
        move to green, moves to green, turn green, turns green, go green, goes green, pass로 전환, pass로 전환됨,
        pass로 전환된다, pass로 전환됩니다, 통과로 전환, 통과, 통과함, 통과한다, 통과합니다, パスする, パス, グリーンになる, グリーン, 成功する,
        通过, 通過, 转为通过, 轉為通過, 变绿, 變綠, 转绿, 轉綠, 转为绿色, 轉為綠色
        """)
    /// That something begins.
    static let beginning = PhraseTable(
        """
        starts, begins, has started, have started, is started, are started, has begun, have begun, is underway,
        is in progress, started, begun, 开始后, 開始後, 开始之后, を開始, 시작 후, empieza, comienza, começa, commence, beginnt,
        begonnen, начнётся, начнется, начата, inizia
        """)
    /// In bytes.
    static let longestCompanyWord = 24
    /// Between two ways of doing something.
    static let alternative = PhraseTable("or, 또는, 혹은, 或, 或者, 或是, または, あるいは, o, ou, oder, или")

    static let lexicon = Lexicon<StatementToken.Kind>([
        // They begin like a denial.
        (.word("however"), "sin embargo, no obstante, no entanto"),
        (
            .storyWord,
            """
            user stories, user story, stories, story, 用户故事, 用戶故事, 使用者故事, ユーザーストーリー, ストーリー, 사용자 스토리, 스토리,
            историй, истории, user-stories, historias, historias de usuario, histórias, histórias de usuário,
            récits
            """
        ),
        (
            .quantifier,
            """
            all, every, each, both, any, 所有, 全部, 全, すべての, 全ての, 모든, toutes, tous, todas, todos, alle, aller,
            все, всех, the other, other
            """
        ),
        (
            .everything,
            """
            everything, everything else, all other tasks, all tasks, all remaining tasks, all others,
            every other task, all other phases, any other phase, any other phases, every other phase, all remaining phases,
            all the other phases, any other task, any other tasks, all later phases, all subsequent phases,
            all following phases, todas las demás fases, todas as outras fases, toutes les autres phases,
            alle anderen phasen, все остальные этапы, 所有其他阶段, 其他所有阶段, 所有其他階段, 他のすべてのフェーズ, 다른 모든 단계, 所有其他任务, 所有任务, すべてのタスク, 全タスク, 모든 작업, all the rest, toutes les tâches,
            todas las tareas, alle aufgaben, все задачи
            """
        ),
        (
            .previous,
            """
            all previous phases, all prior phases, all previous tasks, all prior tasks, all preceding tasks,
            all earlier tasks, 所有前序任务, 所有之前的任务, previous phases, prior phases, all preceding phases,
            all earlier phases, all previous sections, all prior sections, all preceding sections, all earlier sections,
            previous sections, all sections above, all phases above, all of the above, everything above, all tasks above, toutes les phases précédentes, todas las fases anteriores,
            todas as fases anteriores, alle vorherigen phasen, alle vorigen phasen, 之前所有阶段, 所有前置阶段, すべての前フェーズ,
            모든 이전 단계, всех предыдущих этапов, all phases complete
            """
        ),
        (
            .separator,
            """
            and, or, y, e, et, und, и, 和, 与, 與, 及, と, および, 와, 과, 및, plus, as well as
            """
        ),
        (
            .respectively,
            "respectively, respectivamente, respectivement, jeweils, соответственно, 分别, 分別, それぞれ, 각각"
        ),
        (
            .negation,
            """
            not, no, never, without, independent, independently, doesn't, don't, does not, do not, neither,
            cannot, can't, no dependencies, no dependency, no dependencies on, 无依赖, 無依賴, 不依赖, 无, 無, 沒有, 没有, なし,
            依存なし, への依存なし, 없음, 의존성 없음, 독립, sin dependencias, sin, sem, sans, aucune dépendance, aucune, keine,
            kein, não, non dipende, non dipendono, non blocca, non bloccano, нет, без, не, независимо, nie, không, 独立, 獨立,
            無相依性, 无其他, 無其他, 无前置, 無前置, independiente, independientes, independente, independentes,
            indépendant, indépendante, indépendants, indépendantes, unabhängig, indipendente, indipendenti, независим,
            независима, независимы, bağımsız, recommended, recommend, may, might,
            optionally, optional, 建議, 建议, logically, ideally
            """
        ),
        (
            .nothing,
            """
            none, n/a, nothing, nil, ninguna, nenhuma, nessuna, nessuno, yok, keine abhängigkeiten, 无, 無
            """
        ),
        (
            .filler,
            """
            can, could, must, should, will, be, is, are, been, being, have, has, all of, the, a, an, start,
            starts, started, begin, begins, run, complete, completes, completed, completion, finish, finishes,
            finished, done, ready, only, strictly, together, also, to, of, for, they, it, this, these, that,
            proceed, immediately, desired, core, phase, phases, tasks, task, work, implemented,
            implementation can, fully, partially, partial, previous, land, lands, landed, merged, merge, exist,
            exists, pass, passes, fail, written, marked, simultaneously, directly, technically, both be, first,
            as, its, be done, worked on, executed, become, becomes, available, in, place, there, wps, wp, 完成,
            是关键路径, 为关键路径, 构成关键路径, 是關鍵路徑, 為關鍵路徑, 構成關鍵路徑,
            完了, の, は, が, を, に, で, 后, 後, 可, 开始, 開始, 可以, 才能, 才可, 在, 必须, 必須, 완료, 의, 은, 는, 이, 가, 을, 를, 후, 시작, 가능, 필요,
            готового, готовой, готовых, выполняется, выполняются, complet, complets, completa, completo,
            completar, completado, abgeschlossen, abschluss, de, la, el, los, las, le, les, des, du, der, die,
            das, dem, den, von, do, da, o, os, as, del, al, puede, pueden, empezar, comenzar, iniciar, pode,
            podem, começar, peut, commencer, kann, beginnen, starten,
            ab, voraus, ist, sind, sein, wird, werden, muss, müssen, erst, fertig, deve, devem, ser,
            conclusão, concluído, concluída,
            debe, deben, completarse, doit, doivent, être, terminé, terminée
            """
        ),
    ])
}

/// Arrows in text.
enum ArrowGlyph {
    /// Whether an arrow points backwards, by its shape.
    private static let arrows = Lexicon<Bool>(
        ["──►", "──>", "-->", "->", "=>", "==>", "→", "⟶", "➜", "➡️", "➡", "⇒", "►", "â†’", "‚Üí"].map { ($0, false) }
            + ["<--", "<-", "←", "◄"].map { ($0, true) },
        areWords: false)

    /// Their shapes.
    static var table: PhraseTable { arrows.table }

    static func match(_ bytes: [UInt8], at index: Int, end: Int) -> (end: Int, isReversed: Bool)? {
        arrows.match(bytes, at: index, end: end).map { ($0.end, $0.meaning) }
    }

    /// Where the first arrow in a range begins.
    static func first(in range: Range<Int>, of source: SourceText) -> Int? {
        arrows.table.first(in: range, of: source.bytes, starts: source.wordStarts)?.range.lowerBound
    }
}
