#!/usr/bin/env python3
"""Draws plans in every format and lets other programs judge the drawings.

usage: python3 Tests/Graphs/validate.py TASKLINT CACHE FOLDER...

Every Markdown file below the folders is drawn. CACHE is where the parser of Mermaid is unpacked. DOT is parsed by Graphviz, Mermaid by Mermaid itself (from the Python
package mmdc, run by node), SVG by an XML parser, HTML by a parser that wants all elements closed. Neither SVG nor HTML
may run anything or refer to anything outside of itself. What a missing program would have judged is skipped with a
word about it. Ends with 1 if anything is refused.
"""

import concurrent.futures
import html.parser
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

COMMANDS = {
    "dot": "graph --format dot",
    "mermaid": "graph --format mermaid",
    "gantt": "waves --format mermaid",
    "svg": "graph --format svg",
    "html": "graph --format html",
}
MERMAID = "mmdc==0.7.0"
HERE = pathlib.Path(__file__).resolve().parent
VOID = {"meta", "br", "rect", "circle", "path"}


def draw(tool, plan, style):
    command = [tool, *COMMANDS[style].split(), "--isolated", "--threads", "1", str(plan)]
    run = subprocess.run(command, capture_output=True, timeout=120)
    return run.stdout.decode() if run.returncode == 0 else None


def reference_problem(name, attributes):
    for key, value in attributes:
        key = key.split("}")[-1]
        if key.startswith("on") or key == "src" or key == "href" and not (value or "").startswith("#"):
            return f"{name} has {key}={value}"
    return f"{name} stands in it" if name in ("script", "image", "use", "link", "iframe", "foreignObject") else None


def svg_problem(text):
    try:
        root = xml.etree.ElementTree.fromstring(text)
    except xml.etree.ElementTree.ParseError as error:
        return str(error)
    found = (reference_problem(e.tag.split("}")[-1], e.attrib.items()) for e in root.iter())
    return next((problem for problem in found if problem), None)


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.ids, self.targets, self.problem = [], set(), set(), None

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.problem = self.problem or reference_problem(tag, attrs)
        if "id" in values:
            if values["id"] in self.ids:
                self.problem = self.problem or f"the id {values['id']} is double"
            self.ids.add(values["id"])
        if (values.get("href") or "").startswith("#"):
            self.targets.add(values["href"][1:])
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problem = self.problem or f"</{tag}> closes nothing"


def html_problem(text):
    page = Page()
    page.feed(text)
    page.close()
    if page.problem or page.open:
        return page.problem or f"{page.open} are not closed"
    lost = page.targets - page.ids
    return f"links to nowhere: {sorted(lost)[:3]}" if lost else None


def dot_problem(text):
    run = subprocess.run(["dot", "-Tcanon"], input=text.encode(), capture_output=True, timeout=120)
    return run.stderr.decode().strip() or (f"status {run.returncode}" if run.returncode else None)


def mermaid_problems(drawings, folder):
    """All at once, since the parser takes a second to load. None if there is no parser."""
    if not (folder / "mmdc" / "assets" / "mermaid.js").exists():
        folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), MERMAID]
        if subprocess.run(command).returncode:
            return None
        for wheel in folder.glob("*.whl"):
            zipfile.ZipFile(wheel).extractall(folder)
    with tempfile.TemporaryDirectory() as scratch:
        names = {}
        for number, (plan, text) in enumerate(drawings):
            names[str(number)] = plan
            pathlib.Path(scratch, str(number)).write_text(text)
        run = subprocess.run(
            ["node", str(HERE / "parse-mermaid.mjs"), str(folder / "mmdc" / "assets"), scratch],
            capture_output=True, text=True)
    if run.returncode:
        return [(None, run.stderr.strip())]
    return [(names[line.split("\t")[0]], line.split("\t", 1)[1]) for line in run.stdout.splitlines()]


def main():
    tool, cache, *folders = sys.argv[1:]
    plans = sorted(plan for folder in folders for plan in pathlib.Path(folder).rglob("*.md"))
    missing = {"dot": "dot" if not shutil.which("dot") else None, "mermaid": None if shutil.which("node") else "node"}
    missing["gantt"] = missing["mermaid"]
    failures = 0
    for style in COMMANDS:
        if missing.get(style):
            print(f"{style}: skipped, {missing[style]} is not installed")
            continue
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            texts = list(pool.map(lambda plan: draw(tool, plan, style), plans))
            problems = [(plan, "could not be drawn") for plan, text in zip(plans, texts) if text is None]
            drawn = [(plan, text) for plan, text in zip(plans, texts) if text is not None]
            if style in ("mermaid", "gantt"):
                refused = mermaid_problems(drawn, pathlib.Path(cache))
                if refused is None:
                    print(f"{style}: skipped, {MERMAID} cannot be downloaded")
                    continue
                problems += refused
            else:
                judge = {"dot": dot_problem, "svg": svg_problem, "html": html_problem}[style]
                judged = pool.map(lambda drawing: judge(drawing[1]), drawn)
                problems += [(plan, problem) for (plan, _), problem in zip(drawn, judged) if problem]
        for plan, problem in problems:
            print(f"{style}: {plan}: {problem}")
        print(f"{style}: {len(plans) - len(problems)} of {len(plans)} drawings are valid")
        failures += len(problems)
    sys.exit(1 if failures or not plans else 0)


main()
