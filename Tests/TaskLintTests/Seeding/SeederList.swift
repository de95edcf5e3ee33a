/// The seeders of all rules, in the order of their codes.
enum SeederList {
    static let all: [Seeder] = structure + dependencies + parallel + testOrder + status + surroundings

    /// Those whose defects do not concern a plan as a whole, and so can be planted in any document.
    static let inDocuments = all.filter { seeder in
        [
            "TL101", "TL102", "TL103", "TL104", "TL105", "TL106", "TL107", "TL108", "TL109", "TL110", "TL111", "TL112",
            "TL116", "TL201", "TL202", "TL203", "TL204", "TL205", "TL206", "TL301", "TL302", "TL303", "TL304", "TL306",
            "TL401", "TL501", "TL502", "TL503", "TL504", "TL507", "TL509",
        ].contains(seeder.code)
    }

    private static let structure: [Seeder] = [
        DuplicateIDPlants.seeder, CheckboxPlants.malformed, CheckboxPlants.unknown, IdentifierPlants.missing,
        IdentifierPlants.malformed, IdentifierPlants.disordered, LabelPlants.seeder, CheckboxPlants.missing,
        PlaceholderPlants.seeder, CheckboxPlants.empty, TextPlants.repeated, TextPlants.field, GarbledPlants.seeder,
        TextPlants.glyph, TextPlants.file, TextPlants.fence,
    ]

    private static let dependencies: [Seeder] = [
        CyclePlants.seeder, UnknownReferencePlants.seeder, OrderPlants.against, OrderPlants.redundant,
        RangePlants.reversed, RangePlants.gap, OrderPlants.conflicting, OrderPlants.unresolved,
    ]

    private static let parallel: [Seeder] = [
        ParallelConflictPlants.seeder, ParallelPlants.dependency, ParallelPlants.overlap, ParallelPlants.manifest,
        ExamplePlants.seeder, ParallelPlants.container, ParallelPlants.missed, ParallelPlants.stories,
    ]

    private static let testOrder: [Seeder] = [
        TestOrderPlants.seeder, TestFirstPlants.gate, TestFirstPlants.pending, TestFirstPlants.untested,
        TestFirstPlants.none,
    ]

    private static let status: [Seeder] = [
        PrerequisitePlants.seeder, ParentStatusPlants.seeder, StatusPlants.mismatch, ClaimPlants.section,
        ClaimPlants.table, ClaimPlants.pointer, ClaimPlants.checked, StatusPlants.blocked, StatusPlants.started,
    ]

    private static let surroundings: [Seeder] = [
        FilePlants.doneWithout, FilePlants.existing, FilePlants.unknown, FilePlants.uncovered,
        SuppressionPlants.unused, SuppressionPlants.unknown,
    ]
}
