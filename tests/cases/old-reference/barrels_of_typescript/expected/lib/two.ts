export * as ids from '../services/runIdSystem'; // expect: RID107@22
export { getBaseRunId as strip, default as whole } from '../services/runIdSystem'; // expect: RID107@57
export { default } from '../services/runIdSystem'; // expect: RID107@25
