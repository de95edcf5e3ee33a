/// The words of a statement about order, as far as they matter for it.
struct StatementToken: Sendable {
    enum Kind: Sendable {
        /// Ids named one by one or as a range.
        case ids([IdReference])
        /// Phases by number.
        case phases([NumberReference])
        /// User stories by number.
        case stories([NumberReference])
        /// Task groups by number.
        case groups([NumberReference])
        /// "User stories" without a number.
        case storyWord
        /// "All", "every", "both".
        case quantifier
        /// "Everything", "all other tasks".
        case everything
        /// "All previous phases".
        case previous
        case connective(Connective)
        /// From left to right, or back.
        case arrow(isReversed: Bool)
        /// `,` `and` `&` `/` `+`.
        case separator
        /// `;`, a full stop, a dash between blanks.
        case stop
        case colon
        case open
        case close
        /// "Not", "no", "independent".
        case negation
        /// "None", "n/a", "nothing".
        case nothing
        /// "Respectively": the members of two lists belong together one by one.
        case respectively
        /// Words that only help: "can", "must", "completion".
        case filler
        /// Any other word, in small letters.
        case word(String)
    }

    let kind: Kind
    let range: Range<Int>
}

/// Questions about the kind alone, for searches.
extension StatementToken {
    var namesIds: Bool { if case .ids = kind { true } else { false } }
    var namesStories: Bool { if case .stories = kind { true } else { false } }
    var isConnective: Bool { if case .connective = kind { true } else { false } }
    var isArrow: Bool { if case .arrow = kind { true } else { false } }
    var isSeparator: Bool { if case .separator = kind { true } else { false } }
    var isStop: Bool { if case .stop = kind { true } else { false } }
    var isColon: Bool { if case .colon = kind { true } else { false } }
    var isOpen: Bool { if case .open = kind { true } else { false } }
    var isClose: Bool { if case .close = kind { true } else { false } }
    var isNegation: Bool { if case .negation = kind { true } else { false } }
    var isFiller: Bool { if case .filler = kind { true } else { false } }
    var isWord: Bool { if case .word = kind { true } else { false } }
}

/// An id, a range of ids, all ids from one on, or all below one.
struct IdReference: Sendable {
    let first: Identifier
    /// The end of a range.
    let last: Identifier?
    /// `T026+`.
    let isOpen: Bool
    /// A number with dots that nothing announces as an id: it may count something else.
    var isBare = false
    /// `3.x`: all ids with that number and more behind it.
    var isFamily = false

    var isSingle: Bool { last == nil && !isOpen && !isFamily }
}

/// Numbers of sections: one, a range, or all from one on.
struct NumberReference: Sendable {
    let first: String
    let last: String?
    let isOpen: Bool
}

extension NumberReference {
    /// One number, or all from it on.
    init(_ number: String, isOpen: Bool = false) { self.init(first: number, last: nil, isOpen: isOpen) }
}

/// How the words around a connective are ordered in time.
enum Connective: Sendable {
    /// "A depends on B".
    case needs
    /// "A after B": weaker, so that more must be certain around it.
    case after
    /// "A before B", "A blocks B".
    case precedes
    /// "A blocks B", "A enables B": never only about time.
    case blocks
    /// "B に依存": what is needed stands in front.
    case needsPostfix
    /// "B 完了後": what is needed stands in front; what needs it may stand behind.
    case afterPostfix
    /// "B 블로킹": what is blocked stands in front.
    case blocksPostfix
    /// "Sequence A then B".
    case then

    var isPostfix: Bool {
        switch self {
        case .needsPostfix, .afterPostfix, .blocksPostfix: true
        case .needs, .after, .precedes, .blocks, .then: false
        }
    }

