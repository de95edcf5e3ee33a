import Foundation
import TaskLint
import Testing

/// Defects planted in clean plans, one per plan: is each of them reported, once and at its place?
///
/// Environment: `TASKLINT_PLANTS` is the number of plants per rule, `TASKLINT_MISSES` prints those that were missed
/// (`1`, or the codes of the rules that matter).
@Suite struct SeedingTests {
    @Test(
        "plants are marked, differ from their plans, and come with no other error",
        arguments: SeederList.all.filter { !Seeding.isThere($0) }.map(\.code))
    func wellMade(code: String) throws {
        let seeder = try #require(SeederList.all.first { $0.code == code })
        let plants = seeder.plants(Seeding.count / 2)
        #expect(plants.count == Seeding.count / 2)
        for plant in plants {
            #expect(plant.planted.contains("⟦") && !plant.base.contains("⟦"), "\(plant.label)")
            #expect(plant.planted.filter { !"⟦⟧".contains($0) } != plant.base, "\(plant.label)")
            let errors = Linter().check(Array(plant.base.utf8)).filter { $0.severity == .error }
            #expect(errors.isEmpty || plant.hasOtherErrors, "\(plant.label): \(errors.map(\.message))\n\(plant.base)")
        }
    }

    @Test("a planted defect is reported", arguments: SeederList.all.filter(Seeding.isThere).map(\.code))
    func generated(code: String) throws {
        let seeder = try #require(SeederList.all.first { $0.code == code })
        var recall = Recall(seeder)
        for plant in seeder.plants(Seeding.count) {
            recall.add(plant, needsCleanBase: true)
        }
        Seeding.show(recall, title: "generated")
        #expect(recall.planted == Seeding.count)
        #expect(recall.share >= seeder.leastRecall, "\(recall.line)")
        #expect(recall.otherErrors == 0, "\(recall.line)")
        #expect(recall.uncleanBases == 0, "\(recall.line)")
    }
}

/// The same in real documents, where there are any: the environment variable `TASKLINT_CORPUS` names their folder.
@Suite(.enabled(if: !HostDocument.all.isEmpty)) struct CorpusSeedingTests {
    @Test(
        "a planted defect is reported in a real document",
        arguments: SeederList.inDocuments.filter(Seeding.isThere).map(\.code))
    func corpus(code: String) throws {
        let seeder = try #require(SeederList.all.first { $0.code == code })
        var recall = Recall(seeder)
        for plant in seeder.plants(Seeding.count, in: HostDocument.all) {
            recall.add(plant, needsCleanBase: false)
        }
        Seeding.show(recall, title: "corpus")
        #expect(recall.share >= seeder.leastRecall, "\(recall.line)")
        #expect(recall.otherErrors == 0, "\(recall.line)")
    }
}

/// What the tests of seeding share.
enum Seeding {
    /// Plants per rule.
    static let count = environment["TASKLINT_PLANTS"].flatMap(Int.init) ?? 10

    private static let environment = ProcessInfo.processInfo.environment
    private static let rules = Set(RuleCatalogue.all.map { $0.identity.code })

    /// Whether the program has the rule.
    static func isThere(_ seeder: Seeder) -> Bool { rules.contains(seeder.code) }

    /// Prints the line of a rule and, if asked for, what it missed.
    static func show(_ recall: Recall, title: String) {
        print("\(title) \(recall.line)")
        let wanted = environment["TASKLINT_MISSES"] ?? ""
        guard wanted == "1" || wanted.contains(recall.seeder.code) else { return }
        for miss in recall.misses {
            print("  \(recall.seeder.code) missed in \(miss.plant.label)")
            for reason in miss.reasons { print("    \(reason)") }
            for line in surroundings(of: miss.plant) { print("    | \(line)") }
        }
    }

    /// The lines around every mark, and those that only the planted plan has.
    private static func surroundings(of plant: Plant) -> [String] {
        let lines = plant.planted.components(separatedBy: "\n")
        let base = Set(plant.base.components(separatedBy: "\n"))
        return lines.enumerated().compactMap { number, line in
            let isNear = lines[max(0, number - 1)...min(lines.count - 1, number + 1)].contains { $0.contains("⟦") }
            return isNear || !base.contains(line) ? "\(number + 1): \(line)" : nil
        }
    }
}
