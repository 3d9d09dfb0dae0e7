export * from '../services/runIdSystem.js';
export * as unified from '../services/runIdSystem.js';
