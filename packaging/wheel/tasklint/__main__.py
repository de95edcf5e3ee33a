"""Runs the program in place of Python: ``tasklint`` and ``python -m tasklint``."""

import os
import sys

from tasklint import PROGRAM


def main() -> None:
    os.execv(PROGRAM, ["tasklint", *sys.argv[1:]])


if __name__ == "__main__":
    main()
