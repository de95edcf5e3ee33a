/// Whether a number with dots may be an id: where nothing announces numbers, one behind a word is a version, a section
/// or a requirement. A sign or a connective begins anew.
struct DottedNumbers {
    private let areIds: Bool
    private(set) var mayBeIds: Bool
    /// What held in front of the open parentheses.
    private var outside: Bool

    init(areIds: Bool) {
        self.areIds = areIds
        mayBeIds = areIds
        outside = areIds
    }

    /// - Parameter depth: open parentheses behind the token.
    mutating func pass(_ kind: StatementToken.Kind, depth: Int) {
        switch kind {
        case .word: mayBeIds = false
        case .stop, .colon, .connective, .arrow: mayBeIds = areIds
        case .open:
            if depth == 1 { outside = mayBeIds }
            mayBeIds = areIds
        case .close: if depth == 0 { mayBeIds = outside }
        default: break
        }
    }
}
