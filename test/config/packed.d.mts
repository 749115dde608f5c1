export interface Packed {
  /** Whoever imports from here gets the packed package. */
  readonly home: string;
  /** The unpacked package. */
  readonly folder: string;
  readonly tarball: string;
}
export function pack(where?: string): Packed;
