export * from '../services/runIdService'; // expect: RID101@15
