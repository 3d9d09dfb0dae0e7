declare module '../services/runIdService' { // expect: RID105
  export function stripClientSuffix(id: string): string;
}
export {};
