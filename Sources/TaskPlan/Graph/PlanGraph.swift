public struct PlanGraph: Sendable { public let plan: Plan; public init(_ plan: Plan) { self.plan = plan } }
