'use strict';
// The reference implementation of the run-ID system: twelve functions on a default instance, and
// createRunIdSystem(options) for an isolated one. No dependencies; formats.json stands beside this file.

const FORMATS = require('./formats.json');

const FIRST_SECOND = 946684800; // 2000-01-01T00:00:00Z
const LAST_SECOND = 4102444799; // 2099-12-31T23:59:59Z
const CLIENT = new RegExp(`^(?:${FORMATS.client.pattern})$`);
const RESERVED = new Set(FORMATS.client.reserved);
const STANDARD = /^([0-9]{6}-[0-9]{6})(?::([^]*))?$/;
const RECORD_ID = /^rec[A-Za-z0-9]{14}$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

class RunIdError extends Error {
  constructor(code, message, details = {}, cause = undefined) {
    super(`${code}: ${message}`, cause === undefined ? undefined : { cause });
    this.name = 'RunIdError';
    this.code = code;
    this.details = details;
  }
}

// ---------------------------------------------------------------- reading

const isClientId = (text) => CLIENT.test(text) && !RESERVED.has(text);

const shorten = (text) => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);

const malformed = (text) => new RunIdError('RUN_ID_MALFORMED', `${shorten(text)} is not a run ID`, { runId: text.slice(0, 80) });

function checkStamp(stamp) {
  const [year, month, day, hour, minute, second] = [0, 2, 4, 7, 9, 11].map((at) => Number(stamp.slice(at, at + 2)));
  const days = month === 2 && year % 4 === 0 ? 29 : MONTH_DAYS[month - 1] || 0;
  if (day < 1 || day > days || hour > 23 || minute > 59 || second > 59) {
    throw new RunIdError('RUN_ID_BAD_DATE', `${stamp} is not a second of the years 2000 to 2099`, { stamp });
  }
  return stamp;
}

function formatSecond(second) {
  const iso = new Date(second * 1000).toISOString();
  return `${iso.slice(2, 10).replace(/-/g, '')}-${iso.slice(11, 19).replace(/:/g, '')}`;
}

function compileForms(forms) {
  const operations = [...FORMATS.operations].sort((a, b) => b.length - a.length).join('|');
  return forms.map(({ name, pattern }) => {
    const text = pattern.split('{client}').join(FORMATS.client.pattern).split('{operation}').join(`(?:${operations})`);
    return { name, pattern: new RegExp(`^(?:${text})$`) };
  });
}

function instantOf(groups) {
  if (groups.stamp) return checkStamp(groups.stamp);
  if (groups.day) return checkStamp(`${groups.day}-000000`).slice(0, 6);
  if (groups.long) {
    const digits = groups.long.replace(/[^0-9]/g, '');
    if (!digits.startsWith('20')) {
      throw new RunIdError('RUN_ID_BAD_DATE', `${digits.slice(0, 4)} is not a year from 2000 to 2099`, { stamp: digits });
    }
    return checkStamp(`${digits.slice(2, 8)}-${digits.slice(8)}`);
  }
  const second = Math.floor(Number(groups.ms) / 1000);
  if (second < FIRST_SECOND || second > LAST_SECOND) {
    throw new RunIdError('RUN_ID_BAD_DATE', `${groups.ms} ms is not in the years 2000 to 2099`);
  }
  return formatSecond(second);
}

// `A-A` is client `A` twice or the legal client `A-A`; leading digits are milliseconds or part of the client.
function tailReadings(tail) {
  const parts = tail.split('-');
  const found = new Set();
  for (let size = 1; size < parts.length; size += 1) {
    const repeats = parts.length % size === 0 && parts.every((part, index) => part === parts[index % size]);
    if (repeats) found.add(parts.slice(0, size).join('-'));
  }
  found.add(tail);
  if (/^[0-9]+$/.test(parts[0]) && parts.length > 1) found.add(parts.slice(1).join('-'));
  const candidates = [...found].filter(isClientId).sort((a, b) => a.length - b.length);
  return { candidates, clientless: /^[0-9]+$/.test(tail) };
}