    /// In small letters; see ``Lexicon``.
    static let lexicon = Lexicon<Connective>([
        (
            .needs,
            """
            depends on, depend on, depends only on, depend only on, depends upon, depending on, dependent on,
            all depend on, depends directly on, blocked by, is blocked by, are blocked by, blockedby,
            gated by, is gated by, are gated by, gates on, gate on, gated on, is gated on, are gated on, hinges on, hinge on,
            requires, require, needs, waits on, wait on, waits for, wait for, must wait on, must wait for, depends:,
            prerequisite:, prerequisites:, cannot start until, can't start until, cannot begin until,
            cannot be started until, cannot start before, can't start before, cannot begin before,
            must not start until, must not start before, must not begin before, 依赖于, 依赖, 依賴於, 依賴, 相依於, 相依于,
            取决于, 仅依赖, 仅依赖于, 只依赖, 只依赖于, 僅依賴, 只依賴, 需要, 依赖:, 依赖：, 前置:, 前置：, 前置任务:, 前置任务：, 依存:, 依存：, 前提:, 前提：, 선행:, 의존:, depende de,
            dependen de, dependem de, depende del, dependen del, depende da, depende do, depende das, depende dos,
            dependem da, dependem do, dependem das, dependem dos, dépend de, dépendent de, dépend du, dépend des,
            dépendent du, dépendent des, depende solo de, depende sólo de, depende únicamente de, depende apenas de,
            depende somente de, dependem apenas de, ne dépend que de, dépend uniquement de, dépend seulement de,
            hängt nur von, dipende solo da, зависит только от, зависят только от, dipende da, dipende dal, dipende dallo, dipende dalla, dipende dall', dipende dall’,
            dipende dai, dipende dagli, dipende dalle, dipendono da, dipendono dal, dipendono dallo, dipendono dalla,
            dipendono dall', dipendono dall’, dipendono dai, dipendono dagli, dipendono dalle,
            dipende dal completamento di, dipende dal completamento del, dipende dal completamento della,
            dipende dal completamento dei, dipende dal completamento delle, dipendono dal completamento di,
            dipendono dal completamento del, dipendono dal completamento della, dipendono dal completamento dei,
            dipendono dal completamento delle, bloqué par, bloqueado por, hängt ab von, hängt von,
            hängen von, abhängig von, benötigt, blockiert durch, setzt, зависит от, зависят от, requiere, requieren,
            requer, requerem, nécessite, требует, zależy od, zależą od, wymaga, wymagają, phụ thuộc vào, phụ thuộc, yêu cầu
            """
        ),
        (
            .after,
            """
            after, once, follows, follow, must follow, after completing, una vez completado, después de, tras,
            após, depois de, après, nach, после
            """
        ),
        (
            .precedes,
            """
            before, precedes, precede, prior to, must precede, comes before, antes de, avant, vor, precede a,
            preceden a, precedem, precedono, précède, précèdent, до начала, перед, предшествует
            """
        ),
        (
            .blocks,
            """
            blocks, block, blocking, unblocks, unblock, enables, enable, gates, 阻塞, 阻塞了, bloquea, bloquean,
            bloqueia, bloqueiam, bloque, bloquent, blockiert, blockieren, blocca, bloccano, блокирует, блокируют, blokuje, blokują,
            prerequisite for, prerequisite of, is required for, are required for, required by, required for
            """
        ),
        (
            .needsPostfix,
            """
            に依存, に依存する, のみに依存, だけに依存, 에만 의존, 完了に依存, の完了に依存, が必要, 완료 필요, 완료 필수, 완료가 필요, 에 의존, 완료되어야
            """
        ),
        (
            .afterPostfix,
            """
            完了後, の完了後, の後に, の後, 完了してから, が完了してから, 완료 후, 이후, 完成后, 完成後, 之后, 之後, 完成之后, 完成之後, 完成后再,
            完成後再, 完成后方可, 完成後方可
            """
        ),
        (
            .blocksPostfix,
            """
            블로킹, 차단, をブロック, 블록, 之前完成, 之前必须完成, 之前必須完成, 之前结束, 之前結束, より前に完了, 이전에 완료
            """
        ),
        (
            .then,
            """
            then
            """
        ),
    ])
}
