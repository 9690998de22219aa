import { type SetAsideReason, setAsideReasons } from '../grouping/index.js';

export type LeftOutReason = SetAsideReason | 'merged';

/** The closed list of reasons, and the one of what is in the draft under another unit's name. */
export const leftOutReasons: { readonly [reason in LeftOutReason]: string } = {
  ...setAsideReasons,
  merged: 'merged into another unit of the draft, which says the same',
};
