import SourceText
import TaskPlan

/// The names of fields that plans use, to find misspelt ones.
enum FieldNames {
    /// Shorter names resemble too many words.
    private static let shortest = 5
    /// Words of a name that are shorter must be right.
    private static let shortestWord = 4
    /// From this length on two letters of a word may be wrong.
    private static let long = 9

    /// The name that a misspelt one stands for, in the case of the misspelt one; nil if it is known, or resembles none.
    static func meant(by key: String) -> String? {
        let word = key.lowercased()
        guard word.count >= shortest, word.count <= 24, !known.contains(word), !others.contains(word),
            !translations.contains(word)
        else { return nil }
        let ranked = similar(to: Name(word)).compactMap { name in mistakes(word, name).map { ($0, name) } }
            .sorted { $0.0 < $1.0 }
        guard let (wrong, name) = ranked.first, ranked.count == 1 || ranked[1].0 > wrong, !isInflected(word, name)
        else { return nil }
        return cased(name, like: key)
    }

    /// The name of a field of files that a misspelt one stands for. The names are short, so what is named must be a path.
    static func meant(by key: String, naming value: String) -> String? {
        guard value.utf8.contains(UInt8(ascii: "/")), !value.utf8.contains(.space) else { return nil }
        let word = key.lowercased()
        guard !filesNames.contains(word) else { return nil }
        let meant = filesNames.first {
            $0.first == word.first && $0.count == word.count && Suggestion.distance(Array(word), Array($0)) == 1
        }
        return meant.map { cased($0, like: key) }
    }

    private static let filesNames = ["file", "files"]

    /// How many letters are wrong, or nil if too many are for one of the words: `size` stands for no `time`.
    private static func mistakes(_ key: String, _ name: String) -> Int? {
        let (left, right) = (key.split(separator: " "), name.split(separator: " "))
        guard left.count == right.count else { return nil }
        var sum = 0
        for (word, other) in zip(left, right) where word != other {
            let wrong = Suggestion.distance(Array(word), Array(other))
            let length = min(word.count, other.count)
            guard wrong == 1 && length >= shortestWord || wrong == 2 && length >= long else { return nil }
            sum += wrong
        }
        return sum
    }

    /// The few names of nearly the same letters, so that long comparisons are rare.
    private static func similar(to word: Name) -> [String] {
        names.filter { name in
            name.first == word.first && abs(name.count - word.count) <= 2
                && (name.letters ^ word.letters).nonzeroBitCount <= 4
        }.map(\.text)
    }

    /// A name with what tells it from most others.
    private struct Name {
        let text: String
        let first: Character?
        let count: Int
        /// One bit for each letter that it has; letters of other alphabets share bits.
        let letters: UInt64

        init(_ text: String) {
            self.text = text
            (first, count) = (text.first, text.count)
            letters = text.unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
        }
    }

    /// Whether only the end of a word differs: plural forms and the like, which are no mistakes.
    private static func isInflected(_ word: String, _ name: String) -> Bool {
        let (short, long) = word.count < name.count ? (word, name) : (name, word)
        return long.hasPrefix(short) && ["s", "es", "d", "n", "e"].contains(long.dropFirst(short.count))
    }

    private static func cased(_ name: String, like key: String) -> String {
        if key == key.uppercased() { return name.uppercased() }
        let words = key.split(separator: " ")
        let capitals = words.count { $0.first?.isUppercase == true }
        if capitals == 0 { return name }
        if capitals > 1 {
            return name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
        }
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    private static let knownNames = words(
        """
        requirements, requirement, leverage, prompt, boundary, depends on, dependencies, dependency, prerequisites, prerequisite,
        blocked by, acceptance criteria, success criteria, definition of done, purpose, references, description,
        verification, deliverables, files to create, files to modify, test files, estimated time, estimated effort,
        estimate, priority, status, implementation, instructions, restrictions, requisitos, requisito, dependencias,
        dependências, criterios de aceptación, critérios de aceitação, descripción, descrição, prioridad, prioridade,
        exigences, dépendances, critères d'acceptation, description, priorité, anforderungen, abhängigkeiten,
        akzeptanzkriterien, beschreibung, priorität, voraussetzungen, требования, зависимости, критерии приемки, описание,
        приоритет, зависит от, gereksinimler, bağımlılıklar, kabul kriterleri, açıklama, öncelik
        """)

    private static let names = knownNames.map(Name.init)
    private static let known = Set(knownNames)

    /// Words that resemble a name and are none.
    private static let others = Set(
        words(
            """
            reference, preferences, references, estimates, estimated, statues, states, prompts, purposes, proposed, prompted,
            implementations, instruction, restriction, deliverable, priorities, verifications, descriptions, prior, depend on,
            dependents, dependent, block by, blocked, test file, file to create, file to modify, leverages, leveraged,
            propose, verificación, descriptor, stats, statue
            """))

    /// What the names are called in other languages, one or several of each. They resemble names of the first language or of
    /// one another; none of them is misspelt.
    private static let translations = Set(
        words(
            """
            statut, statuts, estado, estatus, stato, situação, zustand, priorités, priorità, prioritäten,
            prioridades, приоритеты, öncelikler, implémentation, implémentations, implementación, implementação,
            implementazione, implementierung, implantación, implantação, dépendance, dependencia, dependência, dipendenza,
            dipendenze, abhängigkeit, зависимость, bağımlılık, requis, requisiti, exigence, anforderung, требование, gereksinim,
            référence, références, referencia, referencias, referência, referências, riferimento, riferimenti, referenz,
            referenzen, prérequis, pré-requis, prerrequisito, prerrequisitos, pré-requisito, pré-requisitos,
            prerequisito, prerequisiti, voraussetzung, vérification, vérifications, verificação, verificações, verifica,
            verifiche, verifizierung, instrucción, instrucciones, instrução, instruções, istruzione, istruzioni,
            instruktion, instruktionen, restricción, restricciones, restrição, restrições, restrizione, restrizioni,
            restriktion, restriktionen, descripciones, descrições, descrizione, descrizioni,
            beschreibungen, описания, estimation, estimations, estimación, estimaciones,
            estimativa, estimativas, estimado, estimada, estimé, estimée, stima, propósito, livrable, livrables, entregable,
            entregables, entregáveis, criterio de aceptación, critério de aceitação, criterios de éxito, critérios de sucesso,
            critère d'acceptation, critères d'acceptance, critères de succès, criteri di accettazione, akzeptanzkriterium,
            критерий приемки, критерий приёмки, критерии приёмки, критерии успеха, kabul kriteri, açıklamalar
            """))

    private static func words(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == "\n" }.map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map(String.init)
    }
}
