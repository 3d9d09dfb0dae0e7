'use strict';
// Runs functions of given files: JSON lines in, JSON lines out. Every case meets freshly loaded modules, a frozen
// clock and a seeded Math.random, so that old and new implementation see the same world.
//
//   start  {modules: {name: path}, stubs: [{name, kind, value}], wanted: {name: [member]}}  ->  {modules: {name: ...}}
//   case   {steps: [{expression, arguments, clock}], zone}                                  ->  an outcome
//
// An expression is {op: call|reference|argument|literal|await, ...}; the last step's outcome is the answer.

const fs = require('fs');
const Module = require('module');
const path = require('path');
const readline = require('readline');
const { pathToFileURL } = require('url');
const vm = require('vm');

const SETTLE_MS = 1000;
const IMPATIENT_MS = 20; // once several promises have never settled
const PATIENCE = 5;
const DEEPEST = 6;
const OMITTED = Symbol('omitted');
const RealDate = Date;
const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = global;
const send = (message) => fs.writeSync(1, `${JSON.stringify(message)}\n`);

let now = 0;
let random = 1;
let generation = 0;
let unsettled = 0;
let config = { modules: {}, stubs: [] };
let loaded = {};

// ---------------------------------------------------------------- a world that holds still

function FrozenDate(...parts) {
  if (!new.target) return new RealDate(now).toString();
  return Reflect.construct(RealDate, parts.length ? parts : [now], new.target);
}
FrozenDate.prototype = RealDate.prototype;
Object.setPrototypeOf(FrozenDate, RealDate);
FrozenDate.now = () => now;

function freeze() {
  global.Date = FrozenDate;
  RealDate.prototype.constructor = FrozenDate;
  Math.random = () => {
    random = (random * 1103515245 + 12345) % 2147483648;
    return random / 2147483648;
  };
  global.setTimeout = (work, _, ...rest) => realSetTimeout(work, 0, ...rest); // waiting takes no time
  global.setInterval = () => realSetTimeout(() => {}, 0);
  process.exit = (status) => { throw new Error(`process.exit(${status})`); };
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir']) console[name] = () => {};
  process.stdout.write = () => true;
  process.on('unhandledRejection', () => {});
  process.on('uncaughtException', () => {});
}

// ---------------------------------------------------------------- loading

// Answers every use: any member, any call, any `new`.
const ANYTHING = new Proxy(function anything() {}, {
  get(_, key) {
    if (key === Symbol.toPrimitive) return () => '';
    if (key === Symbol.iterator) return function* none() {};
    return key === 'then' || key === '__esModule' || key === 'prototype' ? undefined : ANYTHING;
  },
  apply: () => ANYTHING,
  construct: () => ANYTHING,
  has: () => true,
});

const stem = (name) => path.basename(name).replace(/\.[cm]?js$/, '');

function stubFor(request, parent) {
  const isPath = request.startsWith('.') || path.isAbsolute(request);
  const full = isPath && parent && parent.filename ? path.resolve(path.dirname(parent.filename), request) : request;
  const bare = (name) => name.replace(/\.[cm]?js$/, '');
  return config.stubs.find(({ name }) => {
    if (request === name || bare(full) === bare(path.resolve(name))) return true;
    return isPath && !/[\\/]/.test(name) && stem(request) === stem(name);
  });
}

function stubValue(stub, load) {
  if (stub.kind === 'json') return structuredClone(stub.value);
  if (stub.kind === 'file') return load(stub.value);
  if (stub.kind === 'expression') return vm.runInThisContext(`(${stub.value})`);
  return ANYTHING;
}

function installStubs() {
  const load = Module._load;
  Module._load = function patched(request, parent, isMain) {
    const stub = stubFor(request, parent);
    return stub ? stubValue(stub, (file) => load(file, null, false)) : load(request, parent, isMain);
  };
}

async function loadOne(file) {
  if (path.extname(file) !== '.mjs') {
    try {
      return require(file);
    } catch (error) {
      if (!error || error.code !== 'ERR_REQUIRE_ESM') throw error;
    }
  }
  generation += 1;
  return import(`${pathToFileURL(file).href}?fresh=${generation}`);
}

