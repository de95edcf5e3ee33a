#!/usr/bin/env python3
"""Holds reports in formats of others against their schemas, and against the report in JSON.

usage: validate.py PROGRAM SARIF-SCHEMA

The plans are all fixtures, one plan whose name and text try to break out of every format, and the documents of
../shared/corpus where that is there. Needs jsonschema and html5lib (PyPI) and xmllint (libxml2-utils). Ends with 1 if a
report is not as it must be.
"""

import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree

import html5lib
import jsonschema

FORMATS = pathlib.Path(__file__).resolve().parent
PROJECT = FORMATS.parent.parent
CORPUS = PROJECT.parent / "shared" / "corpus"
# The schema of OASIS as it was examined; any other file of that name is refused.
SARIF_SCHEMA = "6352a05f9d03f181b8d9c71a46bdacc4fcff9d8ade5364858b425ba0c0994ed7"

HOSTILE_PATH = 'a b/#c%20?é & "x" <任务>/it\'s:1-tasks.md'
MARKUP = 'a "q" \'b\' ]]> <b> &amp; {0} [l](1) [P] \\'
CONTROLS = "\x1b[31m é \u202edekniw\u2066 👩‍👩‍👧 \ufffe\uffff\x85\u2028 漢"
# Messages name tasks without ids by their titles, so some have none.
HOSTILE_TEXT = f"""\ufeff# Plan\r
\r
## Phase 1: {MARKUP}\r
\r
- [x] T001 [P] 𝄞 {MARKUP} in `src/{{a}}.py`\r- [ ] T001 [P] {CONTROLS} in `src/{{a}}.py`
- [] T002 {MARKUP} (depends on T009)
- [x] T003 {CONTROLS} (depends on T002)
- [ ] {MARKUP}
  - [x] {CONTROLS}
- [ ] {CONTROLS}
  - [x] 𝄞 {MARKUP}"""


class Mismatch(Exception):
    """A report is not as it must be."""


def expect(fact, complaint):
    if not fact:
        raise Mismatch(complaint)


class Run:
    """One set of plans, linted with all rules from one folder."""

    def __init__(self, program, folder, paths):
        self.program, self.folder, self.paths = program, folder, paths
        rules = json.loads(self.call("rules", "--format", "json"))["rules"]
        # The last one, unreadable input, cannot be selected.
        self.rules = ",".join(rule["code"] for rule in rules if rule["code"] != "TL903")
        self.findings = json.loads(self.report("json"))["diagnostics"]

    def call(self, *arguments):
        done = subprocess.run([self.program, *arguments], cwd=self.folder, capture_output=True, check=False)
        expect(done.returncode in (0, 1), f"status {done.returncode}: {done.stderr.decode()[-400:]}")
        return done.stdout.decode()

    def report(self, name):
        return self.call("lint", "-q", "--isolated", "--select", self.rules, "--format", name, "--", *self.paths)


def fit(document, schema):
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    for error in validator.iter_errors(document):
        raise Mismatch(f"{error.json_path}: {error.message[:300]}")


def own_schema(name):
    return json.loads((FORMATS / f"{name}.schema.json").read_text())


def fit_xml(text, name):
    with tempfile.NamedTemporaryFile(suffix=".xml") as file:
        file.write(text.encode())
        file.flush()
        call = ["xmllint", "--noout", "--nonet", "--schema", str(FORMATS / f"{name}.xsd"), file.name]
        done = subprocess.run(call, capture_output=True, check=False)
    expect(done.returncode == 0, done.stderr.decode()[:300])
    return ElementTree.fromstring(text)


class Document:
    """A plan as bytes and, by its own reading of lines, as UTF-16."""

    def __init__(self, path):
        self.bytes = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
        self.units = self.bytes.decode().encode("utf-16-le")
        self.byte_starts = self.starts(self.bytes.decode("latin-1"))
        unit_text = "".join(map(chr, memoryview(self.units).cast("H")))
        self.unit_starts = self.starts(unit_text)

    @staticmethod
    def starts(text):
        return [0] + [match.end() for match in re.finditer("\r\n|\r|\n", text)]

    def utf8(self, line, column, end_line, end_column):
        start = self.byte_starts[line - 1] + column - 1
        return self.bytes[start : self.byte_starts[end_line - 1] + end_column - 1].decode()

    def utf16(self, region):
        start = self.unit_starts[region["startLine"] - 1] + region["startColumn"] - 1
        end = self.unit_starts[region["endLine"] - 1] + region["endColumn"] - 1
        return self.units[2 * start : 2 * end].decode("utf-16-le")


