/// What the name of a path tells about its kind.
enum PathNames {
    /// Ends with a slash, or has neither extension nor well-known name.
    static func isDirectory(_ path: String) -> Bool {
        if path.hasSuffix("/") { return true }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return !name.dropFirst().contains(".") && !FileNames.isKnown(name) && !FileNames.isDotFile(name)
    }
}

extension FileNames {
    /// Files that describe a project or what it depends on.
    static func isManifest(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return manifests.contains(name) || isDotFile(name) && !name.hasPrefix(".env")
    }

    /// Documents that a plan is made from: the work follows them.
    static func isDesign(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return designs.contains(parts.last.map(String.init) ?? path) || parts.first == "contracts"
            || parts.first == "specs"
    }

    private static let designs: Set<String> = [
        "plan.md", "spec.md", "research.md", "quickstart.md", "data-model.md", "tasks.md", "requirements.md",
        "design.md",
        "proposal.md", "constitution.md",
    ]

    private static let manifests: Set<String> = [
        "package.json", "pyproject.toml", "Cargo.toml", "go.mod", "Package.swift", "pom.xml", "build.gradle",
        "build.gradle.kts", "composer.json", "Gemfile", "requirements.txt", "setup.py", "mix.exs", "pubspec.yaml",
        "CMakeLists.txt", "Makefile", "deno.json", "tsconfig.json",
    ]
}
