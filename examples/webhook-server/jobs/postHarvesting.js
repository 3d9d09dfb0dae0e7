'use strict';

const logger = require('../lib/logger')('post-harvesting');
const airtable = require('../services/airtableService');

// switched per deployment until every base has been moved
const runIds =
  process.env.UNIFIED_RUN_IDS === 'off'
    ? require('../services/runIdService')
    : require('../services/unifiedRunIdService');

const PAGE = 50;

async function harvestClient(clientId, runId, fetchPosts) {
  // loaded late: this file is part of the circle routes -> jobs -> services
  const { normalizeRunId, addClientSuffix } = require('../services/unifiedRunIdService');
  const clientRunId = addClientSuffix(normalizeRunId(runId), clientId);

  const posts = await fetchPosts(clientId, PAGE);
  const table = airtable.getClientBase(clientId)('Posts');
  for (const post of posts) {
    await table.create({ URL: post.url, Content: post.text, 'Run ID': clientRunId });
  }
  logger.info(`${clientRunId}: ${posts.length} posts`);
  return { clientRunId, posts: posts.length };
}

/** Nothing that was remembered for one client may be used for the next. */
function forgetClient(clientId) {
  const unified = require('../services/unifiedRunIdService');
  unified.clearClientRunId(clientId);
  unified.recordIdCache = new Map();
}

async function harvestAll(runId, fetchPosts) {
  const summary = { runId: runIds.stripClientSuffix(runId), clients: [] };
  for (const { clientId } of airtable.listActiveClients()) {
    summary.clients.push(await harvestClient(clientId, runId, fetchPosts));
    forgetClient(clientId);
  }
  return summary;
}

module.exports = { harvestAll, harvestClient };
