import SourceText
import TaskReport

/// Why an input cannot be linted, in one line that says what to do.
struct InputProblem: Error {
    let message: String

    /// A path that was named and does not exist, or a folder without plans.
    init(path: String, _ text: String) {
        message = "\(Escaping.visible(path)): error: \(text)"
    }

    /// A file or folder that exists and cannot be read.
    init(path: String, failure: SystemError) {
        if failure.isMissing {
            self.init(path: path, failure.description)
        } else {
            self.init(unreadable: path, "cannot be read: \(failure)")
        }
    }

    /// A file that is no text, or too much of it.
    init(path: String, _ reason: Unreadable, bytes: [UInt8]) {
        self.init(unreadable: path, InputProblem.text(reason, bytes: bytes))
    }

    /// A file whose blocks nest too deep to be followed.
    init(path: String, tooDeepLine line: Int) {
        self.init(unreadable: path, InputProblem.nesting(line))
    }

    private init(unreadable path: String, _ text: String) {
        message = "\(Escaping.visible(path)): error[TL903] \(text) (unreadable-input)"
    }

    private static func text(_ reason: Unreadable, bytes: [UInt8]) -> String {
        func place(_ offset: Int) -> String {
            let place = SourceText(bytes).position(at: offset)
            return "\(place.line):\(place.column)"
        }
        switch reason {
        case .utf16:
            return "not UTF-8: the document is in UTF-16; save it as UTF-8"
        case .nul(let offset):
            return "not a text: NUL byte at \(place(offset)); remove it, or leave this file out"
        case .invalidUTF8(let offset):
            return "not UTF-8: invalid byte at \(place(offset)); save the document as UTF-8"
        case .tooLarge(_, let limit):
            return "too large: more than \(limit >> 20) MiB; split the plan, or leave this file out"
        case .tooDeep(let line, _):
            return nesting(line)
        }
    }

    private static func nesting(_ line: Int) -> String {
        "nested too deep at line \(line); remove the excess list markers and \">\""
    }
}
