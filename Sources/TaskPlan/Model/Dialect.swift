/// The family of documents that a plan belongs to. It settles only what the constructs themselves leave open.
public enum Dialect: String, CaseIterable, Sendable {
    /// GitHub's spec-kit: `T001 [P] [US1] …` in phases.
    case specKit = "spec-kit"
    /// spec-kitty: work packages `WP01` with subtasks.
    case specKitty = "spec-kitty"
    /// spec-workflow: numbered tasks with `_Leverage:_` and `_Prompt:_`.
    case specWorkflow = "spec-workflow"
    /// Kiro and cc-sdd: numbered tasks with `_Requirements: 1.1_`.
    case kiro
    /// OpenSpec: numbered tasks below numbered headings.
    case openSpec = "openspec"
    /// Agent OS: task groups.
    case agentOS = "agent-os"
    /// Obsidian Tasks: `🆔`, `⛔`, dates.
    case obsidian
    /// Tasks are headings.
    case headingTasks = "heading-tasks"
    /// Lists whose items begin with status glyphs.
    case statusList = "status-list"
    /// Plain boxes.
    case checklist
}
