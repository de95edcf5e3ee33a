import TaskPlan
import Testing

@Suite("Statements about order are read in many languages")
struct LanguageStatementTests {
    private static let names = "sections with names in scripts without blanks are not found by name"

    @Test(
        "of a subject that has no topic mark",
        arguments: [
            Example("- T003가 T001에 의존", "T001 -> T003"), Example("- T003, T004가 T001에 의존합니다", "T001 -> T003,T004"),
            Example("- T003 が T001 に依存", "T001 -> T003"),
        ])
    func subjects(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "of all tasks of a phase",
        arguments: [
            Example("- T012 依赖 Phase 1 所有任务完成", "T001,T002 -> T012"),
            Example("- T012 depends on all tasks in Phase 1", "T001,T002 -> T012"),
            Example("- T012 depends on Phase 1 (all tasks)", "T001,T002 -> T012"),
        ])
    func wholePhases(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "between ids",
        arguments: [
            Example("- T003 依赖 T001", "T001 -> T003"), Example("- T003 依赖于 T001、T002", "T001,T002 -> T003"),
            Example("- T001 阻塞 T003", "T001 -> T003"), Example("- T003 依賴於 T001", "T001 -> T003"),
            Example("- T003 は T001 に依存", "T001 -> T003"), Example("- T003 は T001、T002 に依存する", "T001,T002 -> T003"),
            Example("- T003は T001 完了後", "T001 -> T003"), Example("- T001 は T003 をブロック", "T001 -> T003"),
            Example("- T003은 T001에 의존", "T001 -> T003"),
            Example("- T003 은 T001 에 의존", "T001 -> T003"), Example("- T003: T001 완료 후", "T001 -> T003"),
            Example("- T001 은 T003 블로킹", "T001 -> T003"), Example("- T003 depende de T001", "T001 -> T003"),
            Example("- T001 bloquea T003 y T004", "T001 -> T003,T004"), Example("- T001 antes de T003", "T001 -> T003"),
            Example("- T003 después de T001", "T001 -> T003"),
            Example("- T001 bloqueia T003 e T004", "T001 -> T003,T004"),
            Example("- T003 após T001", "T001 -> T003"), Example("- T003 dépend de T001 et T002", "T001,T002 -> T003"),
            Example("- T001 bloque T003", "T001 -> T003"), Example("- T003 après T001", "T001 -> T003"),
            Example("- T001 avant T003", "T001 -> T003"), Example("- T003 hängt von T001 ab", "T001 -> T003"),
            Example("- T001 blockiert T003 und T004", "T001 -> T003,T004"), Example("- T001 vor T003", "T001 -> T003"),
            Example("- T003 nach T001", "T001 -> T003"), Example("- T003 зависит от T001", "T001 -> T003"),
            Example("- T003 и T004 зависят от T001", "T001 -> T003,T004"),
            Example("- T001 блокирует T003", "T001 -> T003"),
            Example("- T003 после T001", "T001 -> T003"),
            Example("- T001 完成后才能开始 T003", "T001 -> T003"), Example("- T003 需要 T001", "T001 -> T003"),
            Example("- T001 必须在 T003 之前完成", "T001 -> T003"), Example("- T003 在 T001 完成后开始", "T001 -> T003"),
            Example("- T003: T001 完成后才能开始", "T001 -> T003"), Example("- T001 の後に T003", "T001 -> T003"),
            Example("- T001 完了後に T003 を開始", "T001 -> T003"), Example("- T003 は T001 の完了後に開始", "T001 -> T003"),
            Example("- T001 완료 후 T003", "T001 -> T003"), Example("- T001 이후 T003", "T001 -> T003"),
            Example("- T001 完了後に T003 と並行", ""), Example("- T003 setzt T001 voraus", "T001 -> T003"),
            Example("- T001 muss vor T003 abgeschlossen sein", "T001 -> T003"),
            Example("- T001 deve ser concluído antes de T003", "T001 -> T003"),
            Example("- T003 depende da T001", "T001 -> T003"),
            Example("- T003 e T004 dependem do T001", "T001 -> T003,T004"),
            Example("- T003 depende da conclusão da T001", "T001 -> T003"), Example("- T003 não depende da T001", ""),
            Example("- T003 não depende de T001", ""), Example("- T003 depende del T001", "T001 -> T003"),
            Example("- T003 dipende da T001", "T001 -> T003"),
            Example("- T003 e T004 dipendono da T001", "T001 -> T003,T004"),
            Example("- T003 dipende dal completamento di T001", "T001 -> T003"),
            Example("- T003 non dipende da T001", ""), Example("- T001 blocca T003", "T001 -> T003"),
            Example("- T001 non blocca T003", ""), Example("- T001 précède T003", "T001 -> T003"),
            Example("- T001 et T002 précèdent T003", "T001,T002 -> T003"),
            Example("- T001 precede T003 e T004", "T001 -> T003,T004"),
            Example("- T003 dépend du T001", "T001 -> T003"),
            Example("- T003はT001に依存しない", ""), Example("- T003 は T001 に依存しません", ""),
            Example("- T003 は T001 に依存せずに始められる", ""), Example("- T003은 T001에 의존하지 않음", ""),
            Example("- T003은 T001에 의존하지 않는다", ""), Example("- T003은 T001에만 의존", "T001 -> T003"),
            Example("- T009: 全ユーザーストーリー・Phase 2 の完了後", "T003-T008 -> T009"),
            Example("- T003 zależy od T001", "T001 -> T003"), Example("- T003 nie zależy od T001", ""),
            Example("- T001 blokuje T003", "T001 -> T003"), Example("- T003 phụ thuộc vào T001", "T001 -> T003"),
            Example("- T003 không phụ thuộc vào T001", ""),
            Example("- T003 は T001 のみに依存", "T001 -> T003"), Example("- T003 зависит только от T001", "T001 -> T003"),
        ])
    func ids(example: Example) { example.check(PhasedPlan.statements(inDependencies:)) }

