import SourceText
import TaskLint
import TaskPlan

/// A document to be read.
struct Input: Sendable {
    /// Where its bytes come from.
    enum Origin: Sendable {
        case file(String)
        case standardInput
    }

    let origin: Origin
    /// Path as it is shown.
    let path: String

    /// The file that it is read from; nil for standard input.
    var file: String? { if case .file(let path) = origin { path } else { nil } }

    /// The path in whose folder siblings of the document are looked for; nil for standard input that names no folder.
    var place: String? {
        switch origin {
        case .file(let path): path
        case .standardInput: path.contains("/") ? path : nil
        }
    }

    /// The bytes of the document, if they are text in UTF-8.
    ///
    /// - Parameter limit: more bytes are refused.
    func read(limit: Int) throws(InputProblem) -> [UInt8] {
        let bytes: [UInt8]
        do throws(SystemError) {
            switch origin {
            case .file(let path): bytes = try FileSystem.bytes(ofFile: path, limit: limit)
            case .standardInput: bytes = try FileSystem.bytes(of: 0, limit: limit)
            }
        } catch {
            throw InputProblem(path: path, failure: error)
        }
        if let finding = UnreadableInput.finding(in: bytes, limit: limit) {
            throw InputProblem(path: path, finding, in: SourceText(finding.range.isEmpty ? [] : bytes))
        }
        return bytes
    }

    /// Refuses a plan that could not be followed to its end.
    func check(_ plan: Plan) throws(InputProblem) {
        if let finding = UnreadableInput.finding(in: plan) {
            throw InputProblem(path: path, finding, in: plan.source)
        }
    }

    /// Puts other bytes in place of the ones that were read.
    func replace(_ original: [UInt8], by bytes: [UInt8]) throws(InputProblem) {
        guard case .file(let file) = origin else {
            throw InputProblem(path: path, "standard input cannot be changed; name the file, or use --diff")
        }
        do throws(FileReplacement.Failure) {
            try FileReplacement(of: file, original: original).write(bytes)
        } catch {
            throw InputProblem(path: path, "not fixed: \(error)")
        }
    }
}
