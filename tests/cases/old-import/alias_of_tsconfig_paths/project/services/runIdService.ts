export const stripClientSuffix = (id: string) => id;
