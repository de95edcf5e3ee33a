import TaskPlan
import Testing

@Suite("Of the paths in a task written in another language")
struct FileLanguageTests {
    private func paths(_ text: String) -> String { Plan(parsing: "- [ ] T001 \(text)").paths }

    @Test(
        "those are written that it creates and changes",
        arguments: [
            Example("创建 `src/a.py`", "+src/a.py"), Example("在 src/a.py 中实现解析器", "+src/a.py"),
            Example("更新src/a.py和src/b.py", "+src/a.py +src/b.py"), Example("删除 src/a.py", "+src/a.py"),
            Example("将 src/a.py 重命名为 src/b.py", "+src/a.py +src/b.py"), Example("`src/a.py` を作成する", "+src/a.py"),
            Example("`src/a.py` に関数を追加", "+src/a.py"), Example("`src/a.py` を削除", "+src/a.py"),
            Example("`src/a.py` 작성", "+src/a.py"), Example("`src/a.py`에 함수 추가", "+src/a.py"),
            Example("src/a.py 수정", "+src/a.py"),
            Example("목록 구현(src/a.py)", "+src/a.py"), Example("실현(`src/a.py` 수정)", "+src/a.py"),
            Example("实现列表(src/a.py)", "+src/a.py"), Example("一覧を実装(src/a.py)", "+src/a.py"),
            Example("Crear src/a.py", "+src/a.py"), Example("Actualizar el modelo en src/a.py", "+src/a.py"),
            Example("Criar src/a.py e src/b.py", "+src/a.py +src/b.py"),
            Example("Atualizar o modelo em src/a.py", "+src/a.py"),
            Example("Créer src/a.py et src/b.py", "+src/a.py +src/b.py"),
            Example("Mettre à jour src/a.py", "+src/a.py"),
            Example("Écrire les tests dans tests/test_a.py", "+tests/test_a.py"),
            Example("Erstellen: src/a.py", "+src/a.py"),
            Example("Aktualisieren von nichts in src/a.py", "+src/a.py"), Example("Создать src/a.py", "+src/a.py"),
            Example("Обновить модель в src/a.py", "+src/a.py"),
            Example("Удалить src/a.py и src/b.py", "+src/a.py +src/b.py"),
            Example("Переместить src/a.py из src/b.py", "+src/a.py +src/b.py"),
            Example("`src/a.py` に型を追加し、`docs/b.md` との違いがないことを確認する", "+src/a.py -docs/b.md"),
            Example("`src/a.py` があるか確認し、なければ作成", "+src/a.py"), Example("`src/a.py` に型を定義する", "+src/a.py"),
            Example("将 `src/a.py` 下沉为单元测试", "+src/a.py"),
            Example("迁移验证脚本 (`a.py`)", "+a.py"), Example("如果没有则创建 `src/a.py`", "+src/a.py"),
            Example("`src/a.py` 신설", "+src/a.py"),
            Example("Añadir una prueba a `src/a.py`", "+src/a.py"),
            Example("Verschieben von src/a.py nach src/b.py", "-src/a.py").known("the noun of a verb moves nothing"),
        ])
    func writes(example: Example) { example.check(paths) }

    @Test(
        "those are read that it only reads, runs and mentions",
        arguments: [
            Example("运行 scripts/a.sh", "-scripts/a.sh"), Example("参考 docs/a.md", "-docs/a.md"),
            Example("验证 src/a.py", "-src/a.py"), Example("创建 src/a.py（参考 docs/b.md）", "+src/a.py -docs/b.md"),
            Example("创建 src/a.py，参考 docs/b.md", "+src/a.py -docs/b.md"), Example("`src/a.py` を確認する", "-src/a.py"),
            Example("`scripts/a.sh` を実行", "-scripts/a.sh"), Example("`src/a.py` 확인", "-src/a.py"),
            Example("`scripts/a.sh` 실행", "-scripts/a.sh"), Example("Ejecutar scripts/a.sh", "-scripts/a.sh"),
            Example("Revisar docs/a.md", "-docs/a.md"),
            Example("Crear src/a.py según docs/b.md", "+src/a.py -docs/b.md"),
            Example("Exécuter scripts/a.sh", "-scripts/a.sh"),
            Example("Créer src/a.py selon docs/b.md", "+src/a.py -docs/b.md"),
            Example("Ausführen von scripts/a.sh", "-scripts/a.sh"),
            Example("Src anlegen gemäß docs/b.md", "-docs/b.md"),
            Example("Выполнить scripts/a.sh", "-scripts/a.sh"),
            Example("Создать src/a.py согласно docs/b.md", "+src/a.py -docs/b.md"),
            Example("docs/a.md의 구조에 따라 src/b.py 작성", "-docs/a.md +src/b.py"),
            Example("`docs/a.md`、`docs/b.md` に従って `src/c.py` を修正", "-docs/a.md -docs/b.md +src/c.py"),
            Example("`src/a.py` を `docs/b.md` に沿って修正", "+src/a.py -docs/b.md"),
            Example("`docs/a.md` を確認し、更新の手順を決める", "-docs/a.md"),
            Example("docs/a.md의 항목이 모두 해결되었는가?", "-docs/a.md"),
            Example("`docs/a.md` 的规则都更新了吗？", "-docs/a.md"), Example("支持模式，例如 `src/*.py`", "-src/*.py"),
            Example("Confirmar que go.mod fica como está", "-go.mod"),
            Example("Abnahme nach `docs/a.md` durchführen", "-docs/a.md"),
            Example("Проверить src/a.py", "-src/a.py"), Example("Executar scripts/a.sh", "-scripts/a.sh"),
            Example("Creare src/a.py secondo docs/b.md", "+src/a.py -docs/b.md"),
        ])
    func reads(example: Example) { example.check(paths) }
}
