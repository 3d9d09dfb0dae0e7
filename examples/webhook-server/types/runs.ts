/** Shapes that the dashboard shares with the server. */
export interface ScoredLead {
  leadId: string;
  runId: string;
  score: number;
}

export interface RunSummary {
  runId: string;
  clientId: string | null;
  status: 'Running' | 'Completed' | 'Failed';
}

/** What a worker gets handed in as `runIdService`. */
export type RunIdProvider = typeof import('../services/runIdService');

// the dashboard's own name for it
export { getClientIdFromClientRunId as clientOfRun } from '../services/unifiedRunIdService';
