import TestSupport
import Testing

/// What holds of any bytes, held against plans of all dialects, each with a planted defect.
@Suite("Generated plans")
struct GeneratedPlanTests {
    @Test("are read, linted and reported as promised", arguments: SeederList.all.map(\.code))
    func lint(code: String) throws {
        let seeder = try #require(SeederList.all.first { $0.code == code })
        for plant in seeder.plants(1) { try LintPromises.check(MarkedPlan(plant.planted).bytes) }
    }
}
