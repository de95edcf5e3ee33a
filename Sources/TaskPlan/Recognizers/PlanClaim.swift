import SourceText

/// What a criterion of a checklist claims of the plan that it stands in.
package enum PlanClaim: Sendable {
    /// Tasks marked parallel do not get into each other's way.
    case parallelTasksAreIndependent
    /// Tasks marked parallel write different files.
    case parallelTasksShareNoFile
    /// Tests come before what they test.
    case testsComeFirst
    /// Every task names the files that it writes.
    case tasksNameFiles
    /// No id is used twice.
    case idsAreUnique
    /// No task waits for itself.
    case orderHasNoCycle
    /// What tasks depend on exists.
    case referencesResolve

    /// The claim that a text makes, if it makes one that a plan alone can refute.
    package static func read(_ source: SourceText, in range: Range<Int>) -> PlanClaim? {
        func says(_ words: PhraseTable) -> Bool { words.first(in: range, of: source) != nil }
        if says(exceptions) { return nil }
        if says(noCycle) { return .orderHasNoCycle }
        if says(uniqueIDs) { return .idsAreUnique }
        if says(resolved) { return .referencesResolve }
        if says(ordinary) { return nil }
        if says(parallel), says(independent) { return .parallelTasksAreIndependent }
        if says(parallel) && says(files) || says(sameFile) { return .parallelTasksShareNoFile }
        if says(testsFirst) { return .testsComeFirst }
        if says(tests), says(beforeCode) { return .testsComeFirst }
        if says(tasks), let path = filePath.first(in: range, of: source) {
            return isChoice(source, path.range.upperBound, range.upperBound) ? nil : .tasksNameFiles
        }
        return nil
    }

    /// Whether something else may stand in the place of what ends here: "exact file path or clear target".
    private static func isChoice(_ source: SourceText, _ index: Int, _ end: Int) -> Bool {
        let rest = index..<end
        let start = rest.first { !source.bytes[$0].isBlank && source.bytes[$0] != UInt8(ascii: ",") } ?? end
        return StatementWords.alternative.match(source.folded, at: start, end: end) != nil
    }

    private static let exceptions = PhraseTable(
        """
        except, exception, exceptions, or action, or actions, apart from, unless, other than, not applicable, n/a, where possible, mostly,
        non-conflicting functions, different functions, different sections, separate functions, separate sections, 除外, 除了, 例外, 제외, excepto, salvo,
        exceto, sauf, außer, кроме, за исключением, hariç
        """)

    /// What makes a claim one about the program and not about the plan.
    private static let ordinary = PhraseTable(
        """
        requests, users, threads, endpoint, endpoints, queries, uploads, downloads, workers, jobs, connections
        """)

    private static let parallel = PhraseTable(
        """
        parallel, parallelizable, parallelisable, [p], concurrent, concurrently, 并行, 並行, 並列, 병렬, paralelo, paralelas,
        paralelos, paralela, parallèle, parallèles, parallele, parallelen, параллельные, параллельных, параллельно, paralel
        """)

    private static let independent = PhraseTable(
        """
        independent, independence, independently, no conflict, no conflicts, conflict-free, no overlap, do not conflict,
        don't conflict, isolated, 独立, 互不依赖, 冲突, 相互獨立, 獨立, 衝突, 競合, 독립, 충돌, independientes, conflictos, independentes,
        conflitos, indépendantes, indépendants, conflits, unabhängig, konflikte, независимы, независимые, конфликтов, bağımsız,
        çakışma
        """)

    private static let files = PhraseTable(
        """
        different files, separate files, distinct files, no file conflict, no file conflicts, no overlapping, do not overlap,
        don't overlap, same file, same files, no shared files, share files, share a file, share any file, shared files,
        two parallel tasks, two [p] tasks, one file each, own file, own files, disjoint, 不同文件, 不同的文件, 同一文件, 不同檔案, 同一檔案, 別ファイル,
        異なるファイル, 同じファイル, 다른 파일, 같은 파일, archivos distintos, archivos diferentes, mismo archivo, arquivos diferentes,
        mesmo arquivo, fichiers différents, même fichier, verschiedene dateien, unterschiedliche dateien, dieselbe datei,
        gleiche datei, разные файлы, разных файлах, один файл, один и тот же файл, farklı dosyalar, aynı dosya
        """)

    /// "No task modifies the same file as another"
    private static let sameFile = PhraseTable(
        """
        no task modifies same file, no task modifies the same file, no tasks modify the same file,
        no two tasks modify the same file, no two tasks write the same file, no task edits the same file,
        no two tasks edit the same file, no two tasks touch the same file, 没有任务修改同一文件
        """)

    private static let testsFirst = PhraseTable(
        """
        tests before implementation, tests come before, tests precede, test-first, tests first, tests-first, tdd order,
        tdd enforced, tdd workflow, tdd followed, tdd cycle, tdd sequence, tdd approach, tdd respected, tdd compliance,
        tdd compliant, follows tdd, follow tdd, red-green-refactor, 测试先于实现, 测试在实现之前, 先写测试, 测试先行, 測試先於實作, 測試先行, テストファースト,
        テストが実装より先, 테스트 우선, 테스트가 구현보다 먼저, tdd 遵守, tests zuerst, tests primero, testes primeiro, tests d'abord
        """)

    private static let tests = PhraseTable(
        """
        test, tests, 测试, 測試, テスト, 테스트, pruebas, prueba, testes, тесты, тест, testler, testleri
        """)

    private static let beforeCode = PhraseTable(
        """
        come before, comes before, come first, comes first, precede, precedes, before implementation, before the implementation, before any implementation,
        before code, before the code, before any code, before core, written first, ahead of implementation,
        ahead of the implementation, prior to implementation, ordered before, scheduled before, 之前, 先于, 在实现前, 先於, より前, の前に,
        より先, 전에, 보다 먼저, antes de la implementación, antes de la implementacion, antes del código,
        antes da implementação, antes do código, avant l'implémentation, avant le code, vor der implementierung,
        vor der umsetzung, vor dem code, перед реализацией, до реализации, раньше реализации, uygulamadan önce,
        gerçekleştirmeden önce, koddan önce
        """)

    private static let tasks = PhraseTable(
        """
        each task, every task, all tasks, each t0, tasks specify, tasks name, tasks include, 每个任务, 所有任务, 每個任務, 所有任務, 各タスク,
        すべてのタスク, 全タスク, 각 작업, 모든 작업, cada tarea, todas las tareas, cada tarefa, todas as tarefas, chaque tâche,
        toutes les tâches, jede aufgabe, alle aufgaben, каждая задача, все задачи, her görev, tüm görevler
        """)

    private static let filePath = PhraseTable(
        """
        file path, file paths, exact file, exact files, exact file path, exact file paths, exact path, exact paths,
        names its file, name its file, its file, its file path, their file, their files, their file paths, the file it, target file, target files, concrete file, 文件路径, 具体文件, 檔案路徑,
        ファイルパス, 파일 경로, ruta de archivo, ruta del archivo, ruta exacta, rutas de archivo, caminho do arquivo,
        caminho exato, chemin de fichier, chemin du fichier, chemin exact, dateipfad, dateipfade, путь к файлу,
        пути к файлам, dosya yolu
        """)

    private static let uniqueIDs = PhraseTable(
        """
        unique id, unique ids, ids are unique, ids unique, task ids are unique, unique task id, unique task ids,
        unique identifier, unique identifiers, no duplicate ids, no duplicate id, no duplicate task ids,
        no duplicated ids, no id is used twice, 编号唯一, 无重复编号, ID 唯一, id 唯一, 重複する id がない, 고유 id, id 중복 없음, ids únicos,
        identifiants uniques, eindeutige ids, уникальные id, benzersiz kimlik
        """)

    private static let noCycle = PhraseTable(
        """
        no circular dependencies, no circular dependency, no cyclic dependencies, no dependency cycles,
        no dependency cycle, no cycles, acyclic, free of cycles, cycle-free, without cycles, no circular, 无循环依赖, 没有循环依赖,
        無循環依賴, 循環依存なし, 循環依存がない, 순환 의존성 없음, sin dependencias circulares, sin ciclos, sem dependências circulares,
        sem ciclos, pas de dépendance circulaire, aucune dépendance circulaire, sans cycle, keine zyklischen abhängigkeiten,
        keine zirkulären abhängigkeiten, keine zyklen, нет циклических зависимостей, нет циклов, döngüsel bağımlılık yok
        """)

    private static let resolved = PhraseTable(
        """
        no dangling references, no dangling dependencies, no undefined references, no unknown references,
        no broken references, all references resolve, all dependencies resolve, all dependencies exist,
        all dependency ids exist, every dependency exists, every referenced task exists, all referenced tasks exist,
        all referenced ids exist, no missing dependencies, 所有依赖均存在, 所有依赖都存在, 依存先はすべて存在, 모든 의존성이 존재,
        todas las dependencias existen, todas as dependências existem, toutes les dépendances existent,
        alle abhängigkeiten existieren, все зависимости существуют
        """)
}
