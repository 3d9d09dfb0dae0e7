import type { FieldSet, Records } from 'airtable';
import type { RunIdFormat } from '@services/unifiedRunIdService';
import { detectRunIdFormat, normalizeRunId as toRunId, stripClientSuffix } from '@services/unifiedRunIdService';
import * as runIdService from '@services/runIdService';
import { createJobTrackingRecord } from '@services/runIdSystem';
import type { ScoredLead } from '../types/runs';

type JobTable = Parameters<typeof createJobTrackingRecord>[1];

export interface ScoringOptions {
  clientId: string;
  runId?: string;
  minimumScore?: number;
}

function scoreOf(fields: FieldSet): number {
  const headline = String(fields['Headline'] ?? '').toLowerCase();
  return ['founder', 'owner', 'director'].some((word) => headline.includes(word)) ? 80 : 20;
}

/** Scores the leads of one client and records the run. */
export async function scoreLeads(
  leads: Records<FieldSet>,
  jobs: JobTable,
  { clientId, runId, minimumScore = 50 }: ScoringOptions,
): Promise<ScoredLead[]> {
  const run: string = toRunId(runId ?? runIdService.generateRunId(clientId), clientId, 'lead scoring');
  await createJobTrackingRecord(run, jobs, { 'Job Type': 'lead scoring' });

  const scored = leads.map((lead) => ({
    leadId: lead.id,
    runId: stripClientSuffix(run),
    score: scoreOf(lead.fields),
  }));
  return scored.filter(({ score }) => score >= minimumScore);
}

export function isOldFormat(runId: string): boolean {
  const format: RunIdFormat | null = detectRunIdFormat(runId);
  return format !== 'TIMESTAMP' && format !== 'CLIENT_RUN';
}