async function loadAll() {
  for (const key of Object.keys(require.cache)) {
    if (!key.includes(`${path.sep}node_modules${path.sep}`)) delete require.cache[key]; // packages are slow to load
  }
  const modules = {};
  for (const [name, file] of Object.entries(config.modules)) {
    try {
      modules[name] = { exports: await loadOne(file) };
    } catch (error) {
      modules[name] = { error };
    }
  }
  return modules;
}

function placeOf(error) {
  const lines = String((error && error.stack) || '').split('\n');
  const match = /^(\/.*|[A-Za-z]:\\.*):(\d+)$/.exec(lines[0]);
  return match ? { file: match[1], line: Number(match[2]) } : {};
}

function loadProblem(error) {
  const described = thrown(error);
  const text = String(described.message).split('\n')[0];
  return { error: { name: described.name, message: text, ...placeOf(error) } };
}

// ---------------------------------------------------------------- members and expressions

function memberOf(name, dotted) {
  const { exports } = loaded[name];
  if (dotted === '') return { holder: undefined, value: exports };
  if (dotted === 'default' && !(exports && exports.default)) return { holder: undefined, value: exports };
  for (const root of rootsOf(loaded[name])) {
    const found = follow(root, dotted);
    if (found.value !== undefined) return found;
  }
  return { holder: undefined, value: undefined };
}

// Where members may be: on the exports, the default export, an exported object, an instance of an exported class.
function rootsOf(module) {
  if (!module.roots) {
    const { exports } = module;
    const outer = [exports, exports && exports.default].filter(isHolder);
    const inner = outer.flatMap((each) => Object.values(each)).filter(isHolder);
    const all = [...new Set([...outer, ...inner])];
    module.roots = [...all, ...all.filter(isClass).map(instance).filter(isHolder)];
  }
  return module.roots;
}

const isHolder = (value) => value !== null && ['object', 'function'].includes(typeof value);

const isClass = (value) => typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));

function instance(Class) {
  try {
    return new Class();
  } catch (error) {
    return null; // it needs arguments
  }
}

function follow(root, dotted) {
  let holder;
  let value = root;
  for (const part of dotted.split('.')) {
    holder = value;
    value = holder === undefined || holder === null ? undefined : holder[part];
  }
  return { holder, value };
}

const globalOf = (dotted) => follow(globalThis, dotted);

const refer = ({ module, member }) => (module === null ? globalOf(member) : memberOf(module, member));

// Results travel in boxes: an async function would await a bare promise on its way through.
async function evaluate(expression, given) {
  switch (expression.op) {
    case 'argument':
      return { result: Object.hasOwn(given, expression.name) ? decode(given[expression.name]) : OMITTED };
    case 'literal':
      return { result: vm.runInThisContext(`(${expression.text})`) };
    case 'reference':
      return { result: refer(expression).value };
    case 'await': {
      const box = await evaluate(expression.value, given);
      return { result: await box.result };
    }
    default: {
      const { holder, value } = refer(expression.callee);
      const list = await listOf(expression.arguments, given);
      return { result: expression.new ? Reflect.construct(value, list) : Reflect.apply(value, holder, list) };
    }
  }
}

async function listOf(args, given) {
  const list = [];
  for (const { value, spread } of args) {
    const { result } = await evaluate(value, given);
    if (!spread) list.push(result);
    else if (result !== OMITTED) list.push(...result);
  }
  while (list.length && list[list.length - 1] === OMITTED) list.pop();
  return list.map((each) => (each === OMITTED ? undefined : each));
}

// ---------------------------------------------------------------- values

function decode(value) {
  if (Array.isArray(value)) return value.map(decode);
  if (value === null || typeof value !== 'object') return value;
  switch (value.$) {
    case undefined:
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decode(each)]));
    case 'undefined':
      return undefined;
    case 'promise':
      return Promise.resolve(decode(value.value === undefined ? '250924-152230' : value.value));
    case 'number':
      return Number(value.value);
    case 'bytes':
      return Buffer.from(value.hex, 'hex');
    default:
      throw new Error(`no value for ${value.$}`);
  }
}

