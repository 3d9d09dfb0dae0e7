import ids = require('../services/runIdService'); // expect: RID101@22

export const base = (id: string): string => ids.stripClientSuffix(id); // expect: RID102
