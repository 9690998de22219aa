import { mostInterned, type Word } from './words.js';

/** A whole number from 0 for each word, made when first asked for and then kept by the word's number. */
export function makeWordTable(makeValue: (word: Word) => number): (word: Word) => number {
  let values = new Int32Array(4096);
  let known = new Uint8Array(4096);
  return (word) => {
    const { number } = word;
    if (number < values.length && known[number] === 1) return values[number]!;
    const value = makeValue(word);
    if (number >= mostInterned) return value;
    if (number >= values.length) {
      const size = Math.max(number + 1, values.length * 2);
      values = enlarged(values, new Int32Array(size));
      known = enlarged(known, new Uint8Array(size));
    }
    values[number] = value;
    known[number] = 1;
    return value;
  };
}

function enlarged<A extends Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
