'use strict';
// Adapter for JavaScript: reads requests from stdin, calls the implementation, writes answers to stdout.
// Usage: node node.cjs IMPLEMENTATION ENDPOINT

const path = require('node:path');
const readline = require('node:readline');
const { createRequire } = require('node:module');
const { pathToFileURL } = require('node:url');
const { types } = require('node:util');

const [file, endpointUrl] = process.argv.slice(2);
const implementation = path.resolve(file);
const say = process.stdout.write.bind(process.stdout);
process.stdout.write = (...args) => process.stderr.write(...args); // an implementation may print; answers stay apart

// ---------------------------------------------------------------- clock

const RealDate = Date;
let frozen = null;
const now = () => (frozen === null ? RealDate.now() : frozen);
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});

// ---------------------------------------------------------------- loading

const TWELVE = [
  'generateRunId', 'validateRunId', 'validateAndStandardizeRunId', 'getBaseRunId', 'getClientId', 'createClientRunId',
  'createJobTrackingRecord', 'findJobTrackingRecord', 'updateJobTrackingRecord', 'registerRunRecord', 'getRunRecordId',
  'clearCache',
];
const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

let loaded = null;
let loads = 0;
let esModule = false;

async function load() {
  for (const name of Object.keys(require.cache)) {
    if (name !== __filename && !name.includes(`${path.sep}node_modules${path.sep}`)) delete require.cache[name];
  }
  loads += 1;
  try {
    if (!implementation.endsWith('.mjs')) {
      loaded = require(implementation);
      esModule = types.isModuleNamespaceObject(loaded); // newer releases of Node require ES modules too
      return;
    }
  } catch (problem) {
    const esm = problem && (['ERR_REQUIRE_ESM', 'ERR_REQUIRE_ASYNC_MODULE'].includes(problem.code)
      || (problem instanceof SyntaxError && /import statement|'export'/.test(problem.message)));
    if (!esm) throw problem;
  }
  esModule = true;
  loaded = await import(pathToFileURL(implementation).href);
}

// Where a function may be found: on the module, its default export, or an object made from a default class.
function holders() {
  const found = [loaded, loaded && loaded.default, loaded && loaded.default && loaded.default.default].filter(Boolean);
  for (const each of [...found]) {
    const methods = typeof each === 'function' && each.prototype ? Object.getOwnPropertyNames(each.prototype) : [];
    if (!methods.some((name) => TWELVE.includes(name))) continue;
    try {
      found.push(new each());
    } catch {
      continue; // it wants arguments that nobody here knows
    }
  }
  return found;
}

function lookUp(places, name) {
  for (const holder of places) {
    for (const spelling of [name, snake(name)]) {
      if (typeof holder[spelling] === 'function') return (...args) => holder[spelling](...args);
    }
  }
  return null;
}

// ---------------------------------------------------------------- values

let airtable = null; // where the package is; loaded when a table is first needed
const clients = new Map();

function findAirtable() {
  const places = [path.dirname(implementation), process.cwd(), __dirname];
  for (const place of places) {
    try {
      return createRequire(path.join(place, 'x.js')).resolve('airtable');
    } catch (problem) {
      if (problem.code !== 'MODULE_NOT_FOUND') throw problem;
    }
  }
  return null;
}

function tableOf({ base, table, token }) {
  if (airtable === null) {
    const { embeddedTable } = require('../../javascript/embeddedTable.js'); // the same methods, without the package
    return embeddedTable({ url: endpointUrl, base, token, table, timeoutMs: 5000 });
  }
  if (!clients.has(token)) {
    const Airtable = require(airtable);
    const options = { apiKey: token, endpointUrl, noRetryIfRateLimited: true, requestTimeout: 5000 };
    clients.set(token, new Airtable(options));
  }
  return clients.get(token).base(base)(table); // a new object each time, as in real code
}

function decode(it) {
  if (Array.isArray(it)) return it.map(decode);
  if (it === null || typeof it !== 'object') return it;
  if (!('$' in it)) return Object.fromEntries(Object.entries(it).map(([key, value]) => [key, decode(value)]));
  if (it.$ === 'undefined') return undefined;
  if (it.$ === 'promise') return Promise.resolve(decode(it.value));
  if (it.$ === 'number') return Number(it.value);
  if (it.$ === 'bytes') return Buffer.from(it.hex, 'hex');
  if (it.$ === 'table') return tableOf(it);
  throw new Error(`unknown value ${it.$}`);
}

