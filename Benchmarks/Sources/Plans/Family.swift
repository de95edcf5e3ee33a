import ArgumentParser

/// What generated documents are like.
enum Family: String, CaseIterable, ExpressibleByArgument {
    /// A realistic plan with stories.
    case specKit = "spec-kit"

    static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// A document of about this size.
    func document(bytes: Int, seed: UInt64) -> PlanText {
        switch self {
        case .specKit: SpecKitPlan.document(bytes: bytes, seed: seed)
        }
    }
}
