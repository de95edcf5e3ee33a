import TestSupport

/// A plan with one defect, and the same plan without it.
struct Plant {
    /// The plan before the defect was planted.
    let base: String
    /// The plan with the defect, its place marked by `⟦` and `⟧`.
    let planted: String
    /// Which kind of defect in which kind of plan, for those who look at what was missed.
    let label: String
    /// Documents and files beside the plan.
    var files: [String: String] = [:]
    /// The form of the plan; nil if the defect stands in a real document's own lines.
    var dialect: DraftDialect?
    /// The plan is wrong in another way too, which the defect is about.
    var hasOtherErrors = false

    init(base: String, planted: String, label: String, files: [String: String] = [:]) {
        self.base = base
        self.planted = planted
        self.label = label
        self.files = files
    }

    init(base: Draft, planted: Draft, label: String) {
        let host = HostDocument.current.map { $0.name + ": " } ?? ""
        self.init(base: base.text, planted: planted.text, label: "\(host)\(base.dialect) \(base.language): \(label)")
        dialect = base.dialect
    }
}

/// All ways to plant the defect of one rule.
struct Seeder {
    /// One way: gives nil where the plan it was dealt has no room for the defect.
    typealias Kind = @Sendable (inout SeededGenerator) -> Plant?

    let code: String
    let name: String
    /// Least share of plants that the rule must report: 0.95, or what was reached so far where that is less.
    let leastRecall: Double
    let kinds: [Kind]

    init(_ code: String, _ name: String, leastRecall: Double = 0.95, _ kinds: [Kind]) {
        self.code = code
        self.name = name
        self.leastRecall = leastRecall
        self.kinds = kinds
    }

    /// So many plants in real documents, each in another one as long as there are enough.
    func plants(_ count: Int, in hosts: [HostDocument]) -> [Plant] {
        let kinds = kinds + (LinePlants.all[code] ?? [])
        let hosts = hosts.filter { code != "TL401" || $0.takesTestsFirst }
        var plants: [Plant] = []
        for number in 0..<count * 20 where plants.count < count && !hosts.isEmpty {
            var random = SeededGenerator(code + " in documents", number)
            let host = random.pick(hosts)
            let plant = HostDocument.$current.withValue(host) { kinds[number % kinds.count](&random) }
            guard let plant, plant.planted.contains("⟦"), plant.planted.contains("⟧"),
                plant.dialect.map(host.dialects.contains) != false
            else { continue }
            plants.append(plant)
        }
        return plants
    }

    /// So many plants, all kinds in turn; always the same for the same count.
    func plants(_ count: Int) -> [Plant] {
        var plants: [Plant] = []
        for number in 0..<count * 20 where plants.count < count {
            var random = SeededGenerator(code, number)
            if let plant = kinds[number % kinds.count](&random) { plants.append(plant) }
        }
        return plants
    }
}
