import SourceText

/// A way to mend what a finding is about.
public struct Fix: Hashable, Sendable {
    /// What it does, as an order: `tick "T001"`.
    public let title: String
    /// Whether the meaning of the plan is sure to be the one that its author wants. Unsafe fixes are applied only on
    /// request.
    public let isSafe: Bool
    /// The changes, ascending and not overlapping.
    public let edits: [Edit]

    /// Makes a fix.
    public init(title: String, isSafe: Bool = true, edits: [Edit]) {
        self.title = title
        self.isSafe = isSafe
        self.edits = edits
    }
}
