import { stripClientSuffix, extractClientId as clientOf } from "../services/unifiedRunIdService.js"; // expect: RID101@64

export const parts = (id) => [stripClientSuffix(id), clientOf(id)]; // expect: RID102@31, RID102@54
