import SourceText

/// A document to be read.
struct Input: Sendable {
    /// Where its bytes come from.
    enum Origin: Sendable {
        case file(String)
        case standardInput
    }

    /// More bytes than this are refused: 64 MiB.
    static let byteLimit = 64 << 20

    let origin: Origin
    /// Path as it is shown.
    let path: String

    /// The path in whose folder siblings of the document are looked for; nil for standard input that names no folder.
    var place: String? {
        switch origin {
        case .file(let path): path
        case .standardInput: path.contains("/") ? path : nil
        }
    }

    /// The bytes of the document, if they are text in UTF-8.
    func read() throws(InputProblem) -> [UInt8] {
        let bytes: [UInt8]
        do throws(SystemError) {
            switch origin {
            case .file(let path): bytes = try FileSystem.bytes(ofFile: path, limit: Input.byteLimit)
            case .standardInput: bytes = try FileSystem.bytes(of: 0, limit: Input.byteLimit)
            }
        } catch {
            throw InputProblem(path: path, failure: error)
        }
        if bytes.count > Input.byteLimit {
            throw InputProblem(path: path, .tooLarge(byteCount: bytes.count, limit: Input.byteLimit), bytes: [])
        }
        if let reason = SourceText.unreadableReason(of: bytes) {
            throw InputProblem(path: path, reason, bytes: bytes)
        }
        return bytes
    }
}
