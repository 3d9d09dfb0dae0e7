import * as runIdSystem from '../services/runIdSystem.js';

export let ids;
export let strip = null;
export let other;
let own;

export function start() {
  ids = runIdSystem;
  strip = runIdSystem.getBaseRunId;
  other = { stripClientSuffix: (text) => text };
  own = runIdSystem;
  return own;
}
