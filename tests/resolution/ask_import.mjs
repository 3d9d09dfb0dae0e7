// Answers `import.meta.resolve` for questions [specifier, importer] read as JSON from standard input.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const { root, questions } = JSON.parse(fs.readFileSync(0, 'utf8'));
const home = fs.realpathSync(root);

function answer([specifier, importer]) {
  try {
    const file = fs.realpathSync(fileURLToPath(import.meta.resolve(specifier, pathToFileURL(path.join(home, importer)))));
    return file.startsWith(home + '/') && fs.statSync(file).isFile() ? path.relative(home, file) : null;
  } catch {
    return null;
  }
}

process.stdout.write(JSON.stringify(questions.map(answer)));
