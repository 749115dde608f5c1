/**
 * What the entry lends to views that come with a companion: two copies of lit-html would not know each other's
 * templates, and what the entry can do for itself need not be fetched again.
 */
import { html, nothing } from 'lit/html.js';
import { chipView, pressAndFocus, quietButton } from './parts.js';

export const LENT = { html, nothing, chipView, pressAndFocus, quietButton };

export type Lent = typeof LENT;
