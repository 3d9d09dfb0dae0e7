import svc from '../services/runIdSystem.js';

export async function f(id: string) {
  using held = svc;
  await using other = held;
  return other.getBaseRunId(id);
}
const using = 1; export { using };
