// normalizeRunId of runIdService adds the client // expect: RID106@4, RID106@22
/* see services/unifiedRunIdService.js */ // expect: RID106@17
const text = 'normalizeRunId'; // strings are no comments
const runIdServices = 1; // nor is runIdServices a name of it
