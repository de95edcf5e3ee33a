#!/usr/bin/env python3
"""Packs dist/tasklint into a wheel, for machines that have Python and no Swift.

Usage: build.py PROGRAM CHECKOUTS SWIFT OUTPUT
  PROGRAM    the static program
  CHECKOUTS  the folder with the sources of the packages that it was built from
  SWIFT      the folder of Swift that holds usr/share and usr/lib
  OUTPUT     the folder to write to

A wheel is a ZIP archive with a list of its files (packaging.python.org, "Binary distribution format"). Everything in
it has the same date, so that the same program gives the same bytes.
"""

import base64
import hashlib
import platform
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHON = Path(__file__).resolve().parent / "tasklint"


class Incomplete(Exception):
    """Something that the wheel must hold is missing."""


def is_static(program: bytes) -> bool:
    """Whether an ELF program asks for no loader (no program header of type PT_INTERP), and so for no library."""
    if program[:5] != b"\x7fELF\x02":
        return False
    offset = struct.unpack_from("<Q", program, 32)[0]
    size, count = struct.unpack_from("<HH", program, 54)
    return all(struct.unpack_from("<I", program, offset + size * index)[0] != 3 for index in range(count))


def platform_tag(program: bytes) -> str:
    """The machines that can run the program: every Linux of this architecture, as it needs nothing of the system."""
    if platform.system() != "Linux" or not is_static(program):
        raise Incomplete("only a static program for Linux can be packed; build it with `make release`")
    machine = platform.machine()
    return f"manylinux_2_17_{machine}.manylinux2014_{machine}.musllinux_1_1_{machine}"


def leading_comment(file: Path) -> str:
    """The comment at the top of a C header, and every later line that names who has a copyright."""
    lines = file.read_text(encoding="utf-8").splitlines()
    length = next((index for index, line in enumerate(lines) if not line.startswith("//")), len(lines))
    return "\n".join(lines[:length] + [line.strip() for line in lines[length:] if "Copyright (c)" in line]) + "\n"


def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def notices(checkouts: Path, swift: Path) -> dict[str, str]:
    """What THIRD-PARTY-NOTICES.md promises, by the name of the file in the wheel."""
    documents = Path("/usr/share/doc")
    sources = {
        "cmark-gfm.txt": (text, documents, "libcmark-gfm-dev/copyright"),
        "tomlkit.txt": (text, checkouts, "TOMLKit/LICENSE"),
        "tomlplusplus.txt": (leading_comment, checkouts, "TOMLKit/Sources/CTOML/Sources/toml.hpp"),
        "swift-argument-parser.txt": (text, checkouts, "swift-argument-parser/LICENSE.txt"),
        "swift.txt": (text, swift, "share/swift/LICENSE.txt"),
        "icu.txt": (leading_comment, swift, "lib/swift/_foundation_unicode/utypes.h"),
        "glibc.txt": (text, documents, "libc6-dev/copyright"),
        "lgpl-2.1.txt": (text, Path("/usr/share/common-licenses"), "LGPL-2.1"),
        "gcc.txt": (text, documents, "libstdc++-*-dev/copyright"),
    }
    found = {}
    for name, (read, folder, pattern) in sources.items():
        file = next(iter(sorted(folder.glob(pattern))), None)
        if file is None:
            raise Incomplete(f"the notices for {name} are missing: there is no {folder / pattern}")
        found[name] = read(file)
    return found


def metadata(version: str, licences: list[str]) -> str:
    lines = [
        "Metadata-Version: 2.4",
        "Name: tasklint",
        f"Version: {version}",
        "Summary: Reads task plans written in Markdown and finds what would go wrong if they were followed.",
        "License-Expression: MIT",
        *(f"License-File: {name}" for name in licences),
        "Keywords: markdown,linter,tasks,spec-kit",
        "Classifier: Environment :: Console",
        "Classifier: Operating System :: POSIX :: Linux",
        "Classifier: Topic :: Software Development :: Quality Assurance",
        "Requires-Python: >=3.8",
        "Description-Content-Type: text/markdown",
        "",
        "The program is written in Swift and linked statically; neither Swift nor a library is needed to run it.",
        "`tasklint --help` tells how to use it. The License-Expression is that of tasklint itself; those of the",
        "components within are listed in THIRD-PARTY-NOTICES.md.",
        "",
    ]
    return "\n".join(lines)


class Wheel:
    """A wheel that is being written."""

    def __init__(self, folder: Path, version: str, tag: str) -> None:
        self.information = f"tasklint-{version}.dist-info"
        self.path = folder / f"tasklint-{version}-py3-none-{tag}.whl"
        self.archive = zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED, compresslevel=9)
        self.record: list[str] = []

    def add(self, name: str, content: bytes, mode: int = 0o644) -> None:
        entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
        entry.create_system = 3
        entry.external_attr = (0o100000 | mode) << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        self.archive.writestr(entry, content)
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        self.record.append(f"{name},sha256={digest},{len(content)}")

    def finish(self) -> None:
        record = f"{self.information}/RECORD"
        self.add(record, "\n".join([*self.record, f"{record},,", ""]).encode())
        self.archive.close()


def build(program: Path, checkouts: Path, swift: Path, output: Path) -> Path:
    content = program.read_bytes()
    tag = platform_tag(content)
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.split()[-1]
    licences = {name: text(ROOT / name) for name in ("LICENSE", "THIRD-PARTY-NOTICES.md")}
    licences |= {f"third-party/{name}": notice for name, notice in notices(checkouts, swift).items()}

    output.mkdir(parents=True, exist_ok=True)
    wheel = Wheel(output, version, tag)
    for file in sorted(PYTHON.glob("*.py")):
        wheel.add(f"tasklint/{file.name}", file.read_bytes())
    wheel.add("tasklint/bin/tasklint", content, mode=0o755)
    tags = [f"Tag: py3-none-{part}" for part in tag.split(".")]
    described = ["Wheel-Version: 1.0", "Generator: tasklint", "Root-Is-Purelib: false", *tags, ""]
    wheel.add(f"{wheel.information}/METADATA", metadata(version, list(licences)).encode())
    wheel.add(f"{wheel.information}/WHEEL", "\n".join(described).encode())
    wheel.add(f"{wheel.information}/entry_points.txt", b"[console_scripts]\ntasklint = tasklint.__main__:main\n")
    for name, notice in licences.items():
        wheel.add(f"{wheel.information}/licenses/{name}", notice.encode())
    wheel.finish()
    return wheel.path


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    try:
        print(build(*map(Path, sys.argv[1:])))
    except Incomplete as problem:
        sys.exit(f"No wheel: {problem}")
