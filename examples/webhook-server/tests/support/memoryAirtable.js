'use strict';

/** Airtable in memory, as far as this server uses it: tables, records, and formulas `{Field} = 'text'`. */

const FORMULA = /^\{([^}]+)\} = (['"])((?:\\.|(?!\2).)*)\2$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

let created = 0;

function newRecordId() {
  created += 1;
  let rest = created;
  let id = '';
  for (let place = 0; place < 14; place += 1) {
    id = ALPHABET[rest % ALPHABET.length] + id;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return `rec${id}`;
}

class AirtableError {
  constructor(error, message, statusCode) {
    Object.assign(this, { error, message, statusCode });
  }
}

class MemoryRecord {
  constructor(table, fields) {
    this._table = table;
    this.id = newRecordId();
    this.fields = { ...fields };
    this._rawJson = { id: this.id, fields: this.fields, createdTime: new Date().toISOString() };
  }

  get(field) {
    return this.fields[field];
  }

  async destroy() {
    return this._table.destroy(this.id);
  }
}

class MemoryTable {
  constructor(base, name) {
    this._base = base;
    this.name = name;
    this.records = new Map();
  }

  select({ filterByFormula, maxRecords = Infinity } = {}) {
    const all = async () => {
      let found = [...this.records.values()];
      if (filterByFormula) {
        const match = FORMULA.exec(filterByFormula);
        if (!match) throw new AirtableError('INVALID_FILTER_BY_FORMULA', filterByFormula, 422);
        const wanted = match[3].replace(/\\(.)/g, '$1');
        found = found.filter((record) => record.get(match[1]) === wanted);
      }
      return found.slice(0, maxRecords);
    };
    return { all, firstPage: all };
  }

  async find(id) {
    const record = this.records.get(id);
    if (!record) throw new AirtableError('NOT_FOUND', 'Could not find what you are looking for', 404);
    return record;
  }

  async create(data) {
    if (Array.isArray(data)) return Promise.all(data.map(({ fields }) => this.create(fields)));
    const record = new MemoryRecord(this, data);
    this.records.set(record.id, record);
    return record;
  }

  async update(id, fields) {
    const record = await this.find(id);
    Object.assign(record.fields, fields);
    return record;
  }

  async destroy(id) {
    const record = await this.find(id);
    this.records.delete(id);
    return record;
  }
}

module.exports = function createMemoryAirtable() {
  const bases = new Map();
  return {
    base(id) {
      if (!bases.has(id)) {
        const tables = new Map();
        const base = (name) => {
          if (!tables.has(name)) tables.set(name, new MemoryTable(base, name));
          return tables.get(name);
        };
        base.getId = () => id;
        bases.set(id, base);
      }
      return bases.get(id);
    },
  };
};
