'use strict';

const Airtable = require('airtable');
const express = require('express');
const { createApp } = require('./app');
const logger = require('./lib/logger')('server');

const { AIRTABLE_API_KEY, MASTER_BASE_ID, CLIENTS = '[]', PORT = '3001' } = process.env;

if (!AIRTABLE_API_KEY || !MASTER_BASE_ID) {
  console.error('AIRTABLE_API_KEY and MASTER_BASE_ID must be set');
  process.exit(1);
}

const connection = new Airtable({ apiKey: AIRTABLE_API_KEY });
const app = createApp({
  express,
  airtable: { base: (id) => connection.base(id) },
  masterBaseId: MASTER_BASE_ID,
  clients: JSON.parse(CLIENTS),
});

app.listen(Number(PORT), () => logger.info(`listening on ${PORT}`));
