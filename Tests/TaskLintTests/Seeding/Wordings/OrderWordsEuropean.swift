extension OrderWording {
    static let english =
        all(
            .suffix,
            [
                "(depends on {A})", "(Depends on: {A})", "(depends: {A})", "(after {A})", "(needs {A})",
                "(requires {A})", "(blocked by {A})", "- depends on {A}", "(depends on {A} for its types)",
                "(after {A} is merged)", "(prerequisite: {A})", "(must follow {A})", "*(depends on {A})*",
            ])
        + all(
            .backSuffix,
            [
                "(blocks {B})", "(Blocks: {B})", "(required by {B})", "(prerequisite for {B})",
                "(must finish before {B})",
            ])
        + all(
            .field,
            [
                "Depends on: {A}", "**Depends on**: {A}", "**Dependencies**: {A}", "Dependencies: {A}",
                "**Deps**: {A}", "**Blocked by**: {A}", "Blocked by: {A}", "**Requires**: {A}",
                "**Prerequisites**: {A}", "**Depends on:** {A}", "Depends on {A}", "Requires: {A}",
            ])
        + all(.backField, ["**Blocks**: {B}", "Blocks: {B}", "**Enables**: {B}", "**Unblocks**: {B}", "Enables: {B}"])
        + all(
            .line,
            [
                "{B} depends on {A}", "{A} blocks {B}", "{A} before {B}", "{A} must be completed before {B}",
                "{A} MUST complete before {B}", "{A} must finish before {B} can start", "{B} requires {A}",
                "{B} needs {A}", "{B} is blocked by {A}", "{B} can only start after {A}",
                "{B} cannot start until {A} is complete", "{B} waits for {A}", "{A} → {B}", "{A} -> {B}",
                "**{B}** depends on **{A}**", "{B} after {A}", "{A} is a prerequisite for {B}",
                "{A} is required by {B}", "{A} precedes {B}", "{A} must be done before {B}", "{A} enables {B}",
                "{A} unblocks {B}", "`{A}` before `{B}`", "{B}: depends on {A}", "{B} must wait for {A}",
                "{A} has to land before {B}", "{A} blocks {B} (shared types)", "{B} (wiring) depends on {A} (types)",
            ])

    static let german =
        all(
            .suffix,
            [
                "(abhängig von {A})", "(nach {A})", "(benötigt {A})", "(blockiert durch {A})", "(hängt ab von {A})",
                "(setzt {A} voraus)",
            ])
        + all(.backSuffix, ["(blockiert {B})"])
        + all(
            .field,
            [
                "**Abhängigkeiten**: {A}", "Abhängig von: {A}", "Hängt ab von: {A}", "**Voraussetzung**: {A}",
                "**Blockiert durch**: {A}",
            ])
        + all(.backField, ["**Blockiert**: {B}"])
        + all(
            .line,
            [
                "{B} hängt von {A} ab", "{A} vor {B}", "{A} blockiert {B}", "{B} benötigt {A}", "{B} erst nach {A}",
                "{A} muss vor {B} abgeschlossen sein", "{B} setzt {A} voraus", "{B} ist abhängig von {A}", "{A} → {B}",
            ])

    static let french =
        all(.suffix, ["(dépend de {A})", "(après {A})", "(nécessite {A})", "(bloqué par {A})"])
        + all(.backSuffix, ["(bloque {B})"])
        + all(.field, ["**Dépend de** : {A}", "**Dépendances** : {A}", "Dépend de : {A}", "**Prérequis** : {A}"])
        + all(.backField, ["**Bloque** : {B}"])
        + all(
            .line,
            [
                "{B} dépend de {A}", "{A} avant {B}", "{A} bloque {B}", "{B} nécessite {A}",
                "{A} doit être terminé avant {B}", "{B} après {A}", "{A} → {B}",
            ])

    static let spanish =
        all(.suffix, ["(depende de {A})", "(después de {A})", "(requiere {A})", "(bloqueado por {A})"])
        + all(.backSuffix, ["(bloquea {B})"])
        + all(.field, ["**Depende de**: {A}", "**Dependencias**: {A}", "Depende de: {A}", "**Requiere**: {A}"])
        + all(.backField, ["**Bloquea**: {B}"])
        + all(
            .line,
            [
                "{B} depende de {A}", "{A} antes de {B}", "{A} bloquea {B}", "{B} requiere {A}",
                "{A} debe completarse antes de {B}", "{A} precede a {B}", "{A} → {B}",
            ])

    static let portuguese =
        all(
            .suffix,
            ["(depende de {A})", "(após {A})", "(depois de {A})", "(requer {A})", "(bloqueado por {A})"])
        + all(.backSuffix, ["(bloqueia {B})"])
        + all(.field, ["**Depende de**: {A}", "**Dependências**: {A}", "Depende de: {A}", "**Requer**: {A}"])
        + all(.backField, ["**Bloqueia**: {B}"])
        + all(
            .line,
            [
                "{B} depende de {A}", "{A} antes de {B}", "{A} bloqueia {B}", "{B} requer {A}",
                "{A} deve ser concluído antes de {B}", "{A} → {B}",
            ])

    static let russian =
        all(.suffix, ["(зависит от {A})", "(после {A})", "(требует {A})"])
        + all(.backSuffix, ["(блокирует {B})"])
        + all(.field, ["**Зависит от**: {A}", "**Зависимости**: {A}", "Зависит от: {A}"])
        + all(.backField, ["**Блокирует**: {B}"])
        + all(
            .line,
            [
                "{B} зависит от {A}", "{A} перед {B}", "{A} до {B}", "{A} блокирует {B}", "{B} требует {A}",
                "{B} после {A}", "{A} → {B}",
            ])
}
