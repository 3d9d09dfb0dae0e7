'use strict';
// A table with the interface of airtable.js that needs no account and no package: it talks to a local stand-in,
// which keeps the rows in SQLite (`repoint airtable-standin --database runs.sqlite --auto-number Number`).
//
//   const table = embeddedTable({ url: 'http://127.0.0.1:4000', base: 'appX', token: 'patX', table: 'Job Tracking' });
//   await runIdSystem.createJobTrackingRecord(runId, table);

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

// Like the errors of airtable.js, with its three members; unlike them it has a stack.
class EmbeddedTableError extends Error {
  constructor(error, message, statusCode) {
    super(message);
    this.name = 'EmbeddedTableError';
    this.error = error;
    this.statusCode = statusCode;
  }
}

class EmbeddedRecord {
  constructor(table, { id, fields, createdTime }) {
    this._table = table;
    this._rawJson = { id, fields, createdTime };
    this.id = id;
    this.fields = fields || {};
  }

  getId() {
    return this.id;
  }

  get(name) {
    return this.fields[name];
  }
}

async function request(settings, method, path, { query = {}, body } = {}) {
  const { url, base, token, table, timeoutMs } = settings;
  const address = new URL(`/v0/${encodeURIComponent(base)}/${encodeURIComponent(table)}${path}`, url);
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) address.searchParams.append(name, String(each));
  }
  const response = await fetch(address, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((problem) => {
    throw new EmbeddedTableError('CONNECTION_ERROR', String(problem.message), undefined);
  });
  const answer = await response.json();
  if (response.ok) return answer;
  const { type = answer.error, message = response.statusText } = Object(answer.error);
  throw new EmbeddedTableError(String(type), String(message), response.status);
}

function queryOf(params) {
  const { fields, sort, ...rest } = params;
  const query = { ...rest };
  if (fields) query['fields[]'] = fields;
  (sort || []).forEach(({ field, direction = 'asc' }, index) => {
    query[`sort[${index}][field]`] = field;
    query[`sort[${index}][direction]`] = direction;
  });
  return query;
}

class EmbeddedTable {
  constructor(settings) {
    this._settings = settings;
    this.name = settings.table;
    this._base = { getId: () => settings.base, _airtable: { _endpointUrl: settings.url } };
  }

  select(params = {}) {
    const page = async (offset) => {
      const query = queryOf(offset === undefined ? params : { ...params, offset });
      const answer = await request(this._settings, 'GET', '', { query });
      return { records: answer.records.map((each) => this._record(each)), offset: answer.offset };
    };
    return {
      firstPage: async () => (await page()).records,
      all: async () => {
        const found = [];
        let offset;
        do {
          const next = await page(offset);
          found.push(...next.records);
          offset = next.offset;
        } while (offset !== undefined);
        return found;
      },
    };
  }

  async find(recordId) {
    return this._record(await request(this._settings, 'GET', `/${encodeURIComponent(recordId)}`));
  }

  async create(data) {
    const many = Array.isArray(data);
    const answer = await request(this._settings, 'POST', '', { body: many ? { records: data } : { fields: data } });
    return many ? answer.records.map((each) => this._record(each)) : this._record(answer);
  }

  async update(recordId, fields) {
    return this._change('PATCH', recordId, fields);
  }

  async replace(recordId, fields) {
    return this._change('PUT', recordId, fields);
  }

  async destroy(recordId) {
    if (Array.isArray(recordId)) {
      const answer = await request(this._settings, 'DELETE', '', { query: { 'records[]': recordId } });
      return answer.records.map(({ id }) => new EmbeddedRecord(this, { id }));
    }
    await request(this._settings, 'DELETE', `/${encodeURIComponent(recordId)}`);
    return new EmbeddedRecord(this, { id: recordId });
  }

  async _change(method, recordId, fields) {
    if (Array.isArray(recordId)) {
      const answer = await request(this._settings, method, '', { body: { records: recordId } });
      return answer.records.map((each) => this._record(each));
    }
    return this._record(await request(this._settings, method, `/${encodeURIComponent(recordId)}`, { body: { fields } }));
  }

  _record(data) {
    return new EmbeddedRecord(this, data);
  }
}

// Makes a table; a stand-in is local, so an address elsewhere is a mistake.
function embeddedTable({ url, base, token, table, timeoutMs = 30_000 }) {
  for (const [name, value] of Object.entries({ url, base, token, table })) {
    if (typeof value !== 'string' || value === '') throw new TypeError(`embeddedTable needs ${name}`);
  }
  if (!LOOPBACK.has(new URL(url).hostname)) throw new TypeError(`${url} is not on this machine`);
  return new EmbeddedTable({ url, base, token, table, timeoutMs });
}

module.exports = { embeddedTable, EmbeddedTableError };