    @Test(
        "and numbers behind the name of another plan are none",
        arguments: [
            Example("前提: task 2.1", "2.1 -> 1.1"), Example("前提: x（task 2.1）", "2.1 -> 1.1"),
            Example("前提: grid の x（grid task 2.1）", ""), Example("前提：core task 2.1", ""),
            Example("前提: 印刷仕様の tasks 2.1, 2.2", ""), Example("前提: この task 2.1", "2.1 -> 1.1"),
            Example("前提: 既存の parent task 2.1", "2.1 -> 1.1"),
            Example("Depends on: grid task 2.1", "2.1 -> 1.1"),
        ])
    func otherPlans(example: Example) {
        example.check { Plan(parsing: "- [ ] 1.1 a\n  - \($0)\n- [ ] 2.1 b\n- [ ] 2.2 c\n").statements }
    }

    private func chinese(_ line: String) -> String {
        Plan(
            parsing: """
                # 任务
                ## 阶段 1：设置
                - [ ] T001 a
                ## 阶段 2：基础
                - [ ] T002 a
                ## 阶段 3：用户故事 1 - 浏览
                - [ ] T003 a
                ## 阶段 4：用户故事 2 - 购买
                - [ ] T004 a
                ## 依赖关系

                \(line)
                """
        ).statements
    }

    @Test(
        "between phases and stories in Chinese",
        arguments: [
            Example("- 阶段 2 依赖 阶段 1", "T001 -> T002"), Example("- **基础（阶段 2）**：依赖于设置完成", "T001 -> T002").known(names),
            Example("- 基础（阶段 2）：依赖于阶段 1 - 阻塞所有用户故事", "T001 -> T002; T002 -> T003,T004"),
            Example("- 用户故事（阶段 3+）：依赖基础阶段", "T002 -> T003,T004").known(names),
            Example("- 用户故事 2 依赖 用户故事 1", "T003 -> T004"),
            Example("- 设置：无依赖", ""), Example("- 阶段 1 → 阶段 2 → 阶段 3", "T001 -> T002; T002 -> T003"),
            Example("- 用户故事 1、用户故事 2 依赖 阶段 2", "T002 -> T003,T004"),
            Example("- 阶段 1 → 阶段 2 → 阶段 3 构成关键路径", "T001 -> T002; T002 -> T003"),
            Example("- 阶段 1 → 阶段 2 构成关键路径", "T001 -> T002"),
        ])
    func chineseGroups(example: Example) { example.check(chinese) }

