'use strict';

/**
 * Link to a run on the dashboard. The service is a parameter because the customer portal numbers
 * its runs in another way.
 */
function linkToRun(runId, runIdService) {
  return `/runs/${encodeURIComponent(runIdService.normalizeRunId(runId))}`;
}

/** Links for a mail, where the portal's numbers are used as they are. */
function plainLinks(runIds) {
  const runIdService = { normalizeRunId: (runId) => runId };
  return runIds.map((runId) => linkToRun(runId, runIdService));
}

module.exports = { linkToRun, plainLinks };
