'use strict';
// Reads a JSON list of [separator, function, arguments] and prints what each call gives: a value or an error's code.
const { createRunIdSystem } = require('../../runidsystem/javascript/runIdSystem.js');

const systems = { ':': createRunIdSystem(), '-': createRunIdSystem({ clientSeparator: '-' }) };
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => {
  const outcomes = JSON.parse(Buffer.concat(chunks).toString('utf8')).map(([separator, name, args]) => {
    try {
      return { value: systems[separator][name](...args) };
    } catch (problem) {
      return { error: problem.code || String(problem), details: problem.details || {} };
    }
  });
  process.stdout.write(JSON.stringify(outcomes));
});
