'use strict';

const errorHandler = require('./middleware/errorHandler');
const runContext = require('./middleware/runContext');
const apifyRoutes = require('./routes/apifyWebhook');
const runRoutes = require('./routes/runs');
const webhookRoutes = require('./routes/webhook');
const airtableService = require('./services/airtableService');

/**
 * The application without its port: the server hands in Express and Airtable, a test stand-ins.
 *
 * @param {object} options
 * @param {Function} options.express
 * @param {object} options.airtable
 * @param {string} options.masterBaseId
 * @param {Array<object>} options.clients
 */
function createApp({ express, airtable, masterBaseId, clients }) {
  airtableService.configure({ airtable, masterBaseId, clients });

  const app = express();
  app.use(express.json({ limit: '2mb' }));
  app.use(runContext);
  app.use('/webhook', webhookRoutes(express));
  app.use('/webhook', apifyRoutes(express));
  app.use('/', runRoutes(express));
  app.use(errorHandler);
  return app;
}

module.exports = { createApp };
