/// What the words of a text say is done with a file.
enum Action: Sendable {
    /// Creates or changes it.
    case writes
    /// Deletes it, moves it or takes something out of it: what follows "from" is written too.
    case removes
    /// Adds something to a place that is named later: what is added is no file of its own.
    case adds
    /// Checks it; a test that is checked "in" a test file is written there.
    case verifies
    /// Uses something: in a file, that is code to be written there.
    case uses
    /// Only reads, runs or mentions it.
    case reads
}

/// Verbs by what they do with a file, in small letters; see ``Lexicon``.
enum ActionWords {
    /// Verbs that stand at the beginning of a clause, or behind "and", "then" and "to".
    static let leading = Lexicon<Action>([
        (
            .writes,
            """
            create, implement, update, write, modify, configure, define, extend, refactor, fix, set up, setup,
            build, generate, integrate, wire, convert, document, amend, ensure, scaffold, initialize,
            initialise, init, enhance, improve, optimize, polish, merge, split, translate, bump, declare, make,
            append, populate, introduce, enable, disable, apply, adjust, change, correct, rewrite,
            complete rewrite of, full rewrite of, clean, clean up, annotate, format, migrate, draft, author, produce, establish, register, expose, edit,
            harden, finalize, complete, develop, design, touch, crear, actualizar, implementar, modificar,
            configurar, documentar, escribir, completar, definir, corregir, integrar, criar, atualizar,
            escrever, corrigir, créer, implémenter, réécrire, mettre à jour, modifier, configurer, documenter,
            écrire, corriger, définir, erstellen, implementieren, aktualisieren, anpassen, konfigurieren,
            schreiben, создать, обновить, реализовать, написать, расширить, подключить, зафиксировать,
            изменить, настроить, исправить, документировать,
            replace, align, port, tag, record, trim, simplify, consolidate, unify, swap, upgrade, downgrade, pin, mark, log,
            rework, restructure, reorganize, tighten, centralize, standardize, land, mirror, provide, patch, expand, adapt,
            created, added, updated, modified, implemented, extended, built, wrote, changed, fixed, configured, refactored,
            replaced, generated, introduced, normalize, synchronize, sync, seed, stub, deprecate, reword, revise, organize, organise
            """
        ),
        (
            .adds,
            """
            add, insert, include, añadir, agregar, adicionar, ajouter, hinzufügen, добавить
            """
        ),
        (
            .removes,
            """
            remove, delete, drop, move, rename, extract, export, strip, eliminar, mover, renombrar, remover,
            excluir, supprimer, déplacer, renommer, löschen, entfernen, verschieben, удалить, переместить,
            переименовать, экспортировать, exportar
            """
        ),
        (
            .verifies,
            """
            verify, validate, test, check, confirm, assert, verificar, validar, comprobar, confirmar, conferir,
            vérifier, valider, confirmer, tester, prüfen, testen, bestätigen, verificare, controllare, confermare,
            проверить, протестировать, подтвердить, убедиться
            """
        ),
        (
            .uses,
            """
            use, source, import, import and apply, call, load, follow, launch, start, deploy, install, reuse,
            reference, open, copy, usar, utiliser
            """
        ),
        (
            .reads,
            """
            review, run, skip, plan, execute, read, examine, analyze, analyse, inspect, study, audit, evaluate,
            compare, investigate, walk, walk through, explore, research, find, identify, understand, stop, leave, keep,
            see, consult, perform, measure, re-run, rerun, ejecutar, revisar, executar, rever, exécuter,
            lancer, ausführen, starten, выполнить, запустить
            """
        ),
    ])

    /// Leading verbs that are also names of things: behind a comma or "and" they need an object to be believed, or
    /// another verb right in front of the "and".
    static let nouns = PhraseTable(
        """
        test, document, design, log, record, tag, port, mirror, seed, stub, pin, mark, swap, build, source,
        import, draft, format, patch, load, call,
        reference, review, audit, change, fix, split, register, touch, check, test, export, research, stop, keep, leave, find, plan, copy, use, run
        """)

    /// Verbs of scripts without spaces; in Chinese the first of a clause counts, in Japanese and Korean the last.
    static let embedded = Lexicon<Action>([
        (
            .writes,
            """
            创建, 新增, 添加, 修改, 更新, 实现, 编写, 重构, 建立, 配置, 导出, 完善, 撰写, 集成, 定义, 生成, 初始化, 補充, 补充, 建立, 實作, 實現, 撰寫, 設定,
            作成, 追加, 修正, 実装, 変更, 構築, 反映, 記載, 記述, 整備, 書く, 書き, 作る, 生成, 추가, 생성, 작성, 수정, 업데이트, 구현, 변경, 설정, 정의, 리팩토링, 통합, 보완,
            迁移, 下沉, 拆分, 改为, 改造, 替换, 修复, 抽取, 提取, 合并, 封装, を定義, を分割, を抽出, を拡張, を置換, を登録, を導入, を移行, 追記,
            신설, 갱신, 교체, 보강
            """
        ),
        (
            .removes,
            """
            删除, 移除, 移动, 重命名, 刪除, 削除, 移動, 삭제, 제거, 이동
            """
        ),
        (
            .verifies,
            """
            验证, 测试, 确认, 检查, 驗證, 檢查, 確認, 検証, テスト, 확인, 검증, 테스트
            """
        ),
        (
            .reads,
            """
            运行, 执行, 参考, 分析, 评估, 阅读, 对比, 審查, 审查, 実行, 参照, 分析, 실행, 참고, 분석, 검토
            """
        ),
    ])
}
