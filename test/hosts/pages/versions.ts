/** Two copies of the widget on one page, of one version or two, in fourteen orders: the first wins, the second says so. */
import { site, tag, type Ground, type HostPage } from '../host-page.js';
import { readBuilt, readManifest } from '../servers.js';

/** An older release as a template may bring it: the same but for its number. */
const OLDER = '0.0.9';

const COPIES = {
  entry: (ground: Ground) => `${ground.files}reservation-widget.js`,
  full: (ground: Ground) => `${ground.files}reservation-widget.full.js`,
  older: () => 'older.js',
  'older full': () => 'older-full.js',
} as const;
type Copy = keyof typeof COPIES;
const NAMES: readonly Copy[] = ['entry', 'full', 'older', 'older full'];

function aged(file: string) {
  const body = String(readBuilt(file)).replaceAll(readManifest().version, OLDER);
  return { type: 'text/javascript', body };
}

const own = () => ({ 'older.js': aged('reservation-widget.js'), 'older-full.js': aged('reservation-widget.full.js') });

/** The first runs while the page is read, the second is deferred: the order is certain. */
function both(first: Copy, second: Copy): HostPage {
  const numberOf = (copy: Copy) => (copy.startsWith('older') ? OLDER : readManifest().version);
  const warning = `version ${numberOf(first)} runs, version ${numberOf(second)} is ignored`;
  return {
    ...{ name: `${first}-then-${second}`.replace(/ /g, '-'), does: `twice: ${first}, then ${second}`, own },
    checks: first.endsWith('full') ? 'within' : 'come',
    says: [new RegExp(warning.replace(/\./g, '\\.'))],
    html: (ground) =>
      site({
        head: `<script src="${COPIES[first](ground)}"></script><script src="${COPIES[second](ground)}" defer></script>`,
        body: tag(ground),
      }),
  };
}

/** The same file twice, which is no order of its own where both are of an older release. */
const SAME: readonly Copy[] = ['entry', 'full'];

export const versions: readonly HostPage[] = NAMES.flatMap((first) =>
  NAMES.filter((second) => second !== first || SAME.includes(second)).map((second) => both(first, second)),
);