// `job_<words>_<ms>` whose operation is not known: later words may be a client.
function unknownJob(form, base, job) {
  const words = job.split('_');
  const candidates = [];
  for (let start = words.length - 1; start > 0; start -= 1) candidates.push(words.slice(start).join('_'));
  const clients = candidates.filter(isClientId);
  if (clients.length === 0) return { kind: 'legacy', form, base, client: null };
  return { kind: 'ambiguous', form, base, client: null, candidates: clients, clientless: true };
}

class Reader {
  constructor(separator, specialIds, forms) {
    this.separator = separator;
    this.specialIds = new Set(specialIds);
    this.forms = compileForms([...forms, ...FORMATS.forms]);
  }

  read(text) {
    if (this.specialIds.has(text)) return { kind: 'special', form: 'special', base: text, client: null };
    const standard = STANDARD.exec(text);
    if (standard) return this.standard(text, standard[1], standard[2]);
    for (const { name, pattern } of this.forms) {
      const match = pattern.exec(text);
      const reading = match && this.legacy(name, match.groups || {});
      if (reading) return reading;
    }
    throw malformed(text);
  }

  standard(text, stamp, client) {
    if (client === undefined) return { kind: 'base', form: 'base', base: checkStamp(stamp), client: null };
    if (!isClientId(client)) throw malformed(text);
    return { kind: 'client', form: 'client', base: checkStamp(stamp), client };
  }

  legacy(form, groups) {
    const client = groups.client || groups.client2;
    const { tail } = groups;
    if ([client, tail].some((name) => name !== undefined && !isClientId(name))) return null;
    let base;
    try {
      base = instantOf(groups);
    } catch (problem) {
      problem.details.form = form;
      throw problem;
    }
    if (groups.day) return { kind: 'unconvertible', form, base: groups.bare || base, client: client || null };
    if (tail !== undefined) return this.appended(form, base, tail);
    if (groups.job) return unknownJob(form, base, groups.job);
    return { kind: 'legacy', form, base, client: client || null };
  }

  // Where the hyphen is the written form, what stands behind it is the client as it is.
  appended(form, base, tail) {
    if (this.isWritten(form)) return { kind: 'client', form: 'client', base, client: tail };
    const { candidates, clientless } = tailReadings(tail);
    if (candidates.length === 1 && !clientless) return { kind: 'legacy', form, base, client: tail };
    return { kind: 'ambiguous', form, base, client: null, candidates, clientless };
  }

  isWritten(form) {
    if (form === 'base' || form === 'client' || form === 'special') return true;
    return this.separator === '-' && form === 'hyphen-client-run';
  }

  write(base, client) {
    return client === null ? base : `${base}${this.separator}${client}`;
  }

  isStandard(text, reading) {
    if (reading.kind === 'base' || reading.kind === 'client') return text === this.write(reading.base, reading.client);
    return reading.kind === 'special';
  }
}

// ---------------------------------------------------------------- arguments

const trim = (text) => text.replace(/^[ \t\n\r\v\f]+|[ \t\n\r\v\f]+$/g, '');

function textOf(runId) {
  if (runId === undefined || runId === null || runId === '') throw new RunIdError('RUN_ID_REQUIRED', 'a run ID is needed');
  if (typeof runId !== 'string') {
    throw new RunIdError('RUN_ID_NOT_STRING', `a run ID is a string, not ${kindOf(runId)}`, { type: kindOf(runId) });
  }
  return runId;
}

function kindOf(value) {
  if (typeof value !== 'object') return typeof value;
  return typeof value.then === 'function' ? 'a promise' : Object.prototype.toString.call(value).slice(8, -1);
}

function clientOf(clientId) {
  if (clientId === undefined || clientId === null || clientId === '') {
    throw new RunIdError('CLIENT_ID_REQUIRED', 'a client id is needed');
  }
  if (typeof clientId !== 'string') {
    throw new RunIdError('CLIENT_ID_NOT_STRING', `a client id is a string, not ${kindOf(clientId)}`);
  }
  if (!isClientId(clientId)) throw new RunIdError('CLIENT_ID_INVALID', `${shorten(clientId)} is not a client id`);
  return clientId;
}

