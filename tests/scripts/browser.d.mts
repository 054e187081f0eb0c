export function systemBrowser(): string | undefined;
export function findBrowser(): Promise<string | null>;
export const launchArguments: string[];
