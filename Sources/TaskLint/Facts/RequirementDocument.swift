import MarkdownOutline
import SourceText
import TaskPlan

/// The requirements that a document beside the plan defines: numbered ones with numbered criteria, and ones with ids.
struct RequirementDocument {
    /// Names of such documents.
    static let names = ["requirements.md", "spec.md"]

    /// One requirement or criterion.
    struct Requirement: Hashable {
        /// The number `2`, the criterion `2.3`, or an id.
        let key: Identifier.Key
        let text: String
    }

    /// Name of the file.
    let name: String
    /// What tasks ought to refer to, in order.
    private(set) var required: [Requirement] = []
    /// Every number and id that the document gives to anything.
    private(set) var known: Set<Identifier.Key> = []
    /// Numbers of requirements whose criteria are numbered.
    private(set) var numbered: Set<Int> = []
    /// Letters in front of the numbers of its ids.
    private(set) var prefixes: Set<String> = []
    /// Whether it has numbered requirements.
    private(set) var hasNumbers = false

    private var seen: Set<Identifier.Key> = []
    private var current: (number: Int, level: Int)?
    private var isInCriteria = false
    private var isDropped = false

    /// Reads a document.
    ///
    /// - Complexity: O(*n*).
    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        let outline = Outline(SourceText(bytes))
        for (index, block) in outline.blocks.enumerated() {
            switch block.kind {
            case .heading(let level): readHeading(outline.source, outline.content(of: index)[0], level)
            case .item(let isOrdered): readItem(outline, index, isOrdered: isOrdered)
            case .paragraph: readParagraph(outline, index)
            default: break
            }
        }
        noteMentions(outline.source)
    }

    /// The documents beside a plan.
    static func all(beside surroundings: any Surroundings) -> [RequirementDocument] {
        names.compactMap { name in surroundings.sibling(name).map { RequirementDocument(name, $0) } }
    }

    // MARK: - Blocks

    private mutating func readHeading(_ source: SourceText, _ text: Range<Int>, _ level: Int) {
        if let open = current, level <= open.level { current = nil }
        let start = SectionTitle.skipOrnaments(source, text.lowerBound, text.upperBound)
        isDropped = Self.dropped.first(in: text, of: source) != nil
        let whole = IdentifierShape.match(source, at: start, end: text.upperBound)
        if whole == nil, let word = RequirementWords.words.match(source.folded, at: start, end: text.upperBound),
            let id = RequirementWords.number(source, behind: word.end, end: text.upperBound), id.key.numbers.count == 1
        {
            current = (id.key.numbers[0], level)
            isInCriteria = false
            hasNumbers = true
            define(id.key, id.text)
        } else if let id = whole {
            if id.key.prefix.isEmpty { known.insert(id.key) } else { defineID(id) }
            isInCriteria = false
        } else {
            isInCriteria = Self.criteria.first(in: text, of: source) != nil
        }
    }

    private mutating func readItem(_ outline: Outline, _ index: Int, isOrdered: Bool) {
        guard let line = outline.content(of: index).first else { return }
        let source = outline.source
        let dropped = isDropped || Self.dropped.first(in: line, of: source) != nil
        if let id = leadingID(source, line) {
            read(id, isDropped: dropped)
        } else if isOrdered, let current, outline.blocks[index].parent == nil,
            let count = RequirementWords.digits(source, outline.blocks[index].start)
        {
            let key = Identifier.Key(numbers: [current.number, count])
            known.insert(key)
            guard isInCriteria, !dropped else { return }
            numbered.insert(current.number)
            define(key, "\(current.number).\(count)")
        }
    }

    private mutating func readParagraph(_ outline: Outline, _ index: Int) {
        let lines = outline.content(of: index)
        let source = outline.source
        if let table = Table(source, lines: lines) {
            for row in table.rows {
                if let cell = row.cells.first, let id = leadingID(source, cell) {
                    read(id, isDropped: Self.dropped.first(in: row.range, of: source) != nil)
                }
            }
            return
        }
        if let first = lines.first, first.count < 60, Self.criteria.first(in: first, of: source) != nil {
            isInCriteria = true
        }
        guard outline.blocks[index].parent == nil else { return }
        for line in lines {
            if let id = leadingID(source, line) {
                read(id, isDropped: isDropped || Self.dropped.first(in: line, of: source) != nil)
            }
        }
    }

    private func leadingID(_ source: SourceText, _ line: Range<Int>) -> Identifier? {
        let start = SectionTitle.skipOrnaments(source, line.lowerBound, line.upperBound)
        guard let id = IdentifierShape.match(source, at: start, end: line.upperBound) else { return nil }
        return id.key.prefix.isEmpty && id.key.numbers.count < 2 ? nil : id
    }

    private mutating func read(_ id: Identifier, isDropped: Bool) {
        guard !isDropped else {
            known.insert(id.key)
            return
        }
        if !id.key.prefix.isEmpty {
            defineID(id)
        } else if let current, id.key.numbers.count == 2, id.key.numbers[0] == current.number {
            numbered.insert(current.number)
            define(id.key, id.text)
        } else {
            known.insert(id.key)
        }
    }

    private mutating func defineID(_ id: Identifier) {
        prefixes.insert(id.key.prefix)
        if Self.requiredPrefixes.contains(id.key.prefix.filter { $0 != "-" }), !isDropped {
            define(id.key.withoutSuffix, id.text)
        } else {
            known.insert(id.key.withoutSuffix)
        }
    }

    private mutating func define(_ key: Identifier.Key, _ text: String) {
        known.insert(key)
        if seen.insert(key).inserted { required.append(Requirement(key: key, text: text)) }
    }

    /// An id that is only mentioned exists, wherever it is defined.
    private mutating func noteMentions(_ source: SourceText) {
        var index = 0
        while index < source.bytes.count {
            if source.bytes[index].isLetter, index == 0 || !source.bytes[index - 1].isAlphanumeric,
                let id = IdentifierShape.match(source, at: index, end: source.bytes.count)
            {
                known.insert(id.key.withoutSuffix)
                index = id.range.upperBound
            } else {
                index += 1
            }
        }
    }

    /// Ids that name requirements; others, as of success criteria, are not made for tasks to refer to.
    private static let requiredPrefixes: Set<String> = ["FR", "NFR", "REQ", "R", "BR", "UR", "RF", "RNF"]

    private static let criteria = PhraseTable(
        """
        acceptance criteria, acceptance criterion, criteria, 验收标准, 驗收標準, 接受标准, 受け入れ基準, 受入基準, 수락 기준, 인수 기준,
        criterios de aceptación, critérios de aceitação, critères d'acceptation, akzeptanzkriterien, критерии приёмки,
        критерии приемки, kabul kriterleri, criteri di accettazione
        """)

    /// Words that say that a requirement is not to be met by this plan.
    private static let dropped = PhraseTable(
        """
        ~~, removed, deprecated, deferred, out of scope, withdrawn, superseded, optional, future, 已删除, 已移除, 废弃, 延期, 可选, 削除, 廃止, 対象外,
        삭제, 제외, 보류
        """)
}

/// Words and numbers by which requirements are named.
enum RequirementWords {
    /// In front of a number.
    static let words = PhraseTable(
        """
        requirements, requirement, reqs, req, req., 需求, 要求, 要件, 요구사항, 요구 사항, requisitos, requisito, requerimiento,
        exigences, exigence, anforderungen, anforderung, требования, требование, gereksinimler, gereksinim, requisiti
        """)

    /// The number behind such a word.
    static func number(_ source: SourceText, behind start: Int, end: Int) -> Identifier? {
        var index = start
        while index < end, source.bytes[index].isBlank || source.bytes[index] == UInt8(ascii: "#") { index += 1 }
        guard let id = IdentifierShape.match(source, at: index, end: end), id.key.prefix.isEmpty else { return nil }
        return id
    }

    /// The number of an ordered item.
    static func digits(_ source: SourceText, _ start: Int) -> Int? {
        var index = start
        while index < source.bytes.count, source.bytes[index].isDigit, index - start < 6 { index += 1 }
        return Int(source.string(start..<index))
    }
}
