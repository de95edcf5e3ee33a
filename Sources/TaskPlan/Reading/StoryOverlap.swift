import MarkdownOutline
import SourceText

/// Whether a plan lets user stories overlap: a line of its dependency sections speaks of stories and of parallel work.
enum StoryOverlap {
    static func isStated(_ outline: Outline, _ sections: [Plan.Section]) -> Bool {
        let source = outline.source
        return sections.contains { section in
            section.kind == .dependencies
                && section.lines.contains { line in
                    let range = source.lineRange(line)
                    return StoryMention.word.first(in: range, of: source) != nil
                        && parallel.first(in: range, of: source) != nil
                }
        }
    }

    private static let parallel = PhraseTable(
        """
        parallel, simultaneously, concurrently, independent, 并行, 並行, 平行, 병렬, paralelo, parallèle, параллельно
        """)
}
