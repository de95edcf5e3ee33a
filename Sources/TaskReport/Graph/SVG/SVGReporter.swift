/// A drawing as one file of SVG 1.1 (w3.org/TR/SVG11) without scripts and references to elsewhere. Several documents are
/// drawn below each other.
struct SVGReporter: GraphReporter {
    /// Tasks of a document up to which nothing is folded.
    let limit: Int

    var needsAllParts: Bool { true }

    func part(of document: GraphedDocument) -> GraphPart {
        let picture = SVGPicture(PlanPicture(document, foldingAbove: limit))
        let words =
            "<title>\(MarkupText.escaped(picture.name))</title>"
            + "<desc>\(MarkupText.escaped(picture.description))</desc>\n"
        return GraphPart(words + picture.elements, size: picture.size)
    }

    func page(_ parts: [GraphPart]) -> String {
        let width = parts.map(\.size.width).max() ?? 0
        let height = parts.reduce(0) { $0 + $1.size.height }
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" class="tl" role="img" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)">

            """
        if parts.count == 1 {
            text += parts[0].text + style
        } else {
            text += "<title>\(parts.count) task plans</title>\n\(style)"
            text += "<rect class=\"ground\" width=\"\(width)\" height=\"\(height)\"/>\n"
            var y = 0
            for part in parts {
                text += "<g transform=\"translate(0 \(y))\">\(part.text)</g>\n"
                y += part.size.height
            }
        }
        return text + "</svg>\n"
    }

    private var style: String { "<style>\n\(PictureStyle.sheet)</style>\n" }
}
