/// The links of a picture as edges between two nodes each, for formats that know no others.
///
/// A link from many to many goes through a junction, so that it costs the sum of its sides and not their product.
struct PictureEdges {
    /// What an edge begins or ends at.
    enum Node: Hashable {
        case end(PlanPicture.End)
        /// A junction, by its number.
        case junction(Int)
    }

    /// A line between two nodes.
    struct Edge {
        let from: Node
        let to: Node
        let strength: PlanPicture.Link.Strength
        /// Whether it is a step of a cycle.
        let isInCycle: Bool
        /// Whether it has an arrowhead: the way into a junction has none.
        var hasHead: Bool { if case .junction = to { false } else { true } }
    }

    private(set) var edges: [Edge] = []
    private(set) var junctionCount = 0

    /// - Complexity: O(*sizes of all links*).
    init(_ links: [PlanPicture.Link]) {
        for link in links {
            if link.sources.count > 1, link.targets.count > 1 {
                let junction = Node.junction(junctionCount)
                junctionCount += 1
                for source in link.sources {
                    add(.end(source), junction, link, isInCycle: link.cycleSources.contains(source))
                }
                for target in link.targets {
                    add(junction, .end(target), link, isInCycle: link.cycleTargets.contains(target))
                }
            } else {
                for source in link.sources {
                    for target in link.targets {
                        let isInCycle = link.cycleSources.contains(source) && link.cycleTargets.contains(target)
                        add(.end(source), .end(target), link, isInCycle: isInCycle)
                    }
                }
            }
        }
    }

    private mutating func add(_ from: Node, _ to: Node, _ link: PlanPicture.Link, isInCycle: Bool) {
        edges.append(Edge(from: from, to: to, strength: link.strength, isInCycle: link.isInCycle && isInCycle))
    }
}
