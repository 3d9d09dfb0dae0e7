'use strict';
// The figures of runidsystem.py for the JavaScript implementation, as JSON. Needs --expose-gc.

const { createRunIdSystem } = require('../runidsystem/javascript/runIdSystem');

const REPETITIONS = 5;
const CALLS = 20000;
const CACHE = 1000;
const MANY = 1000000;
const PLAIN = /^[0-9]{6}-[0-9]{6}(?::[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9])?)?$/;
const RECORD = 'recAAAAAAAAAAAAAA';

function runId(number) {
  const iso = new Date((1735689600 + number) * 1000).toISOString();
  return `${iso.slice(2, 10).replace(/-/g, '')}-${iso.slice(11, 19).replace(/:/g, '')}`;
}

const runIds = (count) => Array.from({ length: count }, (_, number) => runId(number));

let sink = 0; // results are used, so that no call is optimised away

function rate(work, inputs) {
  let best = Infinity;
  for (let round = 0; round < REPETITIONS; round += 1) {
    const start = process.hrtime.bigint();
    for (const each of inputs) sink += work(each) ? 1 : 0;
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
  }
  return inputs.length / best;
}

function speeds() {
  const system = createRunIdSystem({ cacheSize: CACHE });
  const all = runIds(CALLS);
  const clients = all.map((each) => `${each}:Guy-Wilson`);
  const legacy = all.map((each, index) => (index % 2 ? `${each}.0-Guy-Wilson` : `20${each}`));
  const cached = Array.from({ length: CALLS }, (_, index) => all[index % CACHE]);
  for (const each of cached.slice(0, CACHE)) system.registerRunRecord(each, 'A', RECORD);
  const map = new Map(cached.map((each) => [each, RECORD]));
  return {
    'bare regular expression': rate((each) => PLAIN.test(each), clients),
    'bare Date.parse': rate((each) => Date.parse(`20${each.slice(0, 2)}-${each.slice(2, 4)}-${each.slice(4, 6)}`), clients),
    validate: rate(system.validateRunId, clients),
    'base of a client run': rate(system.getBaseRunId, clients),
    'standardise, standard form': rate((each) => system.validateAndStandardizeRunId(each), clients),
    'standardise, legacy forms': rate((each) => system.validateAndStandardizeRunId(each), legacy),
    'bare Map': rate((each) => map.get(each), cached),
    'cached record look-up': rate((each) => system.getRunRecordId(each, 'A'), cached),
  };
}

function used() {
  for (let round = 0; round < 3; round += 1) global.gc();
  return process.memoryUsage().heapUsed;
}

function memory() {
  const warm = createRunIdSystem({ cacheSize: CACHE });
  for (let number = 0; number < 20000; number += 1) {
    warm.registerRunRecord(runId(number), 'A', RECORD);
    warm.validateAndStandardizeRunId(`20${runId(number)}`);
  }
  warm.clearCache();
  const system = createRunIdSystem({ cacheSize: CACHE });
  const empty = used();
  for (let number = 0; number < CACHE; number += 1) system.registerRunRecord(runId(number), 'Guy-Wilson', RECORD);
  const full = used();
  for (let number = 0; number < MANY; number += 1) {
    system.registerRunRecord(runId(number), 'Guy-Wilson', RECORD);
    system.validateAndStandardizeRunId(`20${runId(number)}`);
  }
  return { 'full cache': full - empty, growth: used() - full };
}

console.log(JSON.stringify({ memory: memory(), speeds: speeds(), sink }));