def check_sarif(run, schema):
    log = json.loads(run.report("sarif"))
    fit(log, schema)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    results = log["runs"][0]["results"]
    expect(len(results) == len(run.findings), "another number of results")
    documents = {}
    for result, finding in zip(results, run.findings):
        expect(rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding["code"], "another rule")
        path = finding["path"]
        document = documents.setdefault(path, Document(run.folder / path))
        places = [finding] + finding["notes"]
        locations = result["locations"] + result.get("relatedLocations", [])
        expect(len(places) == len(locations), "another number of places")
        for place, location in zip(places, locations):
            where = location["physicalLocation"]
            uri = where["artifactLocation"]["uri"]
            expect(re.fullmatch(r"([\w.~/-]|%[0-9A-F]{2})+", uri, re.ASCII), f"no reference: {uri}")
            expect(urllib.parse.unquote(uri) == path, "another path")
            text = document.utf8(place["line"], place["column"], place["endLine"], place["endColumn"])
            expect(document.utf16(where["region"]) == text, f"another text at {path}:{place['line']}")


def check_gitlab(run, _):
    findings = json.loads(run.report("gitlab"))
    fit(findings, own_schema("gitlab"))
    expect(len(findings) == len(run.findings), "another number of findings")
    expect(len({finding["fingerprint"] for finding in findings}) == len(findings), "a fingerprint twice")


def check_junit(run, _):
    suites = fit_xml(run.report("junit"), "junit-10").findall("testsuite")
    expect([suite.get("name") for suite in suites] == run.paths, "other suites")
    expect(sum(int(suite.get("failures")) for suite in suites) == len(run.findings), "another number of failures")
    for suite in suites:
        cases = suite.findall("testcase")
        expect(len(cases) == int(suite.get("tests")), "another number of cases")
        expect(len({(case.get("classname"), case.get("name")) for case in cases}) == len(cases), "a case twice")
        expect(len(suite.findall("testcase/failure")) == int(suite.get("failures")), "another number of failures")


def check_rdjson(run, _):
    result = json.loads(run.report("rdjson"))
    fit(result, own_schema("rdjson"))
    for diagnostic, finding in zip(result["diagnostics"], run.findings, strict=True):
        place = diagnostic["location"]["range"]["start"]
        expect((place["line"], place["column"]) == (finding["line"], finding["column"]), "another place")


def check_checkstyle(run, _):
    files = fit_xml(run.report("checkstyle"), "checkstyle").findall("file")
    expect([file.get("name") for file in files] == run.paths, "other files")
    places = [(file.get("name"), int(error.get("line"))) for file in files for error in file]
    expect(places == [(finding["path"], finding["line"]) for finding in run.findings], "other places")


def check_html(run, _):
    text = run.report("html")
    ElementTree.fromstring(text.removeprefix("<!DOCTYPE html>\n"))
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    try:
        page = parser.parse(text)
    except html5lib.html5parser.ParseError as error:
        raise Mismatch(f"HTML: {error}") from error
    names = [element.get("id") for element in page.iter() if element.get("id")]
    expect(len(names) == len(set(names)), "a name twice")
    for element in page.iter():
        expect(element.tag not in ("script", "link", "iframe", "object", "img"), f"an element {element.tag}")
        for key, value in element.items():
            expect(key != "src" and not key.startswith("on"), f"an attribute {key}")
            expect(key != "href" or value[0] == "#" and value[1:] in names, f"a link to {value}")
    found = {name.removeprefix("f-") for name in names if name.startswith("f-")}
    expect(found == {finding["fingerprint"] for finding in run.findings}, "other findings")


CHECKS = {
    "sarif": check_sarif,
    "gitlab": check_gitlab,
    "junit": check_junit,
    "rdjson": check_rdjson,
    "checkstyle": check_checkstyle,
    "html": check_html,
}


def plans(folder, below):
    return sorted(str(path.relative_to(folder)) for path in (folder / below).rglob("*.md") if path.is_file())


def main(program, sarif_schema):
    text = pathlib.Path(sarif_schema).read_bytes()
    expect(hashlib.sha256(text).hexdigest() == SARIF_SCHEMA, f"{sarif_schema} is not the schema that was examined")
    schema = json.loads(text)
    program = str(pathlib.Path(program).resolve())
    with tempfile.TemporaryDirectory() as scratch:
        hostile = pathlib.Path(scratch) / HOSTILE_PATH
        hostile.parent.mkdir(parents=True)
        hostile.write_bytes(HOSTILE_TEXT.encode())
        sets = {
            "fixtures": (PROJECT, plans(PROJECT, "Fixtures")),
            "hostile plan": (pathlib.Path(scratch), [HOSTILE_PATH]),
        }
        if CORPUS.is_dir():
            sets["corpus"] = (CORPUS, plans(CORPUS, "."))
        failed = False
        for title, (folder, paths) in sets.items():
            run = Run(program, folder, paths)
            expect(run.findings, f"nothing was found in {title}")
            for name, check in CHECKS.items():
                try:
                    check(run, schema)
                    print(f"{name:<10} {title}: {len(paths)} plans, {len(run.findings)} findings")
                except (Mismatch, ValueError, KeyError, IndexError, ElementTree.ParseError) as error:
                    print(f"{name:<10} {title}: {type(error).__name__}: {error}")
                    failed = True
    return failed


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
