// What the parser acorn makes of many files. Reads one JSON document from standard input:
//   { "acorn": folder of the package, "files": [path, …] }
// and writes one line of JSON for each file, in order: the sorted list of all its nodes as "Type start end", or null if acorn refuses the file.
"use strict";

const fs = require("fs");
const path = require("path");

const request = JSON.parse(fs.readFileSync(0, "utf8"));
const acorn = require(path.join(request.acorn, "dist", "acorn.js"));

function collect(root) {
  const nodes = new Set();
  const pending = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node.type === "string") {
      nodes.add(`${node.type} ${node.start} ${node.end}`);
    }
    for (const key of Object.keys(node)) {
      const value = node[key];
      if (value !== null && typeof value === "object" && !(value instanceof RegExp)) {
        pending.push(value);
      }
    }
  }
  return [...nodes].sort();
}

const lines = request.files.map(file => {
  const sourceType = /\.mjs$|\.module\.js$|\.es\.js$|\-esm\.js$/.test(file) ? "module" : "script";
  try {
    return JSON.stringify(collect(acorn.parse(fs.readFileSync(file, "utf8"), { ecmaVersion: "latest", sourceType }))) + "\n";
  } catch {
    return "null\n";
  }
});
process.stdout.write(lines.join(""));