const legacy = (text) => new RunIdError('RUN_ID_LEGACY', `${text} is in an old form; standardise it first`, { runId: text });

const special = (text) => new RunIdError('RUN_ID_SPECIAL', `${text} stands for no single run`, { runId: text });

const unconvertible = (text) => new RunIdError('RUN_ID_UNCONVERTIBLE', `${text} has no time of day`, { runId: text });

const ambiguous = (text, { candidates }) => new RunIdError(
  'RUN_ID_AMBIGUOUS', `${text} can be read in more than one way; name the client`, { runId: text, candidates },
);

// ---------------------------------------------------------------- sequence

// Seconds in strictly rising order, one sequence for each clock: on an error the state stays as it was.
class Sequence {
  constructor() {
    this.last = null;
    this.seen = 0;
  }

  nextSecond(nowMs, { maxLeadSeconds, slot, slots }) {
    const clock = Math.floor(nowMs / 1000);
    if (!(clock >= FIRST_SECOND && clock <= LAST_SECOND)) {
      throw new RunIdError('CLOCK_OUT_OF_RANGE', 'the clock is not in the years 2000 to 2099', { clock });
    }
    let second = this.last === null ? clock : Math.max(clock, this.last + 1);
    while ((second % 60) % slots !== slot) second += 1;
    if (second - clock > maxLeadSeconds) throw this.tooFar(second, nowMs, maxLeadSeconds);
    if (second > LAST_SECOND) throw new RunIdError('CLOCK_OUT_OF_RANGE', 'no second of the years 2000 to 2099 is left');
    this.last = second;
    this.seen = clock;
    return second;
  }

  tooFar(second, nowMs, maxLeadSeconds) {
    const back = this.seen - Math.floor(nowMs / 1000);
    if (this.last !== null && back > 0) {
      return new RunIdError('CLOCK_ROLLBACK', `the clock went back ${back} s`, { lastSecond: this.last });
    }
    const retryAfterMs = Math.ceil((second - maxLeadSeconds) * 1000 - nowMs);
    const problem = `more than ${maxLeadSeconds} s ahead of the clock; try again in ${retryAfterMs} ms`;
    return new RunIdError('RUN_ID_RATE_EXCEEDED', problem, { retryAfterMs });
  }
}

const systemClock = () => Date.now();
const SEQUENCES = new WeakMap();

function sequenceOf(clock) {
  if (!SEQUENCES.has(clock)) SEQUENCES.set(clock, new Sequence());
  return SEQUENCES.get(clock);
}

// ---------------------------------------------------------------- caches

// Record ids by key, least recently used first out. A ticket stands for a look-up under way: when its run
// is cleared meanwhile, the look-up writes nothing.
class RecordCache {
  constructor(size) {
    this.size = size;
    this.entries = new Map();
    this.tickets = new Set();
  }

  get(key) {
    const entry = this.entries.get(key);
    if (entry === undefined) return null;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.recordId;
  }

  put(key, entry, ticket) {
    if (ticket && !ticket.valid) return;
    this.entries.delete(key);
    this.entries.set(key, entry);
    if (this.entries.size > this.size) this.entries.delete(this.entries.keys().next().value);
  }

  evict(key, recordId) {
    const entry = this.entries.get(key);
    if (entry !== undefined && entry.recordId === recordId) this.entries.delete(key);
  }

  open(run) {
    const ticket = { run, valid: true };
    this.tickets.add(ticket);
    return ticket;
  }

  close(ticket) {
    this.tickets.delete(ticket);
  }

  clear(matches) {
    for (const [key, entry] of this.entries) if (matches(entry)) this.entries.delete(key);
    for (const ticket of this.tickets) if (matches(ticket)) ticket.valid = false;
  }
}

