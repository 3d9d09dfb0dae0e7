export function typed(): void;
