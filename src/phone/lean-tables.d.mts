import type { MetadataJson } from 'libphonenumber-js/core';
import type { Plugin } from 'rollup';

export function leanTables(tables: MetadataJson): MetadataJson;
export function leanPhoneTables(): Plugin;