// ---------------------------------------------------------------- tables

const NUMBERS = new WeakMap();
let objects = 0;

function checkTable(table, ...needs) {
  if (table === undefined || table === null) {
    throw new RunIdError('TABLE_REQUIRED', 'a table is needed to look for job tracking records');
  }
  const usable = typeof table === 'object' || typeof table === 'function';
  const missing = ['select', ...needs].filter((name) => !usable || typeof table[name] !== 'function');
  if (missing.length > 0) {
    throw new RunIdError('TABLE_INVALID', `${kindOf(table)} is not a table object: it lacks ${missing.join(', ')}`);
  }
}

// What tells a table from all others: endpoint, base and name, or the object itself.
function ownerOf(table) {
  const base = table._base;
  if (base && typeof base.getId === 'function' && typeof (table.name || table.id) === 'string') {
    const endpoint = (base._airtable && base._airtable._endpointUrl) || '';
    return [endpoint, base.getId(), table.name || table.id];
  }
  if (!NUMBERS.has(table)) NUMBERS.set(table, (objects += 1));
  return [NUMBERS.get(table)];
}

const keyOf = (...parts) => JSON.stringify(parts);

function equality(field, text) {
  return `{${field}} = '${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

function fieldOf(record, name) {
  if (record.fields && typeof record.fields === 'object') return record.fields[name];
  return typeof record.get === 'function' ? record.get(name) : undefined;
}

const ERROR_STATUS = {
  AUTHENTICATION_REQUIRED: 401, NOT_AUTHORIZED: 403, NOT_FOUND: 404, REQUEST_TOO_LARGE: 413, TOO_MANY_REQUESTS: 429,
};

function storeError(problem, action) {
  if (problem instanceof RunIdError) return problem;
  const source = problem && typeof problem === 'object' ? problem : {};
  const status = [source.statusCode, source.status, source.response && source.response.status, ERROR_STATUS[source.error]]
    .find((each) => Number.isInteger(each));
  const details = status === undefined ? { action } : { action, status };
  if (status !== undefined && status >= 400) {
    return new RunIdError(statusCode(status), `the table answered ${status} to ${action}`, details, problem);
  }
  if (status !== undefined || problem instanceof TypeError || problem instanceof SyntaxError) {
    return new RunIdError('STORE_BAD_RESPONSE', `the table's answer to ${action} is not usable`, details, problem);
  }
  return new RunIdError('STORE_UNAVAILABLE', `the table could not be reached for ${action}`, details, problem);
}

function statusCode(status) {
  if (status === 401 || status === 403) return 'STORE_ACCESS_DENIED';
  if (status === 404) return 'STORE_NOT_FOUND';
  if (status === 429) return 'STORE_RATE_LIMITED';
  return status >= 500 || status === 408 ? 'STORE_UNAVAILABLE' : 'STORE_INVALID_REQUEST';
}

// The rows of one table; every failure is a RunIdError with a STORE_* code and the original as its cause.
class Store {
  constructor(table, field, timeoutMs) {
    this.table = table;
    this.field = field;
    this.timeoutMs = timeoutMs;
    this.client = rawClient(table) || methodClient(table);
  }

  async rows(run) {
    const rows = await this.call('list', () => this.client.list(equality(this.field, run)));
    const checked = rows.map((row) => this.checked(row, 'list'));
    return checked.filter((row) => [undefined, run].includes(fieldOf(row, this.field)));
  }

  async get(recordId) {
    return this.orNull('get', () => this.client.get(recordId));
  }

  async create(fields) {
    return this.checked(await this.call('create', () => this.client.create(fields)), 'create');
  }

  async update(recordId, fields) {
    return this.orNull('update', () => this.client.update(recordId, fields));
  }

  async delete(recordId) {
    await this.call('delete', () => this.client.delete(recordId));
  }

  async orNull(action, request) {
    try {
      return this.checked(await this.call(action, request), action);
    } catch (problem) {
      if (problem.code === 'STORE_NOT_FOUND') return null;
      throw problem;
    }
  }

