import '../services/runIdService.js'; // expect: RID101@8
import '../services/runIdSystem.js';
