'use strict';
// Reads programs, one JSON string a line; answers with what each did, one JSON line each.

const readline = require('node:readline');
const vm = require('node:vm');

function world() {
  const log = [];
  const record = (name, count) => (...given) => {
    log.push([name, ...given.slice(0, count).map(String)]);
    return `${name}(${given.slice(0, count)})`;
  };
  const store = {
    get: record('get', 1), put: record('put', 2), remove: record('remove', 1), list: record('list', 2),
    keep: record('keep', 1), ask: record('ask', 2), LATEST: 'v2',
  };
  const extra = { near: record('near', 1) };
  const oldStore = {
    read: (key) => store.get(key), write: (key, value) => store.put(value, key), drop: (key) => store.remove(key),
    scan: (prefix) => store.list(prefix, 0), copy: (from, key) => store.put(store.get(from), key),
    keep: (key) => store.keep(key), far: (key) => extra.near(key), same: (key) => key,
    ask: record('old ask', 1), gone: record('gone', 1), VERSION: 'v2',
  };
  const legacyStore = {
    fetch: (key) => store.get(key), read: (key) => store.get(key), keep: (key) => store.keep(key),
  };
  const modules = { store, extra, oldStore, legacyStore };
  const require = (path) => modules[path.replace('./lib/', '').replace('.js', '')];
  const show = (value) => log.push(['show', String(value)]);
  const effect = (value) => { log.push(['effect', value]); return value; };
  return { log, globals: { require, show, effect, input: { id: 7, toString: () => 'input' } } };
}

async function runModule(source, globals) {
  const context = vm.createContext({ ...globals, String, Object, Array });
  const module = new vm.SourceTextModule(source, { context });
  await module.link((path) => {
    const members = globals.require(path);
    const names = ['default', ...Object.keys(members)];
    return new vm.SyntheticModule(names, function set() {
      this.setExport('default', members);
      for (const name of names.slice(1)) this.setExport(name, members[name]);
    }, { context });
  });
  await module.evaluate();
}

async function run(text) {
  const { log, globals } = world();
  try {
    const source = text.replace(/^#!.*/, '');
    if (/^export /m.test(source)) {
      await runModule(source, globals);
      return log;
    }
    const names = Object.keys(globals);
    vm.compileFunction(source, names)(...names.map((name) => globals[name]));
  } catch (error) {
    log.push(['threw', error.name, error instanceof SyntaxError ? String(error) : '']);
  }
  return log;
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await run(JSON.parse(line)))}\n`);
  }
})();
