import type { Package } from '../package/open-package.js';
import { attribute, child } from '../xml/element.js';

/**
 * What a file lets be done to it in Word (ECMA-376 part 1, 17.15.1.29): null where it is free, or lets text be changed
 * with tracking, which is how it is changed here.
 */
export function protectionOf(file: Package): 'readOnly' | 'comments' | 'forms' | null {
  const related = file.relationships(file.main);
  const part = related.ok ? related.value.find(({ kind }) => kind === 'settings')?.target : undefined;
  const root = part === undefined ? null : file.xml(part);
  if (root === null || !root.ok) return null;
  const protection = child(root.value, 'w:documentProtection');
  const enforced = attribute(protection, 'w:enforcement');
  if (enforced !== '1' && enforced !== 'true' && enforced !== 'on') return null;
  const kind = attribute(protection, 'w:edit');
  return kind === 'readOnly' || kind === 'comments' || kind === 'forms' ? kind : null;
}