  // The client has no time limit for a body that never ends, nor for repeating after 429.
  async call(action, request) {
    let timer;
    const limit = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${this.timeoutMs} ms`)), this.timeoutMs);
    });
    try {
      return await Promise.race([(async () => request())(), limit]);
    } catch (problem) {
      throw storeError(problem, action);
    } finally {
      clearTimeout(timer);
    }
  }

  checked(row, action) {
    const usable = row && typeof row === 'object' && typeof row.id === 'string';
    if (usable && (typeof row.get === 'function' || (row.fields && typeof row.fields === 'object'))) return row;
    throw new RunIdError('STORE_BAD_RESPONSE', `the table's answer to ${action} is no record`, { action });
  }
}

// The real client's Table methods never settle on an answer that is not JSON, so its base is asked directly.
function rawClient(table) {
  const base = table._base;
  const Record = base && base._airtable && base._airtable.constructor && base._airtable.constructor.Record;
  if (!Record || typeof base.makeRequest !== 'function' || typeof table._urlEncodedNameOrId !== 'function') return null;
  const root = `/${table._urlEncodedNameOrId()}`;
  const send = async (method, path, more = {}) => (await base.makeRequest({ method, path: root + path, ...more })).body;
  const one = (body) => {
    const usable = body && typeof body.id === 'string' && body.fields && typeof body.fields === 'object';
    if (!usable) throw new TypeError('the answer is no record');
    return new Record(table, body.id, body);
  };
  return {
    async list(filterByFormula) {
      const rows = [];
      let offset;
      do {
        const { records, offset: next } = await send('GET', '', { qs: { filterByFormula, ...(offset && { offset }) } });
        if (!Array.isArray(records)) throw new TypeError('the answer has no records');
        rows.push(...records.map(one));
        offset = next;
      } while (offset);
      return rows;
    },
    get: async (recordId) => one(await send('GET', `/${recordId}`)),
    create: async (fields) => one(await send('POST', '', { body: { fields } })),
    update: async (recordId, fields) => one(await send('PATCH', `/${recordId}`, { body: { fields } })),
    delete: (recordId) => send('DELETE', `/${recordId}`),
  };
}

// Any other object with the client's methods: an embedded table, a double of a test.
function methodClient(table) {
  const single = (answer) => (Array.isArray(answer) ? answer[0] : answer);
  return {
    async list(filterByFormula) {
      const query = await table.select({ filterByFormula });
      const rows = await (typeof query.firstPage === 'function' ? query.firstPage() : query.all());
      if (!Array.isArray(rows)) throw new TypeError('the answer is no list of records');
      return rows;
    },
    get: async (recordId) => single(await table.find(recordId)),
    create: async (fields) => single(await table.create(fields)),
    update: async (recordId, fields) => single(await table.update(recordId, fields)),
    delete: (recordId) => table.destroy(recordId),
  };
}

// ---------------------------------------------------------------- job tracking records

const FLIGHTS = new Map(); // creates under way, over all instances

class Jobs {
  constructor(cache, options) {
    this.cache = cache;
    this.options = options;
  }

  fields(run, data) {
    if (data === null || typeof data !== 'object' || Array.isArray(data) || typeof data.then === 'function') {
      throw new RunIdError('DATA_INVALID', `data must be an object of fields, not ${data === null ? 'null' : kindOf(data)}`);
    }
    const { runIdField, statusField } = this.options;
    const { [runIdField]: runId = run, ...fields } = data;
    if (runId !== run) {
      throw new RunIdError('RUN_ID_FIELD_CONFLICT', `data holds another ${runIdField} than the run`, { run });
    }
    if (Object.hasOwn(fields, 'status') && statusField !== 'status') {
      const { status } = fields;
      delete fields.status;
      if (Object.hasOwn(fields, statusField) && fields[statusField] !== status) {
        throw new RunIdError('DATA_INVALID', `status and ${statusField} say different things`);
      }
      fields[statusField] = status;
    }
    return fields;
  }

