/// Files that hold code of the program, as opposed to settings, data and documents.
enum ProgramFiles {
    /// Whether a path is a source file by its ending.
    static func isCode(_ path: String) -> Bool {
        guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot > name.startIndex
        else {
            return false
        }
        let lower = name.lowercased()
        return endings.contains(String(name[name.index(after: dot)...]).lowercased())
            && !settings.contains { lower.hasPrefix($0) } && !lower.contains(".config.") && !lower.hasSuffix(".d.ts")
    }

    /// Whether a path leads to a script beside the program, which may be a test itself.
    static func isScript(_ path: String) -> Bool { path.hasPrefix("scripts/") }

    /// Files of settings that are written in the language of the program.
    private static let settings = ["conftest.", "setup.", "config.", "settings.", "package.swift", "__init__."]

    private static let endings: Set<String> = [
        "ts", "tsx", "js", "jsx", "mjs", "cjs", "mts", "cts", "py", "rs", "go", "java", "kt", "kts", "swift", "rb",
        "php",
        "cs", "cpp", "cc", "cxx", "c", "h", "hpp", "m", "mm", "vue", "svelte", "astro", "dart", "ex", "exs", "erl",
        "hs",
        "scala", "clj", "lua", "zig", "nim", "cr", "jl", "sol", "r", "vb", "fs", "razor", "cshtml", "sh", "ps1", "sql",
        "hbs", "pug", "ejs", "erb", "haml", "html",
    ]
}
