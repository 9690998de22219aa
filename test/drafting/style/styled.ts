import { readFileSync } from 'node:fs';
import { literalText } from '../../../src/document/index.js';
import type { WordingChange } from '../../../src/drafting/index.js';
import { type Piece, toInlines, toPieces } from '../../../src/drafting/sentences/pieces.js';
import { applyHouseStyle } from '../../../src/drafting/style/apply-house-style.js';
import { type HouseStyle, houseStyle } from '../../../src/drafting/style/house-style.js';
import { parseInlines } from '../../../src/markdown/index.js';
import type { HouseStyleRegister } from '../../../src/records/index.js';
import { readYaml } from '../../../src/schema/index.js';
import { root, schemas } from '../../cycle.js';

const file = 'templates/registers/house-style.yaml';
const read = readYaml(
  { file, text: readFileSync(`${root}/${file}`, 'utf8') },
  schemas.validator<HouseStyleRegister>('house-style'),
);
if (!read.ok) throw new Error(JSON.stringify(read.problems));

export const register: HouseStyleRegister = read.value;
export const shippedStyle: HouseStyle = houseStyle(register);

/** A sentence written as Markdown. */
export function piecesOf(markdown: string): readonly Piece[] {
  return toPieces(parseInlines({ file: 'test', text: markdown }).value);
}

export type Styled = {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly changes: readonly WordingChange[];
};

export function styled(pieces: readonly Piece[], style: HouseStyle = shippedStyle): Styled {
  const { pieces: after, changes } = applyHouseStyle(pieces, style);
  return { text: literalText(toInlines(after, (label) => label)), pieces: after, changes };
}

export function styledText(markdown: string): string {
  return styled(piecesOf(markdown)).text;
}
