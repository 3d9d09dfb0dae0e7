import * as runIdService from '../services/runIdService.js'; // expect: RID101

export let ids;
export let strip = null;
export let other;
let own;

export function start() {
  ids = runIdService; // expect: RID103
  strip = runIdService.stripClientSuffix; // expect: RID103
  other = { stripClientSuffix: (text) => text };
  own = runIdService; // expect: RID103
  return own; // expect: RID103
}
