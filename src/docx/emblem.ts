import { done, failed, type Outcome, problem } from '../problems/index.js';

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Whether a picture can stand in the emblem's place. The emblem of the United Nations is protected, so the program
 * brings none; an office may put its own beside the templates.
 */
export function checkEmblem(source: {
  readonly file: string;
  readonly bytes: Uint8Array;
}): Outcome<Uint8Array> {
  return pngSize(source.bytes) === null
    ? failed(
        problem(
          'emblem-unusable',
          { file: source.file },
          {
            found: 'a file that is no PNG picture',
            expected: 'the emblem as a PNG picture',
            fix: 'Save the emblem as PNG under the same name, or take the file away to leave its place empty.',
          },
        ),
      )
    : done(source.bytes);
}

/** Width and height in pixels, from the header chunk (PNG specification, 11.2.2); null where there is none. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 24 || !pngSignature.every((byte, at) => bytes[at] === byte)) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = header.getUint32(16);
  const height = header.getUint32(20);
  return width > 0 && height > 0 ? { width, height } : null;
}
