import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An XML document as a parser of the platform reads it.
struct XMLTree {
    /// An element with what stands directly in it.
    struct Element {
        let name: String
        let attributes: [String: String]
        /// Elements around it.
        let depth: Int
        /// Characters of the element, those of the elements in it included.
        var text = ""
    }

    /// The elements in the order in which they begin.
    let elements: [Element]

    /// Fails if the text is no well-formed document.
    init(_ text: String) throws {
        let reader = Reader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
        elements = reader.elements
    }

    func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [Element] = []
        private var open: [Int] = []

        func parser(
            _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
            attributes: [String: String]
        ) {
            open.append(elements.count)
            elements.append(Element(name: name, attributes: attributes, depth: open.count - 1))
        }

        func parser(_: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?) {
            open.removeLast()
        }

        func parser(_: XMLParser, foundCharacters text: String) {
            for index in open { elements[index].text += text }
        }
    }
}

/// The program xmllint of libxml2, which holds documents against schemas.
enum XMLLint {
    static let program = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// What is wrong with a document by Tests/Formats/NAME.xsd; empty if it fits.
    static func problems(in text: String, schema name: String) throws -> String {
        let formats = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Formats")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tasklint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let document = folder.appendingPathComponent("report.xml")
        let complaints = folder.appendingPathComponent("complaints")
        try Data(text.utf8).write(to: document)
        try Data().write(to: complaints)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program ?? "/usr/bin/xmllint")
        process.arguments = [
            "--noout", "--nonet", "--schema", formats.appendingPathComponent("\(name).xsd").path, document.path,
        ]
        // A file, because a pipe that nobody empties would hold up the program.
        process.standardError = try FileHandle(forWritingTo: complaints)
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? "" : try String(contentsOf: complaints, encoding: .utf8)
    }
}