function encode(value, depth = 0) {
  if (value === ANYTHING) return { $: 'stub' };
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', value: String(value) };
  if (typeof value === 'bigint' || typeof value === 'symbol') return { $: typeof value, value: String(value) };
  if (typeof value === 'function') return { $: 'function' };
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.then === 'function') return { $: 'promise' };
  if (value instanceof RealDate) return { $: 'date', value: Number.isNaN(value.getTime()) ? 'invalid' : value.toISOString() };
  if (value instanceof Error) return { $: 'error', ...thrown(value) };
  if (Buffer.isBuffer(value)) return { $: 'bytes', hex: value.toString('hex') };
  if (depth >= DEEPEST) return { $: 'deep' };
  if (value instanceof Set) return { $: 'set', value: [...value].map((each) => encode(each, depth + 1)) };
  if (value instanceof Map) return { $: 'map', value: [...value].map((each) => encode(each, depth + 1)) };
  if (Array.isArray(value)) return value.map((each) => encode(each, depth + 1));
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, encode(value[key], depth + 1)]));
}

function thrown(error) {
  if (error === null || typeof error !== 'object') return { name: typeof error, code: null, message: String(error) };
  const code = typeof error.code === 'string' ? error.code : null;
  const message = typeof error.message === 'string' ? error.message : String(error);
  const name = typeof error.name === 'string' ? error.name : 'Error';
  return { name, code, message };
}

async function outcomeOf(step) {
  now = step.clock;
  try {
    const box = await evaluate(step.expression, step.arguments);
    const value = box.result;
    if (value === null || typeof value !== 'object' || value === ANYTHING || typeof value.then !== 'function') {
      return { kind: 'value', value: encode(value), promise: false };
    }
    return await settled(value);
  } catch (error) {
    return { kind: 'throws', promise: false, ...thrown(error) };
  }
}

async function settled(promise) {
  const limit = unsettled < PATIENCE ? SETTLE_MS : IMPATIENT_MS;
  let timer;
  const late = new Promise((resolve) => { timer = realSetTimeout(resolve, limit, { kind: 'pending' }); });
  const fate = Promise.resolve(promise).then(
    (value) => ({ kind: 'value', value: encode(value), promise: true }),
    (error) => ({ kind: 'throws', promise: true, ...thrown(error) }),
  );
  const outcome = await Promise.race([fate, late]);
  realClearTimeout(timer);
  if (outcome.kind === 'pending') unsettled += 1;
  return outcome;
}

// ---------------------------------------------------------------- requests

async function start(request) {
  config = request;
  installStubs();
  freeze();
  loaded = await loadAll();
  const modules = {};
  for (const [name, module] of Object.entries(loaded)) {
    if ('error' in module) modules[name] = loadProblem(module.error);
    else {
      const members = request.wanted[name] || [];
      modules[name] = { members: Object.fromEntries(members.map((each) => [each, typeof memberOf(name, each).value])) };
    }
  }
  return { modules };
}

async function runCase({ steps, zone }) {
  if (process.env.TZ !== zone) process.env.TZ = zone; // setting it is slow
  random = 1;
  now = steps[0].clock;
  loaded = await loadAll();
  for (const [index, step] of steps.entries()) {
    const outcome = await outcomeOf(step);
    if (index === steps.length - 1) return outcome;
    if (outcome.kind !== 'value') return { kind: 'setup' };
  }
  return { kind: 'setup' };
}

const lines = readline.createInterface({ input: process.stdin });
let turn = Promise.resolve();
lines.on('line', (line) => {
  turn = turn.then(async () => {
    const request = JSON.parse(line);
    try {
      send(request.op === 'start' ? await start(request) : await runCase(request));
    } catch (error) {
      send({ kind: 'throws', promise: false, ...thrown(error) });
    }
  });
});
lines.on('close', () => process.kill(process.pid, 'SIGKILL')); // a timer of the module must not keep it alive
