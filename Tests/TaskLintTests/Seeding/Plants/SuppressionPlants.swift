import TestSupport

/// TL901, TL902: comments that silence nothing, or something that is no rule.
enum SuppressionPlants {
    static let unused = Seeder("TL901", "unused-suppression", [silencingNothing])
    static let unknown = Seeder("TL902", "unknown-suppression", [silencingNoRule])

    private static func commented(
        _ random: inout SeededGenerator, _ rules: [String], label: String
    ) -> Plant? {
        let dialects: [DraftDialect] = [.speckitOld, .speckitStories, .openspec, .headings, .specKitty]
        let base = DraftMaker.draft(.init(dialects: dialects, hasStatements: false), random: &random)
        let form = random.pick([
            "<!-- tasklint-disable-file {r} -->", "<!-- tasklint-disable-next-line {r} -->",
            "<!-- tasklint-disable-next-line {r}: agreed with the team -->",
            "<!-- tasklint-disable-file {r}: old plan -->",
        ])
        let comment = form.replacing("{r}", with: random.pick(rules))
        var planted = base
        if comment.contains("file") {
            planted.opening = ["⟦\(comment)⟧", ""] + base.opening
        } else {
            let section = random.pick(base.sections.indices.filter { !base.sections[$0].heading.isEmpty })
            planted.sections[section].heading = "⟦\(comment)⟧\n" + base.sections[section].heading
        }
        return Plant(base: base, planted: planted, label: comment)
    }

    private static let silencingNothing: Seeder.Kind = { random in
        commented(
            &random, ["TL301", "TL201", "duplicate-id", "unknown-reference", "TL501", "dependency-cycle"],
            label: "unused")
    }

    private static let silencingNoRule: Seeder.Kind = { random in
        commented(
            &random, ["TL999", "TL310", "duplicate-ids", "parallel-conflict", "no-such-rule", "E501"], label: "unknown")
    }
}
