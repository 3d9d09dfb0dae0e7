// Answers `ts.resolveModuleName` for questions [specifier, importer] read as JSON from standard input,
// each under the tsconfig.json nearest to its importer.
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const { root, questions } = JSON.parse(fs.readFileSync(0, 'utf8'));
const home = fs.realpathSync(root);
const known = new Map();

function optionsFor(file) {
  const config = ts.findConfigFile(path.dirname(file), ts.sys.fileExists);
  if (!known.has(config)) {
    const read = ts.readConfigFile(config, ts.sys.readFile);
    const parsed = ts.parseJsonConfigFileContent(read.config, ts.sys, path.dirname(config));
    known.set(config, {
      ...parsed.options,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    });
  }
  return known.get(config);
}

function answer([specifier, importer]) {
  const file = path.join(home, importer);
  const { resolvedModule } = ts.resolveModuleName(specifier, file, optionsFor(file), ts.sys);
  const found = resolvedModule?.resolvedFileName;
  return found?.startsWith(home + '/') ? path.relative(home, found) : null;
}

process.stdout.write(JSON.stringify(questions.map(answer)));
