import SourceText

/// Whether a document's arrows lead from a task to what it depends on. Most lead the other way; a line of the section
/// that says so decides.
enum ArrowSense {
    /// The dependency sections with such a line, found once: they may hold any number of drawings.
    static func reversedSections(_ structure: Structure, _ source: SourceText) -> Set<Int> {
        Set(
            structure.sections.indices.filter { index in
                structure.sections[index].kind == .dependencies
                    && structure.sections[index].lines.contains { explains(source, source.lineRange($0)) }
            })
    }

    private static func explains(_ source: SourceText, _ line: Range<Int>) -> Bool {
        guard
            arrows.first(in: line, of: source) != nil
                || ArrowGlyph.first(in: line, of: source) != nil
        else { return false }
        return meanings.first(in: line, of: source) != nil
    }

    private static let arrows = PhraseTable(
        "arrow, arrows, flecha, flechas, flèche, flèches, seta, setas, pfeil, pfeile, стрелка, стрелки, 箭头, 箭頭, 矢印, 화살표"
    )

    private static let meanings = PhraseTable(
        """
        to the task it depends on, to what it depends on, to the tasks it depends on, to its prerequisite, to its prerequisites,
        to the prerequisite, means depends on, means "depends on", means 'depends on', reads depends on, = depends on,
        = "depends on", stands for depends on, hacia la tarea de la que depende, vers la tâche dont elle dépend, 指向其依赖, 表示依赖
        """)
}