  at(run, table) {
    const { runIdField, storeTimeoutMs } = this.options;
    const key = keyOf(...ownerOf(table), run);
    return { store: new Store(table, runIdField, storeTimeoutMs), key, run };
  }

  async find(run, table) {
    return this.lookUp(this.at(run, table));
  }

  // Parallel calls of one process share one create.
  async create(run, table, data) {
    const place = this.at(run, table);
    const flightKey = keyOf(place.key, this.options.runIdField);
    const flight = FLIGHTS.get(flightKey);
    if (flight) return { ...(await this.join(flight, place)), made: false };
    const started = this.findOrCreate(place, data);
    FLIGHTS.set(flightKey, started);
    try {
      return await started;
    } finally {
      FLIGHTS.delete(flightKey);
    }
  }

  async join(flight, { key, run }) {
    const ticket = this.cache.open(run);
    try {
      const { row } = await flight;
      this.cache.put(key, { run, recordId: row.id }, ticket);
      return { row };
    } finally {
      this.cache.close(ticket);
    }
  }

  async update(run, table, fields) {
    const place = this.at(run, table);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const row = await this.lookUp(place);
      if (row === null || Object.keys(fields).length === 0) return row;
      const changed = await place.store.update(row.id, fields);
      if (changed !== null) return changed;
      this.cache.evict(place.key, row.id);
    }
    return null;
  }

  async lookUp({ store, key, run }, cached = true) {
    const ticket = this.cache.open(run);
    try {
      const known = cached && typeof store.table.find === 'function' ? this.cache.get(key) : null;
      if (known !== null) {
        const row = await store.get(known);
        if (row !== null && fieldOf(row, this.options.runIdField) === run) return row;
        this.cache.evict(key, known);
      }
      const rows = await store.rows(run);
      return rows.length > 0 ? this.winner(rows, key, run, ticket) : null;
    } finally {
      this.cache.close(ticket);
    }
  }

  async findOrCreate(place, data) {
    const found = await this.lookUp(place);
    if (found !== null) return { row: found, made: false };
    const { runIdField, statusField, createFields } = this.options;
    const ticket = this.cache.open(place.run);
    try {
      const fields = { [runIdField]: place.run, [statusField]: 'pending', ...createFields, ...data };
      const made = await place.store.create(fields);
      return await this.settle(place, made, ticket);
    } catch (problem) {
      if (!['STORE_UNAVAILABLE', 'STORE_BAD_RESPONSE'].includes(problem.code)) throw problem;
      const late = await this.lookUp(place, false); // the row may have been made all the same
      if (late === null) throw problem;
      return { row: late, made: true };
    } finally {
      this.cache.close(ticket);
    }
  }

  // Look for rows that others made at the same time; if one of them wins, delete the own row.
  async settle({ store, key, run }, made, ticket) {
    const { tieBreakField, settleMs, onWarning } = this.options;
    if (tieBreakField === null) await new Promise((resolve) => { setTimeout(resolve, settleMs); });
    let rows = [];
    try {
      rows = await store.rows(run);
    } catch (problem) {
      onWarning('the new row could not be verified', { run, code: problem.code });
    }
    const [winner] = this.ranked([made, ...rows.filter((row) => row.id !== made.id)]);
    this.cache.put(key, { run, recordId: winner.id }, ticket);
    if (winner.id === made.id) return { row: made, made: true };
    try {
      await store.delete(made.id);
    } catch (problem) {
      onWarning('the own duplicate row could not be deleted', { recordId: made.id, code: problem.code });
    }
    return { row: winner, made: false };
  }

  winner(rows, key, run, ticket) {
    const ranked = this.ranked(rows);
    if (ranked.length > 1) {
      const details = { run, recordIds: ranked.map((row) => row.id) };
      if (this.options.strictDuplicates) {
        throw new RunIdError('RUN_ID_COLLISION', `${ranked.length} rows have Run ID ${run}`, details);
      }
      this.options.onWarning('several rows have one Run ID', details);
    }
    this.cache.put(key, { run, recordId: ranked[0].id }, ticket);
    return ranked[0];
  }

  ranked(rows) {
    const { tieBreakField } = this.options;
    const rank = (row) => {
      const number = tieBreakField === null ? undefined : fieldOf(row, tieBreakField);
      const created = row.createdTime || (row._rawJson && row._rawJson.createdTime) || '';
      return [typeof number === 'number' ? number : Infinity, String(created), row.id];
    };
    const ranks = new Map(rows.map((row) => [row, rank(row)]));
    return [...rows].sort((a, b) => compare(ranks.get(a), ranks.get(b)));
  }
}

