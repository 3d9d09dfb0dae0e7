export * as ids from '../services/runIdService'; // expect: RID101@22
export { stripClientSuffix as strip, default as whole } from '../services/runIdService'; // expect: RID101@62
export { default } from '../services/runIdService'; // expect: RID101
