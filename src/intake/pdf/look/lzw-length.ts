/**
 * How many bytes an LZW stream (PDF 32000-1, 7.4.4) unpacks to, without unpacking it: of each code only the length of
 * its string is kept. Stops above `room`.
 */
export function lzwLength(bytes: Buffer, room: number): number {
  const lengths = new Uint16Array(4097).fill(1, 0, 256);
  let next = 258;
  let width = 9;
  let before = 0;
  let total = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      next = 258;
      width = 9;
      before = 0;
      continue;
    }
    const length = code < next ? lengths[code]! : before + 1;
    total += length;
    if (total > room) break;
    if (before > 0 && next < 4096) {
      lengths[next] = before + 1;
      next += 1;
    }
    before = length;
    // Widths change one code early, which is what PDF writes unless it says otherwise.
    width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
  }
  return total;
}
