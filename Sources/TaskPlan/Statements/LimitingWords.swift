/// Words by which remarks say that something holds in part only.
enum LimitingWords {
    enum Opening: Sendable {
        /// "Optional", "only if": whatever follows.
        case condition
        /// "Required for": unless all follows.
        case purpose
        /// "When": unless the completion follows.
        case time
        /// "Soft": alone, or in front of what stands for the dependency.
        case adjective
    }

    static let openings = Lexicon<Opening>([
        (
            .condition,
            """
            optional, optionally, nice to have, nice-to-have, only for, only if, only when, only in, only on, only during,
            only needed, only required, only necessary, if, unless, in case, not required, not strictly, not blocking,
            non-blocking, nonblocking, not a blocker, nur für, nur wenn, nur falls, nur bei, nur beim, nur zum, nur zur,
            nur nötig, falls, sofern, im fall, nicht zwingend, nicht blockierend, facultatif, facultative, optionnel,
            optionnelle, en option, seulement pour, seulement si, uniquement pour, uniquement si, si, au besoin, le cas échéant,
            opcional, opcionalmente, solo para, sólo para, solamente para, únicamente para, solo si, sólo si, solamente si,
            en caso de, apenas para, apenas se, só para, só se, somente para, somente se, se, caso, em caso de,
            opzionale, facoltativo, facoltativa, solo per, soltanto per, solo se, soltanto se, qualora, in caso di,
            опционально, необязательно, необязательная, по желанию, только для, только если, только при, если,
            при наличии, при необходимости, в случае, opcjonalne, opcjonalnie, opcjonalny, opcjonalna, nieobowiązkowe,
            tylko dla, tylko do, tylko jeśli, tylko jeżeli, tylko gdy, tylko przy, tylko w przypadku, wyłącznie dla,
            wyłącznie do, jeśli, jeżeli, o ile, w razie, 可选, 可選, 选做, 選做, 非必须, 非必需, 非必須, 仅用于, 僅用於, 只用于, 只用於,
            仅限, 僅限, 仅在, 僅在, 仅当, 僅當, 只在, 只有在, 如果, 如需, 如有, 若, 必要时, 必要時, 需要时, 需要時, 任意, オプション,
            可能なら, 可能であれば, もし, 必要に応じて, 必須ではない, 선택, 선택적, 선택사항, 옵션, 가능하면, 필요시, 만약
            """
        ),
        (
            .purpose,
            """
            required for, needed for, necessary for, required only for, needed only for, necessary only for, erforderlich für,
            benötigt für, nötig für, notwendig für, requis pour, requise pour, requises pour, nécessaire pour,
            nécessaires pour, requerido para, requerida para, requeridos para, requeridas para, necesario para, necesaria para,
            necesarios para, necesarias para, necessário para, necessária para, necessários para, necessárias para,
            exigido para, exigida para, necessario per, necessaria per, necessari per, necessarie per, richiesto per,
            richiesta per, нужно для, нужна для, нужен для, нужны для, необходимо для, необходима для, необходим для,
            необходимы для, требуется для, требуются для, wymagane do, wymagane dla, wymagany do, wymagany dla, wymagana do,
            wymagana dla, potrzebne do, potrzebne dla, niezbędne do, niezbędne dla, 用于, 用於
            """
        ),
        (
            .time,
            """
            when, wenn, quand, lorsque, cuando, quando, когда, gdy, kiedy, 当, 當
            """
        ),
        (
            .adjective,
            """
            soft, weak, recommended, preferred, suggested, desirable, partial, partially, partly, in part, weich, empfohlen,
            wünschenswert, teilweise, zum teil, recommandé, recommandée, souhaitable, partiellement, en partie, recomendado,
            recomendada, deseable, parcialmente, en parte, recomendável, desejável, em parte, consigliato, consigliata,
            raccomandato, raccomandata, parzialmente, in parte, рекомендуется, желательно, мягкая, частично, zalecane,
            zalecany, zalecana, miękka, częściowo, 建议, 建議, 推荐, 推薦, 部分, 软依赖, 軟依賴, 弱依赖, 弱依賴, 推奨, 部分的,
            弱い依存, 권장, 추천, 부분, 부분적, 약한 의존성
            """
        ),
    ])

    /// What a word such as "soft" may stand in front of.
    static let nouns = PhraseTable(
        """
        dependency, dependencies, prerequisite, prerequisites, requirement, link, order, ordering, blocker, for, but, only,
        if, when, abhängigkeit, voraussetzung, für, aber, dépendance, pour, mais, dependencia, dependência, para, pero, mas,
        dipendenza, per, ma, зависимость, для, но, zależność, dla, do, ale, 依赖, 依賴, 依存, 의존, 의존성
        """)

    /// What is needed for this is needed for the whole.
    static let all = PhraseTable(
        """
        all, everything, every, each, both, any, this, that, these, it, the whole, the entire, the rest, absolutely, one,
        read, alle, allem, alles, jede, jeden, diese, dieses, diesen, das ganze, den rest, tous, toutes, tout, cette, ce,
        todo, todos, toda, todas, esta, este, estas, estes, tutti, tutte, tutto, questo, questa, все, всех, всего, этой,
        этого, wszystkich, wszystkie, wszystkiego, tego, tej, 所有, 全部, 全, すべて, 本任务, 此, これ, この, 絶対, 必ず, 一定, 必须, 모든, 전체, 이, 반드시
        """)

    /// That something is there; words of states say it, too.
    static let ready = PhraseTable(
        """
        ready, landed, lands, completes, finishes, green, bereit, prêt, prête, listo, lista, pronto, pronta, готов, готова,
        gotowe, gotowy, ukończone, zrobione, abgeschlossen, terminés, completados
        """)

    static let endings = PhraseTable(
        """
        only, nur, uniquement, seulement, únicamente, solamente, apenas, somente, soltanto, solamente, только, tylko,
        wyłącznie, 所需, 需要, 时需要, 時需要, のみ, だけ, に必要, の場合, 場合, があれば, 에만, 에만 필요, 에 필요, 에만 필수, 경우, 경우에만, 위해 필요
        """)

    /// Behind "completed": what is left out, or that it is a part.
    static let partOpenings = PhraseTable(
        """
        partially, partly, partial, in part, except, excluding, without, minus, apart from, other than, all but, teilweise,
        zum teil, außer, bis auf, ohne, partiellement, en partie, sauf, hormis, sans, parcialmente, en parte, excepto, salvo,
        sin, em parte, exceto, sem, parzialmente, in parte, tranne, eccetto, senza, частично, кроме, без, częściowo, oprócz,
        poza, z wyjątkiem, bez, 部分, 除, 除了, 不含, 不包括, 一部, 部分的, 일부, 부분
        """)

    /// The same behind the words that it speaks of.
    static let partEndings = PhraseTable(
        """
        path, part, parts, half, portion, only, teil, hälfte, nur, partie, moitié, seulement, uniquement, parte, mitad,
        metade, metà, solamente, únicamente, apenas, somente, soltanto, часть, половина, только, część, połowa, tylko,
        部分, 路径, 路徑, のみ, だけ, を除く, 以外, 제외, 부분, 경로, 만
        """)

    /// What sounds like a part and is none: every plan has one critical path.
    static let noParts = PhraseTable("critical path, on the critical path")
}
