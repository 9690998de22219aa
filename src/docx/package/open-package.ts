import { done, failed, type Outcome, type Problem, problem } from '../../problems/index.js';
import { missingElement, type XmlElement } from '../xml/element.js';
import { parseXml } from '../xml/parse-xml.js';
import { fileKind, kindMessages } from './file-kind.js';
import { packageLimits } from './limits.js';
import { readZip } from './read-zip.js';
import { type Relationship, readRelationships, relationshipsPart } from './relationships.js';

/** A Word file past the door: unpacked within limits, its main part found, its XML parsed when first asked for. */
export type Package = {
  readonly file: string;
  /** The whole file, packed as it came. */
  readonly archive: Uint8Array;
  /** In the order of the archive. */
  readonly names: readonly string[];
  /** The main document part, found by its relationship: `word/document.xml`, mostly. */
  readonly main: string;
  readonly bytes: (name: string) => Uint8Array | undefined;
  /** The text of a part that spans and offsets are counted in; a byte-order mark is not part of it. */
  readonly text: (name: string) => Outcome<string>;
  /** The root of a part; the missing element where there is no such part. */
  readonly xml: (name: string) => Outcome<XmlElement>;
  readonly relationships: (name: string) => Outcome<readonly Relationship[]>;
};

/** The one door for Word files from outside. Nothing behind it sees an archive. */
export async function openPackage(source: {
  readonly file: string;
  readonly bytes: Uint8Array;
}): Promise<Outcome<Package>> {
  const { file, bytes } = source;
  const kind = fileKind(bytes);
  if (kind !== 'zip') return failed(refused(file, kindMessages[kind].found, kindMessages[kind].fix));
  const archive = await readZip(bytes);
  if ('failure' in archive) {
    const { code, found } = archive.failure;
    return failed(code === 'package-too-large' ? tooLarge(file, found) : refused(file, found));
  }
  const parts = partsOf(file, bytes, archive.parts);
  const roots = parts.relationships('');
  if (!roots.ok) return roots;
  const main = roots.value.find((one) => one.kind === 'officeDocument' && !one.external)?.target;
  if (main === undefined || parts.bytes(main) === undefined) {
    return failed(refused(file, 'an archive without a main document'));
  }
  const root = parts.xml(main);
  if (!root.ok) return root;
  if (root.value.name !== 'w:document') {
    return failed(refused(file, 'an Office file that is no text document, such as a spreadsheet'));
  }
  return done({ ...parts, main });
}

function partsOf(
  file: string,
  archive: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
): Omit<Package, 'main'> {
  const byKey = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  const parsed = new Map<string, Outcome<XmlElement>>();
  const bytes = (name: string): Uint8Array | undefined => parts.get(byKey.get(name.toLowerCase()) ?? '');
  const text = (name: string): Outcome<string> => {
    const found = bytes(name);
    const decoded = found === undefined ? '' : decode(found);
    return decoded === undefined ? failed(refused(file, `${name}, which is not text`)) : done(decoded);
  };
  const xml = (name: string): Outcome<XmlElement> => {
    if (bytes(name) === undefined) return done(missingElement);
    const known = parsed.get(name);
    if (known !== undefined) return known;
    const content = text(name);
    const root = content.ok ? parseXml({ file, part: name, text: content.value }) : content;
    parsed.set(name, root);
    return root;
  };
  const relationships = (name: string): Outcome<readonly Relationship[]> => {
    const root = xml(relationshipsPart(name));
    return root.ok ? done(readRelationships(name, root.value)) : root;
  };
  return { file, archive, names: [...parts.keys()], bytes, text, xml, relationships };
}

/** UTF-8, or UTF-16 where its mark says so: the two every XML reader must know. Undefined where it is neither. */
function decode(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(
  file: string,
  found: string,
  fix = 'Open the file in Word, save it again as a Word document (.docx) and use that copy; or ask the sender for another.',
): Problem {
  return problem('package-invalid', { file }, { found, expected: 'a Word document (.docx)', fix });
}

function tooLarge(file: string, found: string): Problem {
  const { partBytes, totalBytes, entries } = packageLimits;
  return problem(
    'package-too-large',
    { file },
    {
      found,
      expected: `at most ${entries} parts, ${partBytes / 1024 / 1024} MB in one and ${totalBytes / 1024 / 1024} MB in all`,
      fix: 'Take the pictures out in Word and save a copy. If the file has no large pictures, do not trust it.',
    },
  );
}
