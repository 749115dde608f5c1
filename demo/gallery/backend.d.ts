export interface Answer {
  readonly status?: number;
  readonly data?: unknown;
  readonly error?: { readonly code: string };
}
export type Reply = 'never' | Answer;
type Call = 'profile' | 'sections' | 'tiers' | 'times' | 'waits' | 'reservation' | 'waitlist' | 'place' | 'leave';
type Replies = Record<Call, (asked: { readonly date: string; readonly party: number }) => Reply>;
export type House = Partial<Replies>;
export const USUAL: Replies;
