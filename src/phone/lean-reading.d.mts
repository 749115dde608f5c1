import type { Plugin } from 'rollup';

export function leanPhoneReading(): Plugin;
