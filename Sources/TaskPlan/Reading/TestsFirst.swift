import MarkdownOutline
import SourceText
enum TestsFirst { static func evidence(_ outline: Outline, _ structure: Structure) -> Range<Int>? { nil } }
