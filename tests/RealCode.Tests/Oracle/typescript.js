// What TypeScript itself says about many files. Reads one JSON document from standard input:
//   { "typeScript": folder of the package, "files": [{ "path": …, "text": … or absent, "emit": boolean }] }
// and writes one line of JSON for each file, in order:
//   { "path": …, "errors": [{ "code", "start", "length", "message" }], "code": JavaScript or null }
"use strict";

const fs = require("fs");
const path = require("path");

const request = JSON.parse(fs.readFileSync(0, "utf8"));
const ts = require(path.join(request.typeScript, "lib", "typescript.js"));

const compilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  jsx: ts.JsxEmit.React,
  jsxFactory: "h",
  jsxFragmentFactory: "Fragment",
  isolatedModules: true,
};

// Only what the parser finds: rules that TypeScript checks later, with types, are not syntax.
function syntaxErrors(fileName, text) {
  const options = { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createSourceFile(fileName, text, options).parseDiagnostics.map(diagnostic => ({
    code: diagnostic.code,
    start: diagnostic.start,
    length: diagnostic.length,
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, " "),
  }));
}

const lines = request.files.map(file => {
  const text = (file.text ?? fs.readFileSync(file.path, "utf8")).replace(/^\uFEFF/, "");
  const code = file.emit ? ts.transpileModule(text, { compilerOptions, fileName: file.path }).outputText : null;
  return JSON.stringify({ path: file.path, errors: syntaxErrors(file.path, text), code }) + "\n";
});
process.stdout.write(lines.join(""));
