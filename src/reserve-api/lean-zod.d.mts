import type { Plugin } from 'rollup';

export function leanZod(): Plugin;
