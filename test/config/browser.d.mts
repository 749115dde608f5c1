/** Types of browser.mjs, for what is written in TypeScript. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

export function findBrowser(): Promise<FoundBrowser>;
