// Answers `require.resolve` for questions [specifier, importer] read as JSON from standard input.
const { createRequire } = require('node:module');
const fs = require('node:fs');
const path = require('node:path');

const { root, questions } = JSON.parse(fs.readFileSync(0, 'utf8'));
const home = fs.realpathSync(root);

function answer([specifier, importer]) {
  try {
    const file = createRequire(path.join(home, importer)).resolve(specifier);
    return file.startsWith(home + '/') ? path.relative(home, file) : null;
  } catch {
    return null;
  }
}

process.stdout.write(JSON.stringify(questions.map(answer)));
