/**
 * What no honest report reaches: a draft of 20,000 paragraphs is some 20 MB unpacked. DEFLATE cannot shrink more than
 * 1032 to 1 (RFC 1951); repetitive Word XML reaches 100 to 1, so only larger parts beyond 250 to 1 are suspect.
 */
export const packageLimits = {
  entries: 5_000,
  partBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  ratio: 250,
  ratioFromBytes: 8 * 1024 * 1024,
} as const;
