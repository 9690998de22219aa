import type * as Pdfjs from 'unpdf/pdfjs';

export type PdfJs = typeof Pdfjs;

/**
 * The PDF library, loaded when the first PDF is read. `unpdf/pdfjs` is pdf.js built to run without a browser, its
 * worker inside; it calls a method of ES2024 that Node 20 lacks, and without which the names of fonts are lost.
 */
export async function loadPdfjs(): Promise<PdfJs> {
  giveTransferToFixedLength();
  return import('unpdf/pdfjs');
}

type Transferable = ArrayBuffer & { transferToFixedLength?: (length?: number) => ArrayBuffer };

function giveTransferToFixedLength(): void {
  const prototype = ArrayBuffer.prototype as Transferable;
  if (prototype.transferToFixedLength !== undefined) return;
  Object.defineProperty(prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value: function transferToFixedLength(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const moved = new ArrayBuffer(length);
      new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      // Gives the old buffer's memory up, as the real method does.
      structuredClone(this, { transfer: [this] });
      return moved;
    },
  });
}
