import SourceText
import TaskLint
import TaskPlan

/// A document to be read.
struct Input: Sendable {
    /// Where its bytes come from.
    enum Origin: Sendable {
        case file
        case standardInput
    }

    let origin: Origin
    /// The path of the file, or the one that stands for standard input: a ``FileName``.
    let name: String

    /// The path as reports hold it.
    var path: String { FileName.shown(name) }

    /// The file that it is read from; nil for standard input.
    var file: String? { origin == .file ? name : nil }

    /// The path in whose folder siblings of the document are looked for; nil for standard input that names no folder.
    var place: String? {
        switch origin {
        case .file: name
        case .standardInput: name.contains("/") ? name : nil
        }
    }

    /// The bytes of the document, if they are text in UTF-8.
    ///
    /// - Parameter limit: more bytes are refused.
    func read(limit: Int) throws(InputProblem) -> [UInt8] {
        let bytes: [UInt8]
        do throws(SystemError) {
            switch origin {
            case .file: bytes = try FileSystem.bytes(ofFile: name, limit: limit)
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
        guard let file else {
            throw InputProblem(path: path, "standard input cannot be changed; name the file, or use --diff")
        }
        do throws(FileReplacement.Failure) {
            try FileReplacement(of: file, original: original).write(bytes)
        } catch {
            throw InputProblem(path: path, "not fixed, and left as it was: \(error)")
        }
    }
}
