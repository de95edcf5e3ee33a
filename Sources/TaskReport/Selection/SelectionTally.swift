import TaskPlan

/// The names of a selection that no document of a run has. What one document lacks, another may hold.
public struct SelectionTally: Sendable {
    private var documents = 0
    private var misses: [PlanSelection.Name: (count: Int, suggestion: String?)] = [:]
    private var order: [PlanSelection.Name] = []

    /// Makes an empty tally.
    public init() {}

    /// Counts what is missing in one document.
    public mutating func add(_ missing: [PlanSelection.Miss]) {
        documents += 1
        for miss in Set(missing) {
            let known = misses[miss.name]
            misses[miss.name] = ((known?.count ?? 0) + 1, known?.suggestion ?? miss.suggestion)
        }
        order += missing.map(\.name).filter { !order.contains($0) }
    }

    /// One sentence for each name that means nothing in any document.
    public var complaints: [String] {
        order.compactMap { name in
            guard let miss = misses[name], miss.count == documents else { return nil }
            let complaint = "error: there is no \(name.kind.rawValue) \"\(Escaping.visible(name.text))\""
            return complaint + (miss.suggestion.map { "; did you mean \"\(Escaping.visible($0))\"?" } ?? "")
        }
    }
}
