import SourceText

/// Names by which a word is known to be a file or a folder.
enum FileNames {
    /// Files that have no extension, or one that means nothing elsewhere.
    private static let known: PhraseTable = words(
        """
        Makefile makefile GNUmakefile Dockerfile Containerfile Procfile Gemfile Rakefile Jenkinsfile
        Vagrantfile Podfile Fastfile Justfile justfile Caddyfile Brewfile Cartfile CODEOWNERS go.mod go.sum
        go.work CMakeLists.txt BUILD.bazel WORKSPACE.bazel Package.resolved build.rs firestore.rules
        storage.rules Kconfig Kconfig.defconfig SConstruct SConscript
        """)

    /// How those of them end that have no full stop, in small letters.
    static let bareEndings: [StaticString] = ["file", "codeowners"]

    private static let extensions: PhraseTable = words(
        """
        ts tsx js jsx mjs cjs mts cts py pyi rs go java kt kts swift rb php cs cpp cc cxx c h hpp hh mm css
        scss sass less html htm vue svelte astro md mdx rst txt adoc json jsonc json5 jsonl yaml yml toml ini
        cfg conf env sh bash zsh fish ps1 psm1 bat cmd sql prisma proto graphql gql xml csproj fsproj sln props
        targets gradle properties lock csv tsv svg png jpg jpeg gif ico webp woff woff2 ttf pdf dart ex exs erl
        hs scala clj lua ipynb tf tfvars hcl j2 jinja jinja2 tmpl template axaml xaml resx plist arb tpl ejs
        hbs pug sol storyboard xcconfig entitlements pbxproj mk cmake bicep nix feature po pot ftl avsc wasm
        zig nim cr jl pl pm eex heex erb haml slim cshtml razor fs vb mod tex bib spec service timer example
        sample log db sqlite http snap patch diff map wxml wxss ets r m v
        gd gdshader tscn tres godot prefab asmdef uxml uss shader glsl hlsl wgsl frag vert metal cu cuh odin
        elm purs mli fsx fsi cljs cljc edn groovy rkt f90 f95 adb ads pas asm vhd vhdl sv svh vala tcl vim
        fbs thrift xsd xsl xslt wsdl qml qrc xib strings xcstrings overlay dts dtsi keymap defconfig
        coffee styl njk liquid mustache twig templ gotmpl phtml mjml mdc rmd qmd rego cue dhall bzl
        gemspec kdl bru cls avif bmp otf eot
        """)

    /// Endings that are words of other kinds as well: believed only in a code span or below a folder.
    static let onlyWithFolder: PhraseTable = words(
        """
        c h r m v go log env db service timer example sample map spec mod ex http feature targets fs cr pm
        patch diff properties props template lock rs shader strings overlay keymap metal frag vert cue cls
        """)

    /// Those of them that are sources: believed anywhere behind a name of several words, as in `ring_buffer.h`.
    static let ofSources: PhraseTable = words("c h rs go")

    /// Products and members that look like files.
    static let products: PhraseTable = words(
        """
        node.js next.js vue.js react.js express.js three.js d3.js chart.js nuxt.js nest.js nextauth.js auth.js
        discord.js ethers.js moment.js day.js alpine.js angular.js ember.js backbone.js socket.js vitest.js
        p5.js pdf.js solid.js hono.js bun.js deno.js plotly.js leaflet.js babylon.js electron.js knex.js
        passport.js video.js anime.js gsap.js process.env import.meta.env console.log asp.net vanilla.js
        tensorflow.js web3.js prisma.js bull.js res.json response.json request.json jwt.io handlebars.js
        phaser.js pixi.js konva.js fabric.js matter.js
        """)

    /// Folders in which projects keep their sources; a path without extension must begin with one.
    static let sourceRoots: PhraseTable = words(
        """
        src source sources test tests __tests__ spec specs e2e lib libs app apps docs doc scripts script tools
        packages package modules backend frontend server client web mobile ios android public static assets
        config configs configuration internal cmd pkg core cli components pages views hooks services models
        controllers routes middleware migrations examples example contracts infra infrastructure deploy
        deployment k8s docker terraform styles types utils helpers data db database schemas schema templates
        fixtures resources supabase prisma functions plugins extensions shared common domain features store
        stores i18n locales bin build benches crates Sources Tests ansible
        """)

    /// Folders that need no backticks to be believed: others are words of prose as well, as in `routes/nav`.
    static let surelyFolders: PhraseTable = words(
        """
        src test tests __tests__ e2e lib libs app apps docs scripts packages backend frontend internal cmd pkg crates
        bin Sources Tests k8s config public assets
        """)

    /// First parts of absolute paths; other texts that begin with a slash are routes or commands.
    static let systemRoots: PhraseTable = words(
        """
        Users home root mnt opt etc var tmp usr srv data workspace app Volumes Library
        """)

    static func words(_ text: String) -> PhraseTable {
        var names = PhraseList()
        names.add(text, separator: .space)
        return PhraseTable(names)
    }

    static func isKnown(_ name: ArraySlice<UInt8>) -> Bool {
        known.holds(name) || name.starts(with: "Dockerfile.") || name.starts(with: "Makefile.")
    }

    static func hasKnownExtension(_ name: ArraySlice<UInt8>) -> Bool {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return false }
        return extensions.holds(folded(name[(dot + 1)...]))
    }

    /// `.env`, `.env.local`, `.gitignore`, `.eslintrc.json`, `.editorconfig` …
    static func isDotFile(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.first == UInt8(ascii: ".") else { return false }
        let rest = name.dropFirst()
        guard let first = rest.first, first.isLetter || first >= 0x80 else { return false }
        if rest.starts(with: "env"), rest.count == 3 || rest.starts(with: "env.") { return true }
        if rest.suffix(6).starts(with: "ignore") || rest.suffix(2).starts(with: "rc") || dotFiles.holds(rest) {
            return true
        }
        guard let kind = rest.firstIndex(of: UInt8(ascii: ".")), hasKnownExtension(rest) else { return false }
        return !suffixes.holds(rest[..<kind]) || rest.suffix(4).starts(with: ".env")
    }

    /// What stands behind the names of files of one kind: a bare `.test.ts` or `.page.tsx` is the end of many names,
    /// and no file.
    private static let suffixes = words(
        """
        test tests spec specs e2e integration unit bench mock mocks fixture fixtures stories story page pages layout
        d min module modules component components service services controller controllers directive pipe guard
        resolver middleware hook styles style schema schemas types type model models entity dto repository
        client server route routes view views widget g freezed generated gen
        """)

    private static let dotFiles = words(
        """
        editorconfig gitattributes gitmodules npmrc nvmrc tool-versions python-version htaccess swiftlint.yml
        swift-format dev.vars
        """)

    /// With small letters for ASCII capitals.
    static func folded(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        name.contains(where: \.isCapital) ? name.map(\.small)[...] : name
    }
}
