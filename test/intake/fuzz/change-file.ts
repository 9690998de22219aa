import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Chance } from './chance.js';
import { type Changed, changeBytes, changeEncoding } from './change-bytes.js';
import { changeMarkup } from './change-markup.js';
import type { Sample } from './corpus.js';
import { writePdf } from './small-pdf.js';

/** A sample with one to six changes of any kind its format has. */
export function changeFile(
  sample: Sample,
  chance: Chance,
): { readonly bytes: Uint8Array; readonly said: readonly string[] } {
  const count = chance.one([1, 1, 2, 3, 6]);
  const said: string[] = [];
  let { bytes } = sample;
  const note = <T>(changed: Changed<T>): T => {
    said.push(changed.said);
    return changed.value;
  };
  const kind = chance.below(10);
  if (sample.format === 'docx' && kind < 8) {
    const parts = unzipSync(bytes);
    for (let i = 0; i < count; i += 1) changePackage(parts, chance, said);
    return { bytes: zipSync(parts, { level: chance.one([0, 0, 6]) }), said };
  }
  if (sample.objects !== undefined && kind < 6) {
    const objects = [...sample.objects];
    for (let i = 0; i < count; i += 1) changeObject(objects, chance, said);
    return { bytes: writePdf(objects), said };
  }
  if ((sample.format === 'html' || sample.format === 'htm') && kind < 5) {
    let markup = strFromU8(bytes);
    for (let i = 0; i < count; i += 1) markup = note(changeMarkup(markup, chance));
    return { bytes: strToU8(markup), said };
  }
  for (let i = 0; i < count; i += 1) bytes = note(changeBytes(bytes, chance, sample.format));
  if (!['docx', 'pdf'].includes(sample.format) && chance.below(8) === 0)
    bytes = note(changeEncoding(bytes, chance));
  return { bytes, said };
}

/** A change of the parts of a package, in place; the archive around them stays valid. */
function changePackage(parts: Record<string, Uint8Array>, chance: Chance, said: string[]): void {
  const names = Object.keys(parts);
  if (names.length === 0) return;
  // Mostly the parts with the text: the others are many and small.
  const texts = names.filter((name) =>
    /(?:document|notes|numbering|styles|comments)\.xml$|\.rels$/i.test(name),
  );
  const name = chance.below(4) === 0 || texts.length === 0 ? chance.one(names) : chance.one(texts);
  switch (chance.below(16)) {
    case 0:
      delete parts[name];
      said.push(`part ${name} removed`);
      return;
    case 1: {
      const other = chance.one([
        `${name}x`,
        name.toUpperCase(),
        `a/${name}`,
        'word/document2.xml',
        chance.one(names),
      ]);
      const moved = parts[name]!;
      delete parts[name];
      parts[other] = moved;
      said.push(`part ${name} renamed ${other}`);
      return;
    }
    case 2: {
      const other = chance.one(names);
      parts[name] = parts[other]!;
      said.push(`part ${name} made a copy of ${other}`);
      return;
    }
    case 3:
      parts[name] = new Uint8Array();
      said.push(`part ${name} emptied`);
      return;
    case 4: {
      const changed = changeBytes(parts[name]!, chance, 'xml');
      parts[name] = changed.value;
      said.push(`${name}: ${changed.said}`);
      return;
    }
    case 5: {
      const changed = changeEncoding(parts[name]!, chance);
      parts[name] = changed.value;
      said.push(`${name}: ${changed.said}`);
      return;
    }
    default: {
      const changed = changeMarkup(strFromU8(parts[name]!), chance);
      parts[name] = strToU8(changed.value);
      said.push(`${name}: ${changed.said}`);
    }
  }
}

/** A change of one object of a PDF, in place; the table of objects is made anew around them. */
function changeObject(objects: string[], chance: Chance, said: string[]): void {
  const at = chance.below(objects.length);
  const object = objects[at]!;
  const numbers = [...object.matchAll(/-?\d+(?:\.\d+)?/g)];
  switch (chance.below(6)) {
    case 0:
      objects[at] = chance.one(['null', '<< >>', '[]', '0', '(x)', '/Name']);
      said.push(`object ${at + 1} made ${objects[at]}`);
      return;
    case 1: {
      const other = chance.below(objects.length);
      [objects[at], objects[other]] = [objects[other]!, object];
      said.push(`objects ${at + 1} and ${other + 1} swapped`);
      return;
    }
    case 2: {
      const changed = changeBytes(strToU8(object, true), chance, 'pdf');
      objects[at] = strFromU8(changed.value, true);
      said.push(`object ${at + 1}: ${changed.said}`);
      return;
    }
    default: {
      if (numbers.length === 0) return;
      const { 0: number, index } = chance.one(numbers);
      const made = chance.one([
        '0',
        '-1',
        '1',
        String(1 + chance.below(objects.length)),
        '1e10',
        '99999999',
        '0.0001',
        '65535',
      ]);
      objects[at] = object.slice(0, index) + made + object.slice(index + number.length);
      said.push(`object ${at + 1}: ${number} at ${index} made ${made}`);
    }
  }
}
