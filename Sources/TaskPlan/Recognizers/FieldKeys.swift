import SourceText

/// What the names of fields announce.
package enum FieldKeys {
    package enum Kind: Sendable {
        /// The files that the task writes.
        case files
        /// What the task goes by: hints, prompts, references.
        case hints
        /// The requirements that it serves.
        case requirements
        /// Conditions for its end.
        case criteria
        /// The work in other words.
        case work
        case other
    }

    package static func kind(_ source: SourceText, _ key: Range<Int>) -> Kind {
        lexicon.meaning(of: key, in: source.folded) ?? .other
    }

    /// Where the fields of an item begin that stand in the lines of its own text: a position behind the first line, or
    /// the number of lines. A word and a colon in the middle of wrapped prose are none.
    static func firstField(_ source: SourceText, _ lines: [Range<Int>]) -> Int {
        lines.indices.dropFirst().first { index in
            guard let field = FieldLine(source, lines[index]) else { return false }
            return kind(source, field.key) != .other
                || DependencyKeys.lexicon.meaning(of: field.key, in: source.folded) != nil
        } ?? lines.count
    }

    private static let lexicon = Lexicon<Kind>([
        (
            .files,
            """
            file, files, file(s), file path, file paths, path, paths, create, creates, modify, modifies,
            update, updates, delete, deletes, remove, rename, move, test, tests, touches, output, outputs,
            target file, target files, files to create, files to modify, files to create/modify,
            files to update, files to change, files created, files modified, files changed, files touched,
            new file, new files, modified files, edit, edits, files affected,
            affected files, location, creates/modifies, files to create or modify, deliverable, deliverables,
            文件, 檔案, 文件路径, 输出, 交付物, 产出, 新建文件, 修改文件, 创建, 修改, 新增, 测试文件, ファイル, 対象ファイル, 파일, archivo, archivos,
            arquivo, arquivos, fichier, fichiers, datei, dateien, файл, файлы, 涉及文件, 相关文件, where, 変更, 変更ファイル, 修正ファイル, 作成ファイル,
            新規ファイル, 実装ファイル, テストファイル, 구현 파일, 수정 파일, 변경 파일, 생성 파일, 대상 파일, 테스트 파일
            """
        ),
        (
            .hints,
            """
            leverage, prompt, ai prompt, reference, references, see, see also, input, inputs, context,
            restrictions, role, success, instructions, note, notes, source, pattern, example, based on,
            boundary, verification, verify, validation, validate, run, command, commands, purpose, test first,
            independent test, prerequisites, read, done when, checkpoint, 输入, 参考, 复用组件, 复用, 验证, 目的, 注意, 说明, 参照,
            참고, 目的, limits, risks, depends, depends on, dependencies, blocked by, blocks, enables, 依赖, 前置, 阻塞,
            why, rationale, commit, not in scope, out of scope, design
            """
        ),
        (
            .requirements,
            """
            requirements, requirement, requirements met, 需求, 要求, 需求映射, 要件, 요구사항, requisitos, exigences,
            anforderungen, требования, _requirements, satisfies
            """
        ),
        (
            .criteria,
            """
            acceptance criteria, acceptance, success criteria, definition of done, completion criteria, 验收标准,
            验收, 完成标准, 受け入れ基準, 인수 기준, criterios de aceptación, expected, expected result
            """
        ),
        (
            .work,
            """
            goal, description, action, actions, task, details, implementation, what, steps, changes, objective,
            目标, 描述, 任务内容, 实现要点, 目標, 설명, описание, descripción
            """
        ),
    ])

    /// Words in a line with a colon at its end that announce a list of files to be made.
    static let announcesFiles = PhraseTable(
        """
        create directories, create files, create placeholder files, create the following files,
        create directory, create directory structure, create folder structure, files to create,
        files to modify, files to create/modify, new files, update files, modify files, files, create, modify,
        创建文件, 创建目录, 新增文件, 文件, 输出
        """)
}
