export { getBaseRunId as stripClientSuffix, getClientId as client } from '../services/runIdSystem.js';
