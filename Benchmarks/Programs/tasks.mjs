// Counts task lines, and says what a script that greps for them knows: how many there are, and how many are done.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const taskLine = /^\s*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(?:\*\*)?(\S+)\s*(.*)$/;

function* documents(path) {
    if (!statSync(path).isDirectory()) return yield path;
    for (const name of readdirSync(path).sort()) yield* documents(join(path, name));
}

const tasks = [];
for (const path of process.argv.slice(2).flatMap((place) => [...documents(place)])) {
    for (const line of readFileSync(path, "utf8").split("\n")) {
        const match = taskLine.exec(line);
        if (match) tasks.push({ done: match[1] !== " ", id: match[2], title: match[3] });
    }
}
console.log(`${tasks.length} tasks, ${tasks.filter((task) => task.done).length} done`);
