import SourceText
import TaskPlan

/// The files by which one package manager knows a project: a change of one changes the others.
struct ManifestFamily: Hashable {
    /// The package manager.
    let manager: String
    /// The folder of the project, with its slash; empty for the root.
    let folder: String

    /// The family of a path, or nil for a file that is no manifest and no lock file.
    init?(_ path: String) {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
        let bytes = Array(name.utf8)
        guard
            let manager = ManifestFamily.managers.meaning(of: bytes.indices, in: bytes)
                ?? ManifestFamily.manager(byEndingOf: name)
        else { return nil }
        self.manager = manager
        folder = slash.map { String(path[...$0]) } ?? ""
    }

    /// Whether the name of a path is a known one, or has an ending of one; most files have none of them.
    static func mayBeManifest(_ path: ArraySlice<UInt8>) -> Bool {
        let name = path[((path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex - 1) + 1)...]
        guard let first = name.first, let last = name.last else { return false }
        return last.isOne(of: "jncl") || first == UInt8(ascii: "r") || managers.table.holds(name)
    }

    private static func manager(byEndingOf name: Substring) -> String? {
        if name.hasPrefix("requirements"), name.hasSuffix(".txt") { return "pip" }
        for ending in endings where name.hasSuffix(ending) {
            return String(name)
        }
        return nil
    }

    /// Package managers with the names of their files.
    private static let families: [(String, String)] = [
        ("npm", "package.json, package-lock.json, npm-shrinkwrap.json, yarn.lock, pnpm-lock.yaml, bun.lock, bun.lockb"),
        ("deno", "deno.json, deno.jsonc, deno.lock"),
        ("python", "pyproject.toml, poetry.lock, uv.lock, pdm.lock, setup.py, setup.cfg"),
        ("pipenv", "Pipfile, Pipfile.lock"),
        ("conda", "environment.yml, environment.yaml, conda-lock.yml"),
        ("cargo", "Cargo.toml, Cargo.lock"),
        ("go", "go.mod, go.sum"),
        ("bundler", "Gemfile, Gemfile.lock"),
        ("composer", "composer.json, composer.lock"),
        ("maven", "pom.xml"),
        ("gradle", "build.gradle, build.gradle.kts, gradle.lockfile"),
        ("gradle settings", "settings.gradle, settings.gradle.kts"),
        ("gradle catalogue", "libs.versions.toml"),
        ("nuget", "packages.config, packages.lock.json, Directory.Packages.props, Directory.Build.props"),
        ("swift", "Package.swift, Package.resolved"),
        ("pods", "Podfile, Podfile.lock"),
        ("pub", "pubspec.yaml, pubspec.lock"),
        ("mix", "mix.exs, mix.lock"),
        ("cabal", "package.yaml, stack.yaml, stack.yaml.lock"),
        ("nix", "flake.nix, flake.lock"),
        ("xcode", "project.pbxproj"),
        ("cmake", "CMakeLists.txt, vcpkg.json, conanfile.txt, conanfile.py"),
    ]

    private static let managers = Lexicon<String>(families)

    /// The last letters of these are the ones that ``mayBeManifest(_:)`` lets pass.
    private static let endings = [".csproj", ".fsproj", ".vbproj", ".sln", ".gemspec", ".cabal", ".podspec"]
}
