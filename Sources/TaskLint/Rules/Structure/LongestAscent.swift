/// The most members of a list that stand in ascending order; what is left is out of order.
enum LongestAscent {
    /// For each member, whether it is one of them. Of several choices, the one with the higher members.
    ///
    /// - Parameter isLower: transitive; of two different members, neither need be lower.
    /// - Complexity: O(*n*) where each member is lower than the next, as in most lists; else O(*n* log *n*).
    static func members<Member>(_ list: [Member], isLower: (Member, Member) -> Bool) -> [Bool] {
        // What ascends from each to the next ascends as a whole.
        if zip(list, list.dropFirst()).allSatisfy({ isLower($0, $1) }) { return list.map { _ in true } }
        // From the end on: for each length, the highest member with which so many ascend up to the end.
        var heads: [Int] = []
        var following = [Int?](repeating: nil, count: list.count)
        for index in list.indices.reversed() {
            let length = heads.partitionPoint { !isLower(list[$0], list[index]) }
            following[index] = length == 0 ? nil : heads[length - 1]
            if length == heads.count { heads.append(index) } else { heads[length] = index }
        }
        var isMember = list.map { _ in false }
        var current = heads.last
        while let index = current {
            isMember[index] = true
            current = following[index]
        }
        return isMember
    }
}
