extension Lexicon {
    static let spanish = Lexicon(
        phases: Phases(
            setup: "Configuración", foundation: "Fundamentos", tests: "Pruebas primero (TDD)",
            core: "Implementación principal", integration: "Integración", polish: "Pulido"),
        dependencies: "Dependencias",
        place: " en {path}",
        states: [.todo: "Pendiente", .done: "Completado", .inProgress: "En curso", .blocked: "Bloqueado"],
        sentences: [
            .setup: ["Preparar {unit}{in}", "Configurar {unit}{in}"],
            .test: ["Prueba de contrato de {unit}{in}", "Escribir pruebas unitarias de {unit}{in}"],
            .model: ["Crear el modelo {unit}{in}", "Definir la entidad {unit}{in}"],
            .service: ["Implementar el servicio {unit}{in}", "Crear la pantalla {unit}{in}"],
            .wiring: ["Conectar {unit} con la aplicación{in}", "Registrar las rutas de {unit}{in}"],
            .polish: ["Documentar {unit}{in}", "Ampliar la guía de {unit}{in}"],
            .parent: ["Construir el módulo {unit}", "Entregar la gestión de {unit}"],
        ],
        planTitle: "Plan de implementación",
        details: ["Cubrir las entradas vacías de {unit}", "Mantener pequeña la interfaz de {unit}"],
        testsFirst: [
            "**CRÍTICO: estas pruebas deben escribirse primero y fallar antes de la implementación**",
            "TDD: las pruebas se escriben antes de la implementación.",
        ])
    static let portuguese = Lexicon(
        phases: Phases(
            setup: "Configuração", foundation: "Fundação", tests: "Testes primeiro (TDD)",
            core: "Implementação principal", integration: "Integração", polish: "Acabamento"),
        dependencies: "Dependências",
        place: " em {path}",
        states: [.todo: "Pendente", .done: "Concluído", .inProgress: "Em andamento", .blocked: "Bloqueado"],
        sentences: [
            .setup: ["Preparar {unit}{in}", "Configurar {unit}{in}"],
            .test: ["Teste de contrato de {unit}{in}", "Escrever testes unitários de {unit}{in}"],
            .model: ["Criar o modelo {unit}{in}", "Definir a entidade {unit}{in}"],
            .service: ["Implementar o serviço {unit}{in}", "Criar a tela {unit}{in}"],
            .wiring: ["Ligar {unit} à aplicação{in}", "Registrar as rotas de {unit}{in}"],
            .polish: ["Documentar {unit}{in}", "Ampliar o guia de {unit}{in}"],
            .parent: ["Construir o módulo {unit}", "Entregar a gestão de {unit}"],
        ],
        planTitle: "Plano de implementação",
        details: ["Tratar entradas vazias de {unit}", "Manter pequena a interface de {unit}"],
        testsFirst: [
            "**CRÍTICO: estes testes devem ser escritos primeiro e falhar antes da implementação**",
            "TDD: os testes são escritos antes da implementação.",
        ])
    static let russian = Lexicon(
        phases: Phases(
            setup: "Настройка", foundation: "Основа", tests: "Сначала тесты (TDD)", core: "Основная реализация",
            integration: "Интеграция", polish: "Доработка"),
        dependencies: "Зависимости",
        place: " в {path}",
        states: [.todo: "Не начато", .done: "Готово", .inProgress: "В работе", .blocked: "Заблокировано"],
        sentences: [
            .setup: ["Настроить {unit}{in}", "Подготовить {unit}{in}"],
            .test: ["Контрактный тест {unit}{in}", "Написать модульные тесты {unit}{in}"],
            .model: ["Создать модель {unit}{in}", "Описать сущность {unit}{in}"],
            .service: ["Реализовать сервис {unit}{in}", "Создать экран {unit}{in}"],
            .wiring: ["Подключить {unit} к приложению{in}", "Зарегистрировать маршруты {unit}{in}"],
            .polish: ["Описать {unit} в документации{in}", "Дополнить руководство по {unit}{in}"],
            .parent: ["Собрать модуль {unit}", "Реализовать управление {unit}"],
        ],
        planTitle: "План реализации",
        details: ["Обработать пустой ввод {unit}", "Согласовать имена полей {unit}"],
        testsFirst: [
            "**ВАЖНО: эти тесты должны быть написаны до реализации и сначала падать**",
            "TDD: сначала тесты, затем реализация.",
        ])
}
