"""Counts task lines, and says what a script that greps for them knows: how many there are, and how many are done."""

import os
import re
import sys

TASK_LINE = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(?:\*\*)?(\S+)\s*(.*)$", re.MULTILINE)


def documents(place):
    if not os.path.isdir(place):
        yield place
        return
    for folder, folders, names in os.walk(place):
        folders.sort()
        for name in sorted(names):
            yield os.path.join(folder, name)


tasks = []
for place in sys.argv[1:]:
    for path in documents(place):
        with open(path, encoding="utf-8") as file:
            tasks += [(box != " ", name, title) for box, name, title in TASK_LINE.findall(file.read())]
print(f"{len(tasks)} tasks, {sum(done for done, _, _ in tasks)} done")
