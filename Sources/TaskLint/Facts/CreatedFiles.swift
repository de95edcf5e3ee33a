import SourceText
import TaskPlan

/// The files that tasks create, as opposed to those that they change.
struct CreatedFiles {
    /// A path that a task is said to create.
    struct Created {
        let item: Int
        /// From the root of the project.
        let path: String
        let range: Range<Int>
    }

    /// All of them, in document order.
    let all: [Created]

    /// - Parameter aliases: beginnings of paths and what they stand for.
    init(_ plan: Plan, aliases: [String: String]) {
        // Longest beginnings first.
        let aliases = aliases.sorted { ($0.key.utf8.count, $1.key) > ($1.key.utf8.count, $0.key) }
        all = plan.items.filter(\.isTask).flatMap { item -> [Created] in
            guard Self.verbs.match(plan.source.folded, at: item.title.lowerBound, end: item.title.upperBound) != nil,
                Self.otherVerbs.first(in: item.title, of: plan.source) == nil
            else { return [] }
            return item.files.compactMap { file in
                guard file.role == .writes, item.title.contains(file.range.lowerBound), !file.isDirectory else {
                    return nil
                }
                let path =
                    aliases.first { file.path.hasPrefix($0.key) }
                    .map { $0.value + file.path.dropFirst($0.key.count) } ?? file.path
                guard path.contains("/"), !path.utf8.contains(where: { $0.isOne(of: "*?{}<>[]$~@") }),
                    !path.hasPrefix("/")
                else { return nil }
                return Created(item: item.index, path: path, range: file.range)
            }
        }
    }

    /// Verbs that make something that was not there.
    private static let verbs = PhraseTable(
        """
        create, write, scaffold, generate, new, 创建, 新建, 编写, 生成, 建立, 新增, crear, escribir, criar, escrever, créer, écrire,
        erstellen, erstelle, schreibe, anlegen, создать, написать, oluştur, creare, scrivere
        """)

    /// Verbs that say that it may have been there, or is taken away again.
    private static let otherVerbs = PhraseTable(
        """
        update, modify, extend, delete, remove, move, rename, edit, or update, in existing, to existing, existing, if missing, if needed,
        更新, 修改, 删除, 移动, 追加, 更新する, 수정, 삭제, actualizar, atualizar, mettre à jour, aktualisieren, обновить, удалить
        """)
}
