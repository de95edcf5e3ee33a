/// The forms in which plans are written.
enum DraftDialect: String, CaseIterable {
    case speckitOld, speckitStories, kiro, openspec, specWorkflow, headings, specKitty, obsidian, glyphs, checklist
    case agentOS

    /// Dialects in which tasks have ids.
    static let withIDs: [DraftDialect] = [
        .speckitOld, .speckitStories, .kiro, .openspec, .specWorkflow, .headings, .specKitty,
    ]

    /// Dialects in which tasks are marked to run together.
    static let withParallel: [DraftDialect] = [.speckitOld, .speckitStories, .kiro, .headings, .specKitty]

    /// Dialects in which tasks have tasks below them.
    static let withParents: [DraftDialect] = [.kiro, .checklist, .agentOS]

    /// Ids are `T001`, the same everywhere in the document.
    var hasLongIDs: Bool { [.speckitOld, .speckitStories, .specKitty].contains(self) }

    /// Tasks are headings with fields.
    var hasHeadingTasks: Bool { self == .headings }
}

enum DraftLanguage: String, CaseIterable {
    case english, german, french, spanish, portuguese, russian, chinese, japanese, korean
}

/// Ways of writing in which authors differ inside one dialect.
struct DraftStyle {
    var bullet = "-"
    var hasBoldIDs = false
    var hasCodePaths = true
    var doneBox = "x"
    /// `T-###` in headings, the prefix of all ids of a plan with heading tasks.
    var headingPrefix = "TASK-"
    /// Subtasks stand flush left, only their numbers say what they belong to.
    var isFlat = false
    /// `## Dependencies` in other words.
    var dependencyHeading: String?
    /// Numbers are called tasks in sentences.
    var callsTasks = false
    /// Obsidian's `[id:: x]` in place of `🆔 x`.
    var hasInlineFields = false
}
