extension Lexicon {
    static let chinese = Lexicon(
        phases: Phases(
            setup: "项目设置", foundation: "基础设施", tests: "测试先行 (TDD)", core: "核心实现", integration: "集成",
            polish: "完善"),
        dependencies: "依赖关系",
        place: "：{path}",
        states: [.todo: "未开始", .done: "已完成", .inProgress: "进行中", .blocked: "已阻塞"],
        sentences: [
            .setup: ["初始化 {unit}{in}", "配置 {unit}{in}"],
            .test: ["编写 {unit} 契约测试{in}", "编写 {unit} 单元测试{in}"],
            .model: ["创建 {unit} 模型{in}", "定义 {unit} 实体{in}"],
            .service: ["实现 {unit} 服务{in}", "创建 {unit} 页面{in}"],
            .wiring: ["将 {unit} 接入应用{in}", "注册 {unit} 路由{in}"],
            .polish: ["编写 {unit} 文档{in}", "补充 {unit} 使用说明{in}"],
            .parent: ["构建 {unit} 模块", "实现 {unit} 管理功能"],
        ],
        planTitle: "实施计划",
        details: ["处理 {unit} 的空输入", "与设计确认 {unit} 的字段名"],
        testsFirst: ["**重要：这些测试必须在实现之前编写并且必须失败**", "TDD：先写测试，再写实现。"])
    static let japanese = Lexicon(
        phases: Phases(
            setup: "セットアップ", foundation: "基盤", tests: "テストファースト (TDD)", core: "コア実装", integration: "統合",
            polish: "仕上げ"),
        dependencies: "依存関係",
        place: "：{path}",
        states: [.todo: "未着手", .done: "完了", .inProgress: "進行中", .blocked: "ブロック中"],
        sentences: [
            .setup: ["{unit} をセットアップ{in}", "{unit} を設定する{in}"],
            .test: ["{unit} の契約テストを作成{in}", "{unit} の単体テストを作成{in}"],
            .model: ["{unit} モデルを作成{in}", "{unit} エンティティを定義{in}"],
            .service: ["{unit} サービスを実装{in}", "{unit} 画面を作成{in}"],
            .wiring: ["{unit} をアプリに組み込む{in}", "{unit} のルートを登録{in}"],
            .polish: ["{unit} のドキュメントを作成{in}", "{unit} の使い方を追記{in}"],
            .parent: ["{unit} モジュールの構築", "{unit} 管理機能の実装"],
        ],
        planTitle: "実装計画",
        details: ["{unit} の空入力を扱う", "{unit} のフィールド名を設計と揃える"],
        testsFirst: ["**重要: これらのテストは実装前に書き、失敗することを確認する**", "TDD: 実装の前にテストを書く。"])
    static let korean = Lexicon(
        phases: Phases(
            setup: "설정", foundation: "기반", tests: "테스트 우선 (TDD)", core: "핵심 구현", integration: "통합",
            polish: "마무리"),
        dependencies: "의존성",
        place: " in {path}",
        states: [.todo: "대기", .done: "완료", .inProgress: "진행 중", .blocked: "차단됨"],
        sentences: [
            .setup: ["{unit} 설정{in}", "{unit} 초기화{in}"],
            .test: ["{unit} 계약 테스트 작성{in}", "{unit} 단위 테스트 작성{in}"],
            .model: ["{unit} 모델 생성{in}", "{unit} 엔티티 정의{in}"],
            .service: ["{unit} 서비스 구현{in}", "{unit} 화면 생성{in}"],
            .wiring: ["{unit} 애플리케이션 연결{in}", "{unit} 라우트 등록{in}"],
            .polish: ["{unit} 문서 작성{in}", "{unit} 사용법 보완{in}"],
            .parent: ["{unit} 모듈 구축", "{unit} 관리 기능 구현"],
        ],
        planTitle: "구현 계획",
        details: ["{unit} 빈 입력 처리", "{unit} 필드 이름을 설계와 맞추기"],
        testsFirst: ["**중요: 이 테스트는 구현 전에 작성하고 반드시 실패해야 합니다**", "TDD: 구현 전에 테스트를 먼저 작성한다."])
}
