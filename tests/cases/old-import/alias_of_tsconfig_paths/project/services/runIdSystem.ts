export const getBaseRunId = (id: string) => id;
