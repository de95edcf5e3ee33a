import TaskPlan

extension PlanClaim {
    /// The codes of the rules whose findings refute the claim.
    var refutedBy: [String] {
        switch self {
        case .parallelTasksAreIndependent: ["TL301", "TL302", "TL303"]
        case .parallelTasksShareNoFile: ["TL301", "TL303", "TL304"]
        case .testsComeFirst: ["TL401", "TL402"]
        case .tasksNameFiles: ["TL115"]
        case .idsAreUnique: ["TL101"]
        case .orderHasNoCycle: ["TL201"]
        case .referencesResolve: ["TL202"]
        }
    }
}
