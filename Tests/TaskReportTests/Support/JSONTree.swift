import Foundation

/// A JSON value of which tests take what they ask about; what is not there is null.
struct JSONTree {
    private let value: Any?

    init(_ text: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }

    private init(value: Any?) { self.value = value }

    subscript(key: String) -> JSONTree { JSONTree(value: (value as? [String: Any])?[key]) }
    subscript(index: Int) -> JSONTree { JSONTree(value: list.indices.contains(index) ? list[index].value : nil) }

    var list: [JSONTree] { (value as? [Any] ?? []).map { JSONTree(value: $0) } }
    var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
    var text: String? { value as? String }
    var number: Int? { value as? Int }
    var isTrue: Bool? { value as? Bool }
}