function compare(left, right) {
  const at = left.findIndex((each, index) => each !== right[index]);
  if (at === -1) return 0;
  return left[at] < right[at] ? -1 : 1;
}

// ---------------------------------------------------------------- the twelve functions

const DEFAULTS = {
  clock: systemClock,
  clientSeparator: ':',
  specialIds: FORMATS.specialIds,
  cacheSize: 1000,
  slot: 0,
  slots: 1,
  maxLeadSeconds: 60,
  fields: {},
  createFields: {},
  tieBreakField: null,
  settleMs: 300,
  storeTimeoutMs: 120000,
  strictDuplicates: false,
  formats: [],
  onWarning: (problem, details) => process.emitWarning(`${problem}: ${JSON.stringify(details)}`, 'RunIdWarning'),
};

function checkOptions(given) {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(DEFAULTS, name));
  if (unknown.length > 0) throw new TypeError(`unknown option ${unknown.join(', ')}`);
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  const options = { ...DEFAULTS, ...Object.fromEntries(known) };
  const { clientSeparator, slot, slots, cacheSize, maxLeadSeconds, settleMs } = options;
  if (![':', '-'].includes(clientSeparator)) throw new RangeError("clientSeparator must be ':' or '-'");
  if (!(slots >= 1 && slots <= 60 && slot >= 0 && slot < slots)) {
    throw new RangeError('slots must be 1 to 60, and slot below slots');
  }
  if (!(cacheSize >= 1 && maxLeadSeconds >= 0 && settleMs >= 0)) {
    throw new RangeError('cacheSize must be at least 1, maxLeadSeconds and settleMs at least 0');
  }
  return { ...options, runIdField: options.fields.runId || 'Run ID', statusField: options.fields.status || 'Status' };
}