function encode(it, depth = 0) {
  if (it === undefined) return { $: 'undefined' };
  if (it === null || ['string', 'boolean'].includes(typeof it)) return it;
  if (typeof it === 'number') return Number.isFinite(it) ? it : { $: 'number', value: String(it) };
  if (typeof it !== 'object' || depth > 8) return { $: 'other', type: typeof it };
  if (Array.isArray(it)) return it.map((each) => encode(each, depth + 1));
  const { fields } = it;
  if (typeof it.id === 'string' && fields && typeof fields === 'object') {
    return { $: 'record', id: it.id, fields: JSON.parse(JSON.stringify(fields)) };
  }
  if (Object.getPrototypeOf(it) !== Object.prototype) return { $: 'other', type: it.constructor && it.constructor.name };
  return Object.fromEntries(Object.entries(it).map(([key, value]) => [key, encode(value, depth + 1)]));
}

function describe(problem) {
  if (problem === null || typeof problem !== 'object') return { code: null, name: `a thrown ${typeof problem}`, text: String(problem) };
  let details = '';
  try {
    details = JSON.stringify(problem.details) || '';
  } catch {
    details = 'details that are no JSON';
  }
  const code = typeof problem.code === 'string' ? problem.code : null;
  return { code, name: String(problem.name || 'object'), text: [problem.message, details, problem.stack].map(String).join('\n') };
}

// ---------------------------------------------------------------- requests

const instances = new Map();
let warnings = 0;

async function make({ instance, config = {}, hints = {}, stateful }) {
  if (stateful && esModule && loads > 0 && instances.used) return { restart: true }; // import() keeps modules for good
  if (stateful && instances.fresh !== true) await load();
  instances.fresh = true;
  const places = holders();
  const create = lookUp(places, 'createRunIdSystem');
  const configured = Object.keys(config).length > 0;
  const bare = Object.keys(hints).length === 0 && !configured && instance === 'a';
  const onWarning = () => { warnings += 1; };
  if (create && !bare) {
    for (const options of [{ ...hints, ...config, onWarning }, { ...config, onWarning }, config]) {
      try {
        instances.set(instance, [create(options)]);
        return { ok: true, warnings: 'onWarning' in options };
      } catch (problem) {
        if (options === config) return { skipped: `createRunIdSystem refused the options: ${describe(problem).text.split('\n')[0]}` };
      }
    }
  }
  if (configured || instance !== 'a') return { skipped: 'there is no createRunIdSystem' };
  instances.set(instance, places);
  return { ok: true, warnings: false };
}

async function call({ instance = 'a', function: name, args, afterMs = 0 }) {
  instances.used = true;
  instances.fresh = false;
  const run = lookUp(instances.get(instance) || [], name);
  if (run === null) return { missing: true };
  if (afterMs > 0) await new Promise((resolve) => { setTimeout(resolve, afterMs); });
  let asynchronous = false;
  try {
    const result = run(...args.map(decode));
    asynchronous = Boolean(result) && typeof result.then === 'function';
    return { value: encode(await result), async: asynchronous };
  } catch (problem) {
    return { error: describe(problem), async: asynchronous };
  }
}

async function answer(request) {
  switch (request.op) {
    case 'start': {
      airtable = findAirtable();
      await load();
      const missing = TWELVE.filter((name) => lookUp(holders(), name) === null);
      return { version: 1, language: 'javascript', missing, tables: true };
    }
    case 'clock':
      frozen = request.ms;
      if (request.zone) process.env.TZ = request.zone;
      return { ok: true };
    case 'new': return make(request);
    case 'call': return call(request);
    case 'parallel': return { results: await Promise.all(request.calls.map(call)) };
    case 'warnings': {
      const count = warnings;
      warnings = 0;
      return { count };
    }
    default: return { skipped: `unknown request ${request.op}` };
  }
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    let reply;
    if (request.op === 'stop') process.exit(0);
    try {
      reply = await answer(request);
    } catch (problem) {
      const { name, text } = describe(problem);
      reply = { failed: `${name}: ${text.split('\n')[0]}` };
    }
    say(`${JSON.stringify({ seq: request.seq, ...reply })}\n`);
  }
  process.exit(0);
}

main();
