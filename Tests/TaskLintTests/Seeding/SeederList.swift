/// The seeders of all rules, in the order of their codes.
enum SeederList {
    static let all: [Seeder] = [
        DuplicateIDPlants.seeder,
        CyclePlants.seeder,
        UnknownReferencePlants.seeder,
        ParallelConflictPlants.seeder,
        TestOrderPlants.seeder,
        PrerequisitePlants.seeder,
        ParentStatusPlants.seeder,
    ]
}
