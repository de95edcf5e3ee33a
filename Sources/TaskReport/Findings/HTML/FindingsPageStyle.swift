import TaskLint

/// The look of a page of findings. Severity and places are told by words and lines as well as by colour.
enum FindingsPageStyle {
    /// A box for each severity that hides its findings, where the browser can tell from a box what else to show.
    static var filter: String {
        let boxes = Severity.allCases.reversed().map { severity in
            "<label><input type=\"checkbox\" id=\"show-\(severity.rawValue)\" checked=\"checked\"/> "
                + "\(severity.plural)</label>\n"
        }
        return "<fieldset class=\"filter\">\n<legend>Show</legend>\n\(boxes.joined())</fieldset>\n"
    }

    private static var filterRules: String {
        Severity.allCases.map { severity in
            "main:has(#show-\(severity.rawValue):not(:checked)) #findings .\(severity.className){display:none}\n"
        }.joined()
    }

    static var sheet: String { colours + frame + parts + filterRules + exceptions }

    private static let colours = """
        :root{color-scheme:light dark;--ink:#1f2328;--faint:#515a64;--ground:#fff;--raised:#f4f6f8;--line:#c8d0d9;\
        --link:#0757b8;--done:#1a7f37;--error:#b3121d;--warning:#8a4b00;--info:#0757b8;--error-ground:#ffe3e1;\
        --warning-ground:#ffedcf;--info-ground:#dff1ff;--note:#6639ba;--note-ground:#f1e8ff}
        @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--faint:#9aa4ae;--ground:#0d1117;--raised:#161b22;\
        --line:#3a424b;--link:#6cb2ff;--done:#3fb950;--error:#ff7b72;--warning:#e0ae35;--info:#6cb2ff;\
        --error-ground:#4d1518;--warning-ground:#3f2e06;--info-ground:#11294d;--note:#c9a2ff;--note-ground:#2c2148}}

        """

    private static let frame = """
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1rem;max-width:72rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);\
        background:var(--ground);overflow-wrap:anywhere}
        main{display:flex;flex-direction:column;gap:1rem}
        .numbers{order:-2}
        .filter{order:-1}
        h1{font-size:1.4rem;margin:0 0 1rem}
        h2{font-size:1.1rem;margin:0}
        h3{font-size:1rem;margin:0}
        p{margin:.35rem 0}
        a{color:var(--link)}
        code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.85rem}
        summary{cursor:pointer;padding:.5rem .25rem}
        summary h2,summary h3{display:inline}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px}
        #findings:focus{outline:none}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:.25rem;padding:.25rem .5rem;background:var(--ground)}
        .faint{color:var(--faint);font-size:.875rem}
        .filter{display:none;border:0;margin:0;padding:0}
        .filter legend{float:left;margin-right:1rem;padding:.25rem 0}
        .filter label{display:inline-block;padding:.25rem 1rem .25rem 0}
        .filter input{width:1.1rem;height:1.1rem;vertical-align:-.2rem;accent-color:var(--link)}
        .numbers dl{display:flex;flex-wrap:wrap;gap:.5rem;margin:0}
        .numbers div{border:1px solid var(--line);border-radius:8px;padding:.4rem .9rem;min-width:6rem;overflow-wrap:normal}
        .numbers dt{color:var(--faint);font-size:.875rem}
        .numbers dd{margin:0;font-size:1.5rem;font-weight:700;line-height:1.2}
        .numbers .is-error dd{color:var(--error)}
        .numbers .is-warning dd{color:var(--warning)}
        .numbers .is-info dd{color:var(--info)}
        table{border-collapse:collapse;width:100%;font-size:.875rem}
        th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-top:1px solid var(--line)}
        th{font-weight:400}
        thead th{color:var(--faint);border:0}

        """

    private static let parts = """
        .plan{border:1px solid var(--line);border-radius:8px;padding:0 .75rem;margin:0 0 1rem}
        .plan[open]{padding-bottom:.75rem}
        .is-error{--own:var(--error);--own-ground:var(--error-ground)}
        .is-warning{--own:var(--warning);--own-ground:var(--warning-ground)}
        .is-info{--own:var(--info);--own-ground:var(--info-ground)}
        .grade{color:var(--own);background:var(--own-ground);border:1px solid;border-radius:4px;padding:0 .4rem;\
        font-size:.8rem;font-weight:700;white-space:nowrap}
        .finding{border-left:4px solid var(--own);padding:.1rem 0 .1rem .75rem;margin:1rem 0}
        .finding:target,li:target,tr:target{background:var(--raised)}
        .finding h3{font-weight:600}
        .source{display:grid;grid-template-columns:auto minmax(0,1fr);column-gap:.75rem;background:var(--raised);\
        border-radius:6px;padding:.4rem .6rem;margin:.4rem 0}
        .line{display:contents}
        .line code{grid-column:2;white-space:pre-wrap;line-height:1.6}
        .number,.gap{grid-column:1;color:var(--faint);font:.85rem/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,\
        "DejaVu Sans Mono",monospace;text-align:right;overflow-wrap:normal;user-select:none}
        .notes{grid-column:2;color:var(--note);font-size:.875rem}
        mark{color:inherit;background:var(--own-ground);border-bottom:3px solid var(--own)}
        mark.note{background:var(--note-ground);border-bottom:2px dashed var(--note)}
        .notes p{margin:0}
        .notes p::before{content:"╰ "}
        .remark{font-size:.925rem}
        .remark strong{font-weight:600;color:var(--faint)}
        .remark strong::after{content:":"}
        .rest ol{list-style:none;margin:0;padding:0}
        .rest li{padding:.3rem 0;border-top:1px solid var(--line)}
        .progress summary,.drawing summary,.rest summary{border-top:1px solid var(--line)}
        .progress h3,.drawing h3{font-weight:400}
        progress{width:7rem;height:.6rem;accent-color:var(--done);vertical-align:baseline}
        .progress td,.progress th+th{white-space:nowrap;width:1%;text-align:right}
        .progress td span{display:inline-block;min-width:3.2rem}
        .progress tr>:last-child{padding-right:.25rem}
        .picture{overflow:auto;max-height:85vh;border:1px solid var(--line);border-radius:8px}
        .picture svg{display:block}
        @supports selector(:has(*)){.filter{display:block}}

        """

    private static let exceptions = """
        @media (max-width:32rem){
        body{padding:.5rem}
        .plan{padding:0 .5rem}
        .numbers dl{display:grid;grid-template-columns:repeat(6,1fr)}
        .numbers div{grid-column:span 2;min-width:0;padding:.3rem .6rem}
        .numbers div:nth-child(-n+2){grid-column:span 3}
        .progress td progress{width:3.5rem}
        .rules thead{display:none}
        .rules tr{display:block;padding:.4rem 0;border-top:1px solid var(--line)}
        .rules th,.rules td{display:inline-block;padding:0 .4rem 0 0;border:0}
        .rules th,.rules td:last-child{display:block}
        .finding{padding-left:.5rem}
        }
        @media print{.filter,.skip{display:none}}

        """
}
