/** Every host page, in the order of the table that is printed; the clean one first. */
import { usual, type HostPage } from '../host-page.js';
import { buttons } from './buttons.js';
import { changes } from './changes.js';
import { companions } from './companions.js';
import { layouts } from './layouts.js';
import { libraries } from './libraries.js';
import { optimisers } from './optimisers.js';
import { policies } from './policies.js';
import { styles } from './styles.js';
import { surroundings } from './surroundings.js';
import { versions } from './versions.js';

const clean: HostPage = {
  ...{ name: 'clean', does: 'nothing: a clean page', looks: 'example' },
  html: (ground) => usual(ground),
};

export const hostPages: readonly HostPage[] = [
  ...[clean, ...libraries, ...optimisers, ...surroundings, ...changes],
  ...[...styles, ...layouts, ...policies, ...companions, ...versions, ...buttons],
];