function createRunIdSystem(given = {}) {
  const options = checkOptions(given);
  const reader = new Reader(options.clientSeparator, options.specialIds, options.formats);
  const jobCache = new RecordCache(options.cacheSize);
  const recordCache = new RecordCache(options.cacheSize);
  const jobs = new Jobs(jobCache, options);

  const read = (text) => reader.read(trim(text) || text);

  function jobRun(runId) {
    const text = textOf(runId);
    const reading = read(text);
    if (reading.kind === 'special') throw special(text);
    if (reading.kind === 'unconvertible') throw unconvertible(text);
    return reading.base;
  }

  // Base and client, if the run can be this client's.
  function bind(runId, clientId) {
    const text = textOf(runId);
    const reading = read(text);
    if (reading.kind === 'special') throw special(text);
    if (reading.kind === 'unconvertible') throw unconvertible(text);
    const client = clientOf(clientId);
    const clients = reading.candidates || [reading.client === null ? client : reading.client];
    if (clients.includes(client)) return { base: reading.base, client };
    if (reading.clientless) throw ambiguous(text, reading);
    const details = { clientId: client, runClientId: reading.client };
    throw new RunIdError('CLIENT_MISMATCH', `${shorten(text)} is a run of another client`, details);
  }

  function generateRunId() {
    return formatSecond(sequenceOf(options.clock).nextSecond(options.clock(), options));
  }

  function validateRunId(runId) {
    const text = textOf(runId);
    let reading;
    try {
      reading = reader.read(text);
    } catch (problem) {
      if (reader.isWritten(problem.details.form || 'base')) throw problem;
      throw legacy(text);
    }
    if (!reader.isStandard(text, reading)) throw legacy(text);
    return true;
  }

  function validateAndStandardizeRunId(runId, { clientId } = {}) {
    const text = trim(textOf(runId));
    const reading = read(textOf(runId));
    const client = clientId === undefined || clientId === null ? null : clientOf(clientId);
    if (reading.kind === 'special') return reading.base;
    if (reading.kind === 'unconvertible') throw unconvertible(text);
    if (reading.kind === 'ambiguous') {
      if (!reading.candidates.includes(client)) throw ambiguous(text, reading);
      return reader.write(reading.base, client);
    }
    return reader.write(reading.base, reading.client);
  }

  function getBaseRunId(runId) {
    if (runId === undefined || runId === null) return null;
    const reading = read(textOf(runId));
    if (reading.kind === 'unconvertible') throw unconvertible(runId);
    return reading.base;
  }

  function getClientId(runId) {
    if (runId === undefined || runId === null) return null;
    const reading = read(textOf(runId));
    if (reading.kind === 'ambiguous') throw ambiguous(runId, reading);
    return reading.client;
  }

  function createClientRunId(baseRunId, clientId) {
    const { base, client } = bind(baseRunId, clientId);
    return reader.write(base, client);
  }

  async function createJobTrackingRecord(runId, jobTrackingTable, data, { ifExists = 'return' } = {}) {
    const run = jobRun(runId);
    checkTable(jobTrackingTable, 'create');
    const fields = jobs.fields(run, data === undefined || data === null ? {} : data);
    if (!['return', 'error'].includes(ifExists)) {
      throw new RunIdError('DATA_INVALID', "ifExists must be 'return' or 'error'");
    }
    const { row, made } = await jobs.create(run, jobTrackingTable, fields);
    if (ifExists === 'error' && !made) {
      throw new RunIdError('RUN_ID_COLLISION', `${run} has a row already`, { recordIds: [row.id] });
    }
    return row;
  }

  async function findJobTrackingRecord(runId, table) {
    const reading = read(textOf(runId));
    checkTable(table);
    return reading.kind === 'special' ? null : jobs.find(reading.base, table);
  }

  async function updateJobTrackingRecord(runId, table, data) {
    const run = jobRun(runId);
    checkTable(table, 'update');
    return jobs.update(run, table, jobs.fields(run, data === undefined ? null : data));
  }

  function registerRunRecord(runId, clientId, recordId) {
    const { base, client } = bind(runId, clientId);
    if (typeof recordId !== 'string' || !RECORD_ID.test(recordId)) {
      throw new RunIdError('RECORD_ID_INVALID', "a record id is 'rec' and 14 letters or digits");
    }
    recordCache.put(keyOf(base, client), { run: base, client, recordId });
  }

  function getRunRecordId(runId, clientId) {
    if (runId === undefined || runId === null || clientId === undefined || clientId === null) return null;
    if (read(textOf(runId)).kind === 'special') return null;
    const { base, client } = bind(runId, clientId);
    return recordCache.get(keyOf(base, client));
  }

  function clearCache(runId) {
    if (runId === undefined || runId === null) {
      jobCache.clear(() => true);
      recordCache.clear(() => true);
      return;
    }
    const reading = read(textOf(runId));
    if (reading.kind === 'special') return;
    jobCache.clear(({ run }) => run === reading.base);
    recordCache.clear(({ run, client }) => run === reading.base && [null, client].includes(reading.client));
  }

  return {
    generateRunId,
    validateRunId,
    validateAndStandardizeRunId,
    getBaseRunId,
    getClientId,
    createClientRunId,
    createJobTrackingRecord,
    findJobTrackingRecord,
    updateJobTrackingRecord,
    registerRunRecord,
    getRunRecordId,
    clearCache,
  };
}

module.exports = { ...createRunIdSystem(), createRunIdSystem, RunIdError };
