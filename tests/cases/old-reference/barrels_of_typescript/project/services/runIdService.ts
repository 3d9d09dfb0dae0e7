export const stripClientSuffix = (id: string) => id;
export default { stripClientSuffix };
