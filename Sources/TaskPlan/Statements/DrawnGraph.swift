import SourceText

enum DrawnGraph {
    static func statements(_ source: SourceText, lines: [Range<Int>], survey: Survey, resolver: ReferenceResolver, section: Int?) -> [RawStatement] { [] }
}