    private func japanese(_ line: String) -> String {
        Plan(
            parsing: """
                # タスク
                ## フェーズ1: 設定
                - [ ] T001 a
                ## フェーズ2: 基盤
                - [ ] T002 a
                ## フェーズ3: ユーザーストーリー1
                - [ ] T003 a
                ## 依存関係

                \(line)
                """
        ).statements
    }

    @Test(
        "between phases and stories in Japanese",
        arguments: [
            Example("- フェーズ2 は フェーズ1 に依存", "T001 -> T002"),
            Example("- **基盤（フェーズ2）**: 設定 の完了に依存", "T001 -> T002").known(names),
            Example("- ユーザーストーリー1: フェーズ2 完了後", "T002 -> T003"), Example("- フェーズ1: 依存なし", ""),
            Example("- フェーズ3 は すべての前フェーズ に依存", "T001,T002 -> T003"),
        ])
    func japaneseGroups(example: Example) { example.check(japanese) }

    private func western(_ words: (phase: String, story: String, heading: String), _ line: String) -> String {
        Plan(
            parsing: """
                # Plan
                ## \(words.phase) 1: Setup
                - [ ] T001 a
                ## \(words.phase) 2: Base
                - [ ] T002 a
                ## \(words.phase) 3: \(words.story) 1
                - [ ] T003 a
                ## \(words.heading)

                \(line)
                """
        ).statements
    }

    @Test(
        "between phases and stories in Spanish, Portuguese, French, Italian, German and Russian",
        arguments: [
            ("Fase|Historia de usuario|Dependencias|- Fase 2 depende de Fase 1", "T001 -> T002"),
            ("Fase|Historia de usuario|Dependencias|- Fase 1 bloquea Fase 2", "T001 -> T002"),
            (
                "Fase|Historia de usuario|Dependencias|- Fase 3: depende de todas las fases anteriores",
                "T001,T002 -> T003"
            ),
            ("Fase|História de usuário|Dependências|- Fase 2 depende de Fase 1", "T001 -> T002"),
            ("Fase|História de usuário|Dependências|- Fase 2 depende da conclusão da Fase 1", "T001 -> T002"),
            (
                "Fase|História de usuário|Dependências|- **Base (Fase 2)**: depende da conclusão do Setup",
                "T001 -> T002"
            ),
            ("Fase|História de usuário|Dependências|- Fase 3: depende do Base - bloqueia o resto", "T002 -> T003"),
            ("Fase|História de usuário|Dependências|- Fase 2: não depende da Fase 1", ""),
            ("Fase|Storia utente|Dipendenze|- Fase 2 dipende dalla Fase 1", "T001 -> T002"),
            ("Fase|Storia utente|Dipendenze|- **Fase 2**: dipende dal completamento del Setup", "T001 -> T002"),
            ("Fase|Storia utente|Dipendenze|- Fase 3: non dipende dalla Fase 2", ""),
            ("Étape|Histoire utilisateur|Dépendances|- Étape 1 précède étape 2", "T001 -> T002"),
            ("Étape|Histoire utilisateur|Dépendances|- Étape 2 dépend de étape 1", "T001 -> T002"),
            ("Phase|Story|Abhängigkeiten|- Phase 2 nach Abschluss von Phase 1", "T001 -> T002"),
            ("Фаза|История|Зависимости|- Фаза 2 зависит от фаза 1", "T001 -> T002"),
            ("Этап|История|Зависимости|- Этап 1 блокирует этап 2", "T001 -> T002"),
        ])
    func westernGroups(line: String, expected: String) {
        let parts = line.split(separator: "|").map(String.init)
        #expect(western((parts[0], parts[1], parts[2]), parts[3]) == expected)
    }

    @Test("with words behind the reference")
    func trailingWords() {
        #expect(western(("Phase", "Story", "Abhängigkeiten"), "- Phase 2 hängt von Phase 1 ab") == "T001 -> T002")
    }
}
