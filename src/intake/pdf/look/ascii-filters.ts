/** The bytes that ASCII-85 or hexadecimal digits stand for (PDF 32000-1, 7.4.2 and 7.4.3). Both make data smaller. */
export function asciiBytes(text: Buffer, filter: 'ascii85' | 'hex'): Buffer {
  return filter === 'hex' ? hexBytes(text) : ascii85Bytes(text);
}

function hexBytes(text: Buffer): Buffer {
  const end = text.indexOf('>');
  const digits = text
    .subarray(0, end < 0 ? text.length : end)
    .toString('latin1')
    .replace(/[^0-9A-Fa-f]+/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function ascii85Bytes(text: Buffer): Buffer {
  const bytes = Buffer.alloc(text.length * 4);
  let length = 0;
  let value = 0;
  let digits = 0;
  for (const byte of text) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && digits === 0) {
      length += 4;
      continue;
    }
    if (byte < 0x21 || byte > 0x75) continue;
    value = value * 85 + (byte - 0x21);
    digits += 1;
    if (digits === 5) {
      bytes.writeUInt32BE(value >>> 0, length);
      length += 4;
      value = 0;
      digits = 0;
    }
  }
  if (digits > 1) {
    for (let missing = digits; missing < 5; missing += 1) value = value * 85 + 84;
    bytes.writeUInt32BE(value >>> 0, length);
    length += digits - 1;
  }
  return bytes.subarray(0, length);
}
