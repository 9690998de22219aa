import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { loadPdfjs } from './load-pdfjs.js';

export type Opened =
  | { readonly kind: 'open'; readonly document: PDFDocumentProxy }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'broken' };

/**
 * Opens a PDF with nothing but its bytes: no code of the file is run or compiled, no font or character table fetched,
 * no form of Adobe's XFA kind drawn. A file that is locked with an empty password opens like any other.
 */
export async function openDocument(bytes: Uint8Array): Promise<Opened> {
  const { getDocument, VerbosityLevel } = await loadPdfjs();
  const task = getDocument({
    // A copy: the library takes the buffer over.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are not looked at: one of more than one dot is passed over.
    maxImageSize: 1,
    stopAtErrors: false,
  });
  try {
    return { kind: 'open', document: await task.promise };
  } catch (error) {
    await task.destroy().catch(() => undefined);
    return { kind: nameOf(error) === 'PasswordException' ? 'encrypted' : 'broken' };
  }
}

function nameOf(error: unknown): string {
  return String((error as { name?: unknown } | null)?.name ?? '');
}
