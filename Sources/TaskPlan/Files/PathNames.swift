import SourceText

/// What the name of a path tells about its kind.
enum PathNames {
    /// Ends with a slash, or has neither extension nor well-known name.
    static func isDirectory(_ path: String) -> Bool {
        if path.utf8.last == UInt8(ascii: "/") { return true }
        let name = name(of: Array(path.utf8)[...])
        return !name.dropFirst().contains(UInt8(ascii: ".")) && !FileNames.isKnown(name) && !FileNames.isDotFile(name)
    }

    /// What stands behind the last slash that has something behind it.
    static func name(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let slash = UInt8(ascii: "/")
        guard let last = path.lastIndex(where: { $0 != slash }) else { return path }
        let start = path[...last].lastIndex(of: slash).map { $0 + 1 } ?? path.startIndex
        return path[start...last]
    }
}

extension FileNames {
    /// Files that describe a project or what it depends on.
    static func isManifest(_ path: String) -> Bool {
        let name = PathNames.name(of: Array(path.utf8)[...])
        return manifests.holds(name) || isDotFile(name) && !name.starts(with: ".env")
    }

    /// Documents that a plan is made from: the work follows them.
    static func isDesign(_ path: String) -> Bool {
        let path = Array(path.utf8)[...]
        let root = path.split(separator: UInt8(ascii: "/"), maxSplits: 1).first ?? []
        return designs.holds(PathNames.name(of: path)) || root.elementsEqual("contracts".utf8)
            || root.elementsEqual("specs".utf8)
    }

    private static let designs = words(
        """
        plan.md spec.md research.md quickstart.md data-model.md tasks.md requirements.md design.md proposal.md
        constitution.md
        """)

    private static let manifests = words(
        """
        package.json pyproject.toml Cargo.toml go.mod Package.swift pom.xml build.gradle build.gradle.kts
        composer.json Gemfile requirements.txt setup.py mix.exs pubspec.yaml CMakeLists.txt Makefile deno.json
        tsconfig.json
        """)
}
