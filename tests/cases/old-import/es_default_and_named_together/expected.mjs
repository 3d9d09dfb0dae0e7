import runIdSystem, { getBaseRunId } from '../services/runIdSystem.js';

export const same = (id) => runIdSystem.getRunRecordId(getBaseRunId(id), 'acme');
