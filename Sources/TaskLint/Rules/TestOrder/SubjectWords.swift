/// The words by which names of files and titles say what they are about, in small letters and without an `s` at the end.
enum SubjectWords {
    /// The words of a text: `UserServiceTests` gives user, service, test.
    static func words(_ text: String) -> Set<String> {
        var words: Set<String> = []
        // An id is a word as it stands.
        for part in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "." }) {
            words.insert(part.lowercased())
        }
        var word = ""
        var wasSmall = false
        func close() {
            if !word.isEmpty { words.insert(singular(word)) }
            word = ""
        }
        for character in text {
            guard character.isLetter || character.isNumber else {
                close()
                wasSmall = false
                continue
            }
            if character.isUppercase, wasSmall { close() }
            wasSmall = !character.isUppercase
            word.append(contentsOf: character.lowercased())
        }
        close()
        return words
    }

    /// What a source file is about: the words of its name that do not say what kind of file it is; those of its folder if
    /// there are none. Empty for files that only hold the program together.
    static func subject(of path: String) -> Set<String> {
        if markup.contains(where: path.lowercased().hasSuffix) { return [] }
        let parts = path.split(separator: "/")
        for part in parts.reversed().prefix(2) {
            let stem = part.hasPrefix(".") ? part : part.prefix { $0 != "." }
            let words = words(String(stem)).subtracting(kinds).filter { !$0.contains("-") && $0.count > 1 }
            let whole = String(stem).lowercased()
            if together.contains(whole) || !words.isDisjoint(with: plain) { return [] }
            let single = words.filter { $0 != whole || words.count == 1 }
            if !single.isEmpty { return Set(single) }
        }
        return []
    }

    private static func singular(_ word: String) -> String {
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }

    /// Words that name a kind of file.
    private static let kinds: Set<String> = [
        "service", "services", "component", "page", "route", "router", "index", "repository", "repositories", "model",
        "controller",
        "handler", "screen", "view", "widget", "store", "hook", "util", "utils", "helper", "manager", "provider",
        "impl", "src", "lib",
        "api", "layout", "id", "mod", "init", "form", "list", "detail", "item",
    ]

    private static let markup = [".sql", ".html", ".hbs", ".pug", ".ejs", ".erb", ".haml", ".sh", ".ps1"]

    /// Words of files that have nothing to test.
    private static let plain: Set<String> = [
        "exception", "error", "dto", "request", "response", "enum", "type", "constant", "migration",
    ]

    /// Files that only hold the program together, or have nothing to test.
    private static let together: Set<String> = [
        "main", "app", "server", "index", "dependencies", "router", "routes", "app_router", "types", "constants",
        "config",
        "settings", "layout", "mod", "lib", "__init__", "errors", "exceptions", "enums", "schema",
    ]
}
