"""The program tasklint, which reads task plans written in Markdown and finds what would go wrong with them."""

from pathlib import Path

#: The program itself, which needs nothing of Python.
PROGRAM = Path(__file__).parent / "bin" / "tasklint"
