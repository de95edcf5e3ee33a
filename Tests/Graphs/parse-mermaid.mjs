// usage: node parse-mermaid.mjs ASSETS FOLDER
// Parses every file of a folder with Mermaid and prints "name<TAB>reason" for each that it refuses. ASSETS holds
// mermaid.js and dom_shim.js, which stands in for a browser.
import fs from "node:fs"
import path from "node:path"
import vm from "node:vm"

const [assets, folder] = process.argv.slice(2)
const out = process.stdout
globalThis.window = globalThis
for (const name of ["dom_shim.js", "mermaid.js"]) {
    vm.runInThisContext(fs.readFileSync(path.join(assets, name), "utf8"), { filename: name })
}
const mermaid = globalThis.mermaid ?? vm.runInThisContext("__esbuild_esm_mermaid_nm.mermaid.default")

// The word by which a drawing names its kind.
const kind = (result) => String(result.diagramType).replace(/-.*/, "") + (result.diagramType === "gantt" ? "\n" : " ")

// A parser that takes anything would prove nothing.
const refuses = await mermaid.parse('flowchart LR\n a[["x" --> b').then(() => false, () => true)
if (!refuses) throw new Error("Mermaid takes a broken flowchart")

for (const name of fs.readdirSync(folder)) {
    const text = fs.readFileSync(path.join(folder, name), "utf8")
    const reason = await mermaid.parse(text).then(
        (result) => (text.includes(kind(result)) ? null : `is read as ${result.diagramType}`),
        (error) => String(error.message).split("\n").slice(0, 4).join(" ")
    )
    if (reason) out.write(`${name}\t${reason}\n`)
}
