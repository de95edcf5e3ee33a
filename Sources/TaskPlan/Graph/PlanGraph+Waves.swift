extension PlanGraph {
    /// What may run together, in order.
    public struct Waves: Sendable {
        /// Tasks by wave; those of one wave wait only for tasks of earlier ones. Only what is work
        /// stands in them (``PlanGraph/work()``).
        public let waves: [[Int]]
        /// Tasks that are part of a cycle or wait for one.
        public let stuck: [Int]
    }

    /// The waves of a plan, done tasks included; ``Schedule`` tells more.
    ///
    /// - Complexity: O(*items* + *sizes of all statements*).
    public func waves() -> Waves {
        let schedule = Schedule(self)
        return Waves(waves: schedule.waves, stuck: schedule.stuck)
    }

    /// A longest chain of tasks that each wait for the one before, by stated and implied order. Empty if there are only
    /// tasks in cycles.
    ///
    /// - Complexity: O(*items* + *sizes of all statements*).
    public func criticalPath() -> [Int] { Schedule(self).criticalPath }

    /// The order that goes without saying, as statements of origin `phase` and `sequence`.
    public func impliedOrder() -> [Plan.Dependency] { WorkNetwork(self, .whole).implied }
}
