/// Names of fields and table columns that state an order.
package enum DependencyKeys {
    package enum Direction: Sendable {
        /// The field names what the task needs.
        case needs
        /// The field names what needs the task.
        case blocks
    }

    package static let lexicon = Lexicon<Direction>([
        (
            .needs,
            """
            depends, depends on, dependencies, dependency, deps, dep, depends-on, depends_on, dependson,
            blocked by, blockedby, blocked-by, blocker, blockers, requires, prerequisite, prerequisites,
            prereqs, needs, after, predecessors, predecessor, enabled by, story dependencies,
            task dependencies, dependent on, 依赖, 依賴, 依赖任务, 前置, 前置任务, 前置条件, 前置條件, 依赖关系, 相依, 相依性, 依存, 依存関係,
            依存タスク, 前提, 前提タスク, 의존, 의존성, 선행, 선행 작업, 선행 조건, dependências, dependência, depende de, dependencias,
            dependencia, dépendances, dépendance, dépend de, abhängigkeiten, abhängigkeit, abhängig von,
            hängt ab von, voraussetzung, voraussetzungen, benötigt, зависит от, зависимости, зависимость,
            zależności, zależy od, phụ thuộc, dipende da, dipendenze, dipendenza, bağımlılık, bağımlılıklar, требует,
            bloqueado por, bloqué par, blockiert durch, prérequis, nécessite, requiere, requer,
            prerrequisito, prerrequisitos, pré-requisito, pré-requisitos, 需要, 被阻塞于
            """
        ),
        (
            .blocks,
            """
            blocks, enables, unblocks, blocking, what it blocks, required by, 阻塞, 阻塞任务, ブロック, 차단, bloquea,
            bloqueia, bloque, blockiert, blocca, блокирует, successors
            """
        ),
    ])
}
