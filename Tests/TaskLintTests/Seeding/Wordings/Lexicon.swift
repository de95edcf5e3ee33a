/// The words of a plan in one language.
struct Lexicon {
    /// Names of the phases.
    struct Phases {
        var setup: String
        var foundation: String
        var tests: String
        var core: String
        var integration: String
        var polish: String
    }

    var phases: Phases
    /// The heading over statements of order.
    var dependencies: String
    /// How a path joins a sentence, spaces included: ` in {path}`.
    var place: String
    var states: [DraftTask.State: String]
    /// Sentences with `{unit}` and `{in}`.
    var sentences: [DraftTask.Role: [String]]
    /// The title of a Kiro plan.
    var planTitle: String
    /// Bullets below a task, with `{unit}`.
    var details: [String]
    /// Demands that tests come first.
    var testsFirst: [String]

    static subscript(language: DraftLanguage) -> Lexicon {
        switch language {
        case .english: english
        case .german: german
        case .french: french
        case .spanish: spanish
        case .portuguese: portuguese
        case .russian: russian
        case .chinese: chinese
        case .japanese: japanese
        case .korean: korean
        }
    }
}

extension Lexicon {
    static let english = Lexicon(
        phases: Phases(
            setup: "Setup", foundation: "Foundational", tests: "Tests First (TDD)", core: "Core Implementation",
            integration: "Integration", polish: "Polish"),
        dependencies: "Dependencies",
        place: " in {path}",
        states: [
            .todo: "TODO", .done: "DONE", .inProgress: "IN PROGRESS", .blocked: "BLOCKED", .deferred: "DEFERRED",
            .cancelled: "CANCELLED",
        ],
        sentences: [
            .setup: ["Set up {unit}{in}", "Configure {unit}{in}", "Initialise {unit}{in}"],
            .test: [
                "Contract test for {unit}{in}", "Write failing unit tests for {unit}{in}", "Unit test for {unit}{in}",
                "Integration test of the {unit} flow{in}", "Add tests for {unit}{in}",
            ],
            .model: ["Create {unit} model{in}", "Define {unit} entity{in}", "Add {unit} type{in}"],
            .service: [
                "Implement {unit} service{in}", "Build {unit} handler{in}", "Implement {unit} repository{in}",
                "Create {unit} screen{in}",
            ],
            .wiring: ["Wire {unit} into the application{in}", "Register {unit} routes{in}", "Connect {unit}{in}"],
            .polish: ["Document {unit}{in}", "Write usage notes for {unit}{in}", "Update the guide to {unit}{in}"],
            .parent: ["Build the {unit} module", "Deliver {unit} management", "Implement {unit} feature"],
        ],
        planTitle: "Implementation Plan",
        details: [
            "Cover the empty case and the largest {unit}", "Keep the {unit} interface small",
            "Report broken input of {unit} with its place", "Agree the names of {unit} fields with the design",
        ],
        testsFirst: [
            "**CRITICAL: These tests MUST be written and MUST FAIL before ANY implementation**",
            "**NOTE: these tests are written first and must fail before any code**",
            "TDD: all tests are written and failing before the code they cover is started.",
            "Every test here must be red before the matching implementation begins.",
        ])
    static let german = Lexicon(
        phases: Phases(
            setup: "Einrichtung", foundation: "Grundlagen", tests: "Tests zuerst (TDD)", core: "Kernimplementierung",
            integration: "Integration", polish: "Feinschliff"),
        dependencies: "Abhängigkeiten",
        place: " in {path}",
        states: [.todo: "Offen", .done: "Erledigt", .inProgress: "In Arbeit", .blocked: "Blockiert"],
        sentences: [
            .setup: ["{unit} einrichten{in}", "{unit} konfigurieren{in}"],
            .test: ["Vertragstest für {unit}{in}", "Unit-Test für {unit} schreiben{in}"],
            .model: ["Modell {unit} anlegen{in}", "Entität {unit} definieren{in}"],
            .service: ["Dienst für {unit} implementieren{in}", "Ansicht für {unit} erstellen{in}"],
            .wiring: ["{unit} in die Anwendung einbinden{in}", "Routen für {unit} registrieren{in}"],
            .polish: ["{unit} dokumentieren{in}", "Anleitung zu {unit} ergänzen{in}"],
            .parent: ["Modul {unit} bauen", "Verwaltung von {unit} umsetzen"],
        ],
        planTitle: "Implementierungsplan",
        details: ["Leere Eingaben von {unit} behandeln", "Namen der Felder von {unit} abstimmen"],
        testsFirst: [
            "**WICHTIG: Diese Tests müssen zuerst geschrieben werden und vor der Implementierung fehlschlagen**",
            "TDD: Tests vor der Implementierung schreiben und fehlschlagen sehen.",
        ])
    static let french = Lexicon(
        phases: Phases(
            setup: "Mise en place", foundation: "Fondations", tests: "Tests d'abord (TDD)", core: "Implémentation",
            integration: "Intégration", polish: "Finitions"),
        dependencies: "Dépendances",
        place: " dans {path}",
        states: [.todo: "À faire", .done: "Terminé", .inProgress: "En cours", .blocked: "Bloqué"],
        sentences: [
            .setup: ["Mettre en place {unit}{in}", "Configurer {unit}{in}"],
            .test: ["Test de contrat pour {unit}{in}", "Écrire les tests unitaires de {unit}{in}"],
            .model: ["Créer le modèle {unit}{in}", "Définir l'entité {unit}{in}"],
            .service: ["Implémenter le service {unit}{in}", "Créer l'écran {unit}{in}"],
            .wiring: ["Brancher {unit} sur l'application{in}", "Enregistrer les routes de {unit}{in}"],
            .polish: ["Documenter {unit}{in}", "Compléter le guide de {unit}{in}"],
            .parent: ["Construire le module {unit}", "Livrer la gestion de {unit}"],
        ],
        planTitle: "Plan d'implémentation",
        details: ["Traiter les entrées vides de {unit}", "Garder l'interface de {unit} petite"],
        testsFirst: [
            "**CRITIQUE : ces tests doivent être écrits d'abord et échouer avant l'implémentation**",
            "TDD : écrire les tests avant l'implémentation.",
        ])
}
