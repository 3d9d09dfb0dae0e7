export * from '../services/runIdSystem'; // expect: RID107@15
