// Answers what TypeScript's parser says of pieces of code [suffix, text], read as JSON from standard input: null for
// one that does not parse, or else the byte ranges of what is called and of what is subscripted, each `a & b` and
// `a && b` with its operator, and each `import(...)` with whether it is a type.
const fs = require('node:fs');
const ts = require('typescript');

const KINDS = { js: ts.ScriptKind.JS, jsx: ts.ScriptKind.JSX, ts: ts.ScriptKind.TS, tsx: ts.ScriptKind.TSX };

function answer([suffix, text]) {
  const file = ts.createSourceFile(`input.${suffix}`, text, ts.ScriptTarget.ESNext, false, KINDS[suffix]);
  if (file.parseDiagnostics.length) return null;
  const found = { calls: [], subscripts: [], operators: [], loads: [] };
  const bytes = (offset) => Buffer.byteLength(text.slice(0, offset));
  const range = (node) => [bytes(node.getStart(file)), bytes(node.end)];
  const isImport = (node) => (node.keywordToken ?? node.kind) === ts.SyntaxKind.ImportKeyword; // import, import.defer
  const visit = (node) => {
    if (ts.isImportTypeNode(node)) found.loads.push([...range(node.argument), true]);
    else if (ts.isCallExpression(node) && isImport(node.expression)) {
      if (node.arguments.length && ts.isStringLiteral(node.arguments[0]))
        found.loads.push([...range(node.arguments[0]), false]);
    } else if (ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node)) found.calls.push(range(node));
    else if (ts.isElementAccessExpression(node)) found.subscripts.push(range(node));
    else if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken.getText(file);
      if (['&', '&&', '|', '||'].includes(operator)) found.operators.push([...range(node), operator]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

process.stdout.write(JSON.stringify(JSON.parse(fs.readFileSync(0, 'utf8')).map(answer)));
