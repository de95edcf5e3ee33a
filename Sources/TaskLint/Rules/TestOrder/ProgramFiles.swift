import SourceText

/// Files that hold code of the program, as opposed to settings, data and documents.
enum ProgramFiles {
    /// Whether a path is a source file by its ending.
    static func isCode(_ path: ArraySlice<UInt8>) -> Bool {
        guard let last = path.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return false }
        let start = path[...last].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
        guard let dot = path[start...last].lastIndex(of: UInt8(ascii: ".")), dot > start else { return false }
        let name = CaseFolding.fold(Array(path[start...last]))
        return endings.contains(name[(dot - start + 1)...]) && !settings.contains(where: name[...].starts)
            && !name[...].holds(marker) && !name.suffix(5).starts(with: ".d.ts")
    }

    /// Whether a path leads to a script beside the program, which may be a test itself.
    static func isScript(_ path: ArraySlice<UInt8>) -> Bool { path.starts(with: "scripts/") }

    private static let marker = Array(".config.".utf8)

    /// Files of settings that are written in the language of the program.
    private static let settings = ["conftest.", "setup.", "config.", "settings.", "package.swift", "__init__."].map {
        Array($0.utf8)
    }

    private static let endings = Set(
        [
            "ts", "tsx", "js", "jsx", "mjs", "cjs", "mts", "cts", "py", "rs", "go", "java", "kt", "kts", "swift", "rb",
            "php",
            "cs", "cpp", "cc", "cxx", "c", "h", "hpp", "m", "mm", "vue", "svelte", "astro", "dart", "ex", "exs", "erl",
            "hs",
            "scala", "clj", "lua", "zig", "nim", "cr", "jl", "sol", "r", "vb", "fs", "razor", "cshtml", "sh", "ps1",
            "sql",
            "hbs", "pug", "ejs", "erb", "haml", "html",
        ].map { Array($0.utf8)[...] })
}
