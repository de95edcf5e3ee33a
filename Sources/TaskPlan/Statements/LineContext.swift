import SourceText

/// How much a line may state by where it stands.
struct LineContext {
    enum Mode {
        /// It may state nothing: examples, criteria, notes.
        case ignored
        /// It is a detail of an item.
        case owned
        /// A line of a dependency section: names and groups count.
        case stated
        /// A line about parallel work or about each story: only ids count.
        case explicit
        /// A line of a section with tasks: only ids on both sides count.
        case prose
    }

    let mode: Mode

    init(_ structure: Structure, section: Int?, owner: Int?, source: SourceText) {
        let kind = section.map { structure.sections[$0].kind }
        let isDependency = structure.isInside(.dependencies, section)
        if kind == .example || structure.isInside(.criteria, section) {
            mode = .ignored
        } else if isDependency {
            let aboutParallel = structure.path(of: section).contains {
                structure.isInside(.dependencies, $0)
                    && LineContext.explicitTitles.first(in: structure.sections[$0].title, of: source) != nil
            }
            mode = aboutParallel ? .explicit : .stated
        } else if owner != nil {
            mode = .owned
        } else if structure.path(of: section).contains(where: {
            [.phase, .story, .group].contains(structure.sections[$0].kind)
        }) {
            mode = .prose
        } else {
            mode = .ignored
        }
    }

    /// Whether a title or the name of a field announces statements about order.
    static func speaksOfOrder(_ source: SourceText, _ title: Range<Int>) -> Bool {
        explicitTitles.first(in: title, of: source) != nil
            || SectionTitle.dependencies.first(in: title, of: source) != nil
    }

    /// Titles below which order is spoken of in general.
    private static let explicitTitles = PhraseTable(
        """
        parallel, within each, within a, per story, inside each, 并行, 並行, 平行, 并发, 並列, 병렬, параллельные,
        paralelo, paralelas, paralela, oportunidades de paralelo, parallèle, parallèles, parallele,
        opportunités parallèles, 各ストーリー内, 每個用戶故事內, 每个用户故事内, 각 스토리 내, within
        """)
}

extension Structure {
    /// Whether tasks have ids such as `1.2`.
    var hasDottedIds: Bool {
        items.indices.contains { index in
            guard items[index].isTask, let key = items[index].id?.key else { return false }
            return key.prefix.isEmpty && key.numbers.count > 1
        }
    }
}
