import Foundation

/// A page of which a part, between two comments, is written by a command.
enum MarkedPage {
    /// Puts a text between `<!-- NAME:begin -->` and `<!-- NAME:end -->`.
    static func replace(_ name: String, by text: String, in file: String) throws {
        let page = try String(contentsOfFile: file, encoding: .utf8)
        guard let begin = page.range(of: "<!-- \(name):begin -->\n"), let end = page.range(of: "<!-- \(name):end -->"),
            begin.upperBound <= end.lowerBound
        else { throw Failure("\(file) has no part called \(name)") }
        let new = page[..<begin.upperBound] + "\n" + text + "\n\n" + page[end.lowerBound...]
        try Data(new.utf8).write(to: URL(fileURLWithPath: file))
    }
}
