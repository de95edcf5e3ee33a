import SourceText
import TaskLint

/// `result` object, section 3.27. What a property is called is its key; absent values have none.
struct SARIFResult: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: SARIFMessage
    let locations: [SARIFLocation]
    let relatedLocations: [SARIFLocation]?
    let partialFingerprints: [String: String]
    let fixes: [SARIFFix]?

    /// - Parameter ruleIndex: the position of the rule in the list of the tool; nil for a rule of someone else.
    init(_ diagnostic: Diagnostic, places: SARIFPlaces, ruleIndex: Int?, fingerprint: String) {
        ruleId = diagnostic.rule.code
        self.ruleIndex = ruleIndex
        level = diagnostic.severity.sarifLevel
        message = SARIFMessage(text: SARIFResult.text(of: diagnostic))
        locations = [places.location(diagnostic.range)]
        let related = diagnostic.notes.enumerated().map { index, note in
            places.location(note.range, id: index + 1, message: SARIFText.shown(note.message))
        }
        relatedLocations = related.isEmpty ? nil : related
        // The name tells apart how fingerprints are made; a new way needs a new name.
        partialFingerprints = ["tasklint/v1": fingerprint]
        fixes = diagnostic.fix.map { [SARIFFix($0, places: places)] }
    }

    /// More places than this are listed, but not linked.
    private static let mostLinks = 20

    /// What is wrong, with links to the other places, and in a paragraph of its own what to do about it.
    private static func text(of diagnostic: Diagnostic) -> String {
        let links = diagnostic.notes.prefix(mostLinks).enumerated().map { SARIFText.link($1.message, to: $0 + 1) }
        let places = links.isEmpty ? "" : ": " + links.joined(separator: "; ")
        let help = diagnostic.help.isEmpty ? "" : "\n\nHelp: " + SARIFText.shown(diagnostic.help)
        return SARIFText.shown(diagnostic.message) + places + help
    }
}

/// `fix` object, section 3.55.
struct SARIFFix: Encodable {
    /// `artifactChange` object, section 3.56.
    struct ArtifactChange: Encodable {
        let artifactLocation: SARIFArtifactLocation
        let replacements: [Replacement]
    }

    /// `replacement` object, section 3.57. An empty region is a place at which text is inserted.
    struct Replacement: Encodable {
        let deletedRegion: SARIFRegion
        let insertedContent: SARIFContent
    }

    /// `artifactContent` object, section 3.3.
    struct SARIFContent: Encodable {
        let text: String
    }

    let description: SARIFMessage
    let artifactChanges: [ArtifactChange]

    init(_ fix: Fix, places: SARIFPlaces) {
        let caution = fix.isSafe ? "" : " (unsafe: the author may have meant something else)"
        description = SARIFMessage(text: SARIFText.shown(fix.title) + caution)
        let replacements = fix.edits.map { edit in
            Replacement(
                deletedRegion: places.region(edit.range),
                insertedContent: SARIFContent(text: String(decoding: edit.replacement, as: UTF8.self)))
        }
        artifactChanges = [ArtifactChange(artifactLocation: places.artifact, replacements: replacements)]
    }
}
