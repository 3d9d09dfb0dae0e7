'use strict';

// The suite of the old stack; `npm run test:jest` once Jest is installed.

jest.mock('../../services/runIdService');
jest.mock('../../services/unifiedRunIdService', () => ({
  normalizeRunId: jest.fn((runId) => runId),
  stripClientSuffix: jest.fn((runId) => runId.slice(0, 13)),
  addClientSuffix: jest.fn((runId, clientId) => `${runId}:${clientId}`),
  clearClientRunId: jest.fn(),
}));

const airtable = require('../../services/airtableService');
const unifiedRunIdService = require('../../services/unifiedRunIdService');
const { harvestAll, harvestClient } = require('../../jobs/postHarvesting');

const POSTS = [{ url: 'https://www.linkedin.com/posts/1', text: 'Hello' }];

describe('post harvesting', () => {
  let created;

  beforeEach(() => {
    created = [];
    jest.spyOn(airtable, 'listActiveClients').mockReturnValue([{ clientId: 'Acme-Corp' }]);
    jest
      .spyOn(airtable, 'getClientBase')
      .mockReturnValue(() => ({ create: async (fields) => created.push(fields) }));
  });

  afterEach(() => jest.restoreAllMocks());

  it('marks each post with the run of its client', async () => {
    await harvestClient('Acme-Corp', '250924-152230', async () => POSTS);
    expect(created).toEqual([
      { URL: POSTS[0].url, Content: 'Hello', 'Run ID': '250924-152230:Acme-Corp' },
    ]);
  });

  it('asks for the base run once', async () => {
    const strip = jest.spyOn(unifiedRunIdService, 'stripClientSuffix');
    const summary = await harvestAll('250924-152230:Acme-Corp', async () => []);
    expect(summary.runId).toBe('250924-152230');
    expect(strip).toHaveBeenCalledTimes(1);
  });
});
