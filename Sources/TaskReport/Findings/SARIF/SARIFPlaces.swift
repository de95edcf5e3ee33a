import SourceText

/// Makes places of a document as SARIF values.
struct SARIFPlaces {
    /// The base of relative paths. It has no address of its own: whoever reads the log knows where the project lies.
    static let root = "%SRCROOT%"

    private let source: SourceText
    private let units: UTF16Count
    /// The document itself.
    let artifact: SARIFArtifactLocation

    init(_ document: LintedDocument) {
        source = document.source
        units = UTF16Count(document.source.bytes)
        artifact = SARIFArtifactLocation(document.path)
    }

    /// A place that is told about.
    func location(_ range: Range<Int>, id: Int? = nil, message: String? = nil) -> SARIFLocation {
        let place = SARIFLocation.Place(artifactLocation: artifact, region: region(range))
        return SARIFLocation(id: id, message: message.map { SARIFMessage(text: $0) }, physicalLocation: place)
    }

    /// The lines and columns of a range.
    func region(_ range: Range<Int>) -> SARIFRegion {
        SARIFRegion(Span(range, in: source, counting: units))
    }
}

/// `message` object, section 3.11, and the one of its form, section 3.12.
struct SARIFMessage: Encodable {
    let text: String
    var markdown: String?
}

/// `artifactLocation` object, section 3.4.
struct SARIFArtifactLocation: Encodable {
    let uri: String
    let uriBaseId: String?

    init(_ path: String) {
        uri = URIText.reference(to: path)
        uriBaseId = URIText.isAbsolute(path) ? nil : SARIFPlaces.root
    }
}

/// `region` object, section 3.30: 1-based lines, 1-based columns in UTF-16 code units, the end behind the last
/// character.
struct SARIFRegion: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int

    init(_ span: Span) {
        startLine = span.start.line
        startColumn = span.start.column
        endLine = span.end.line
        endColumn = span.end.column
    }
}

/// `location` object, section 3.28.
struct SARIFLocation: Encodable {
    /// `physicalLocation` object, section 3.29.
    struct Place: Encodable {
        let artifactLocation: SARIFArtifactLocation
        let region: SARIFRegion
    }

    let id: Int?
    let message: SARIFMessage?
    let physicalLocation: Place
}
