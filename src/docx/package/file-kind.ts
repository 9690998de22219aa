/** What a file is by its first bytes, where it is not the ZIP that a Word document is. */
export type FileKind = 'zip' | 'empty' | 'ole' | 'locked' | 'rtf' | 'pdf' | 'other';

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b]],
  // Compound File Binary: Word before 2007, and any Office file with a password.
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const kind =
    signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0] ?? 'other';
  return kind === 'ole' && isLocked(bytes) ? 'locked' : kind;
}

/** The stream that holds a file with a password ([MS-OFFCRYPTO] 2.3.4); names in a Compound File are in UTF-16. */
const lockedStream = Buffer.from('EncryptedPackage', 'utf16le');

function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(lockedStream);
}

export const kindMessages: Readonly<
  Record<Exclude<FileKind, 'zip'>, { readonly found: string; readonly fix: string }>
> = {
  empty: { found: 'an empty file', fix: 'Ask the sender for the file again.' },
  ole: {
    found: 'a file with a password, or one of the old Word format (.doc)',
    fix: 'Open it in Word, take the password off (File, Info, Protect Document), and save it as a Word document (.docx).',
  },
  locked: {
    found: 'a file with a password',
    fix: 'Ask the sender for a copy without a password; or, if you know it, open the file in Word, take the password off (File, Info, Protect Document) and save it.',
  },
  rtf: {
    found: 'a file in Rich Text Format',
    fix: 'Open it in Word and save it as a Word document (.docx).',
  },
  pdf: {
    found: 'a PDF file under the name of a Word file',
    fix: 'Rename it so that it ends in .pdf, or ask the sender for the Word file.',
  },
  other: {
    found: 'a file that is no Word document',
    fix: 'Open it in Word if Word can, and save it as a Word document (.docx); or ask the sender for another copy.',
  },
};
