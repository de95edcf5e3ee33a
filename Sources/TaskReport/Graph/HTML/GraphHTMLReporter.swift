/// One page of HTML with the drawing of each document and a list of its tasks. It loads nothing and runs nothing, and
/// tells the browser to see to that.
struct GraphHTMLReporter: GraphReporter {
    /// Tasks of a document up to which nothing is folded in the drawing. The list always has all of them.
    let limit: Int

    var opening: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Task plans</title>
        <style>
        \(PictureStyle.sheet)\(GraphPageStyle.sheet)</style>
        </head>
        <body>
        <main>

        """
    }

    var closing: String { "</main>\n</body>\n</html>\n" }

    func part(of document: GraphedDocument) -> GraphPart {
        let picture = SVGPicture(PlanPicture(document, foldingAbove: limit))
        let list = TaskListPage(PlanPicture(document, foldingAbove: .max), prefix: document.prefix)
        let (name, words) = ("\(document.prefix)name", "\(document.prefix)words")
        let text = """
            <article>
            <header>
            <h1>\(MarkupText.escaped(Escaping.visible(document.path)))</h1>
            <p>\(MarkupText.escaped(picture.description))</p>
            </header>
            <div class="picture" tabindex="0" role="region" aria-label="Picture of the plan">
            <svg xmlns="http://www.w3.org/2000/svg" class="tl" role="img" aria-labelledby="\(name) \(words)" \
            width="\(picture.size.width)" height="\(picture.size.height)" \
            viewBox="0 0 \(picture.size.width) \(picture.size.height)">
            <title id="\(name)">\(MarkupText.escaped(picture.name))</title>
            <desc id="\(words)">\(MarkupText.escaped(picture.description)). All tasks are listed below.</desc>
            \(picture.elements)</svg>
            </div>
            \(list.text)</article>

            """
        return GraphPart(text)
    }
}

/// The look of the page around the drawings.
enum GraphPageStyle {
    static let sheet = """
        :root{color-scheme:light dark}
        *{box-sizing:border-box}
        body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#1f2328;background:#ffffff}
        main{padding:1rem;max-width:100%}
        article+article{margin-top:3rem;border-top:1px solid #c8d0d9}
        h1{font-size:1.25rem;margin:.5rem 0;overflow-wrap:anywhere}
        h2{font-size:1.1rem;margin:1.5rem 0 .5rem}
        header p{margin:.25rem 0 1rem}
        .picture{overflow:auto;max-height:85vh;border:1px solid #c8d0d9;border-radius:8px}
        .picture svg{display:block}
        .tasks{max-width:60rem}
        details{border:1px solid #c8d0d9;border-radius:8px;margin:.5rem 0}
        summary{padding:.6rem .75rem;cursor:pointer;font-weight:600;overflow-wrap:anywhere}
        summary span{font-weight:400;margin-left:.5rem}
        ul{list-style:none;margin:0;padding:0 .75rem .5rem}
        li{display:grid;grid-template-columns:14px minmax(0,1fr);gap:0 .6rem;padding:.4rem 0;border-top:1px solid #e3e8ed}
        li>svg{margin-top:.35rem;overflow:visible}
        li p{margin:0;overflow-wrap:anywhere}
        .depth-1{margin-left:1.25rem}
        .depth-2{margin-left:2.5rem}
        .depth-3{margin-left:3.75rem}
        .faint,summary span{color:#515a64;font-size:.875rem}
        .alarm{color:#c4121f;font-weight:600}
        a{color:#0757b8}
        :focus-visible{outline:3px solid #0969da;outline-offset:2px}
        li:target{background:#fff6c2}
        .order{list-style:disc;padding-left:1.5rem}
        .order li{display:list-item;border:0;padding:.15rem 0}
        @media (prefers-color-scheme:dark){
        body{color:#e6edf3;background:#0d1117}
        article+article,.picture,details{border-color:#3a424b}
        li{border-color:#262c33}
        .faint,summary span{color:#9aa4ae}
        .alarm{color:#ff7b72}
        a{color:#6cb2ff}
        li:target{background:#3a2f05}
        }

        """
}
