import a from '../services/runIdSystem.ts'; // expect: RID107@15
import b from '../services/runIdSystem.tsx'; // expect: RID107@15
import c from '../services/runIdSystem';
