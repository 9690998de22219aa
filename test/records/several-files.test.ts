import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../src/document/index.js';
import type { Submission } from '../../src/intake/submission.js';
import { checkRecord, type Decisions, makeRecords } from '../../src/records/index.js';
import { usedMs } from '../cost.js';
import { property } from '../property.js';
import { context, passage, schemas, submission } from './builders.js';

const paragraphs = [
  'In 2020 the Programme opened twelve training centres in the north of the country and trained four hundred teachers.',
  'The portal for farmers now gives prices and weather in five languages, and thirty thousand people use it each month.',
  'A partnership with two universities brought broadband to sixty rural schools, of which nine run on solar power.',
  'Work on a register of health records began in March and is to end in the middle of the next year.',
  'Future activities include a survey of the use of mobile money by women who run small shops in towns.',
];

function sent(name: string, texts: readonly string[], more: Partial<Submission> = {}): Submission {
  const file = `submissions/2020/${name}`;
  const ending = name.replace(/^.*\./, '');
  const format = ({ md: 'markdown', txt: 'text', htm: 'html' } as Record<string, Submission['format']>)[
    ending
  ];
  return submission({
    file,
    sha256: sha256(`${name}\n${texts.join('\n')}`),
    format: format ?? (ending as Submission['format']),
    frontMatter: { entity: 'itu' },
    passages: texts.map((text) => passage(text)),
    ...more,
  });
}

type FileDecisions = NonNullable<Decisions['files']>;

function records(
  files: readonly Submission[],
  decisions: FileDecisions = [],
  folder: readonly string[] = [],
) {
  const made = makeRecords(files, { ...context(), decisions: { decisions: [], files: decisions }, folder });
  for (const record of made.value) expect(checkRecord(record, schemas)).toEqual([]);
  return {
    ...made,
    drafted: made.value.map(({ source }) => source.file.replace(/^.*\//, '')),
    others: made.value.map(({ source }) =>
      source.others.map(({ file, relation }) => `${relation} ${file.replace(/^.*\//, '')}`),
    ),
    codes: made.problems.map(({ code }) => code),
  };
}

describe('one text in several files', () => {
  test('is one record, from the format that knows most, and the others are named', () => {
    const made = records(['pdf', 'txt', 'htm', 'docx'].map((ending) => sent(`itu.${ending}`, paragraphs)));
    expect(made.drafted).toEqual(['itu.docx']);
    expect(made.others).toEqual([['same-text itu.htm', 'same-text itu.pdf', 'same-text itu.txt']]);
    expect(made.codes).toEqual(['same-text', 'same-text', 'same-text']);
  });

  test('is that of a PDF with its links rather than of plain text without', () => {
    const linked = paragraphs.map((text) =>
      passage([{ type: 'link', url: 'https://a.example', children: [{ type: 'text', value: text }] }]),
    );
    const made = records([sent('itu.txt', paragraphs), sent('itu.pdf', [], { passages: linked })]);
    expect(made.drafted).toEqual(['itu.pdf']);
  });

  test('does not depend on where paragraphs are parted, hyphens, or letters’ case', () => {
    const [first, second, ...rest] = paragraphs;
    const made = records([
      sent('itu.docx', paragraphs),
      sent('itu.pdf', [
        `${first} ${second}`.replace('training', 'train-ing'),
        ...rest.map((one) => one.toUpperCase()),
      ]),
    ]);
    expect(made.codes).toEqual(['same-text']);
  });

  test('but for some words is told with the paragraphs that differ', () => {
    const many = Array.from(
      { length: 20 },
      (_, at) => `${paragraphs[at % 5]} This was number ${at} of them.`,
    );
    const made = records([
      sent('itu.docx', many),
      sent('itu.pdf', [...many.slice(0, 19), many[19]!.replace('small', 'tiny')]),
    ]);
    expect(made.drafted).toEqual(['itu.docx']);
    expect(made.others).toEqual([['same-text itu.pdf']]);
    expect(made.problems).toMatchObject([
      {
        code: 'same-text-differs',
        place: { file: 'submissions/2020/itu.pdf' },
        found:
          'nearly the words of itu.docx. Of its 20 paragraphs, 1 is worded otherwise ("Future activities include a survey of …").',
      },
    ]);
  });

  test('of nothing but pictures is not taken for another text', () => {
    const made = records([sent('itu.docx', paragraphs), sent('itu-scan.pdf', [])]);
    expect(made.value.map(({ id, units }) => [id, units.length]).toSorted()).toEqual([
      ['itu', expect.any(Number)],
      ['itu-2', expect.any(Number)],
    ]);
  });
});

describe('two versions', () => {
  const older = paragraphs.slice(0, 4);
  const newer = [paragraphs[0]!, paragraphs[1]!.replace('thirty', 'forty'), paragraphs[2]!, paragraphs[4]!];

  test.each([
    ['itu.docx', 'itu-v2.docx'],
    ['itu v1.2.docx', 'itu v1.10.docx'],
    ['itu_v9.docx', 'itu_v10.docx'],
    ['itu.docx', 'ITU Rev.1.docx'],
    ['ITU-rev1.docx', 'ITU-rev2.pdf'],
    ['itu.docx', 'itu_revised.docx'],
    ['itu-draft.docx', 'itu.docx'],
    ['itu_draft.docx', 'itu_final.docx'],
    ['itu-final.docx', 'itu-final-corr.docx'],
    ['itu 2020-11-30.docx', 'itu 20201201.docx'],
    ['itu 30 Nov 2020.docx', 'itu-1december2020.docx'],
  ])('%s is earlier than %s', (first, second) => {
    for (const files of [
      [sent(first, older), sent(second, newer)],
      [sent(second, newer), sent(first, older)],
    ]) {
      const made = records(files);
      expect(made.drafted).toEqual([second]);
      expect(made.others).toEqual([[`superseded ${first}`]]);
      expect(made.codes).toEqual(['version-superseded']);
    }
  });

  test.each([
    ['itu.docx', 'itu (1).docx'],
    ['itu-rev.docx', 'itu-final.docx'],
    ['itu-v2.docx', 'itu-final.docx'],
    ['itu 05-12-2020.docx', 'itu 12-05-2020.docx'],
    ['itu-v2 2020-11-01.docx', 'itu-v1 2020-12-01.docx'],
    ['itu-review.docx', 'itu-corridor.docx'],
    ['itu-2020.docx', 'itu-2021.docx'],
  ])('of %s and %s nobody knows', (first, second) => {
    const made = records([sent(first, older), sent(second, newer)]);
    expect(made.drafted).toHaveLength(1);
    expect(made.codes).toEqual(['version-unclear']);
  });

  test('days of arrival go before names; what is lost is counted', () => {
    const made = records([
      sent('itu-v2.docx', older, { frontMatter: { entity: 'itu', received: '2020-12-01' } }),
      sent('itu.docx', newer, { frontMatter: { entity: 'itu', received: '2020-12-09' } }),
    ]);
    expect(made.drafted).toEqual(['itu.docx']);
    expect(made.problems).toMatchObject([
      {
        code: 'version-superseded',
        severity: 'warning',
        place: { file: 'submissions/2020/itu-v2.docx' },
        found:
          'an earlier version of itu.docx: one came on 2020-12-09, the other on 2020-12-01. Of its 4 paragraphs, 1 is not in itu.docx ("Work on a register of health …") and 1 is worded otherwise ("The portal for farmers now gives …").',
      },
    ]);
  });

  test('the dates of letters and mails tell', () => {
    const letter = (date: string) => ({
      head: ['Acme House', `Geneva, ${date}`],
      signature: [],
      onBehalfOf: null,
      mail: null,
    });
    const letters = records([
      sent('a.docx', older, { letter: letter('9 December 2020') }),
      sent('b.docx', newer, { letter: letter('1 December 2020') }),
    ]);
    expect(letters.drafted).toEqual(['a.docx']);
    expect(letters.problems[0]?.found).toContain('one letter is of 2020-12-09, the other of 2020-12-01');
    const mail = (date: string) => ({
      head: [],
      signature: [],
      onBehalfOf: null,
      mail: { name: null, address: null, subject: null, date },
    });
    const mails = records([
      sent('a.eml', older, { format: 'mail', letter: mail('2020-12-01') }),
      sent('b.eml', newer, { format: 'mail', letter: mail('2020-12-09') }),
    ]);
    expect(mails.drafted).toEqual(['b.eml']);
  });

  test('where nothing tells, the one of more words is drafted, and both ways to settle it are given', () => {
    const made = records([sent('a.docx', older), sent('b.docx', [...newer, paragraphs[3]!])]);
    expect(made.drafted).toEqual(['b.docx']);
    expect(made.others).toEqual([['unsettled a.docx']]);
    expect(made.problems).toMatchObject([{ code: 'version-unclear', severity: 'error' }]);
    expect(made.problems[0]!.fix).toContain('files:\n  - file: "a.docx"\n    instead_of: ["b.docx"]\n');
  });

  test('three of them, one in two formats', () => {
    const made = records([
      sent('itu.docx', older),
      sent('itu-v2.docx', newer),
      sent('itu-v2.pdf', newer),
      sent('itu-v3.pdf', [...newer, paragraphs[3]!]),
    ]);
    expect(made.drafted).toEqual(['itu-v3.pdf']);
    expect(made.others).toEqual([['superseded itu-v2.docx', 'superseded itu-v2.pdf', 'superseded itu.docx']]);
  });
});

describe('two contributions', () => {
  const one = sent('itu-first.docx', paragraphs.slice(0, 3));
  const two = sent('itu-second.docx', [
    paragraphs[0]!,
    ...Array.from({ length: 4 }, (_, at) => `${'other '.repeat(9)}${at}`),
  ]);

  test('are two records of one entity, no unit id twice', () => {
    const made = records([one, two]);
    expect(made.value.map(({ id, entity }) => [id, entity.id])).toEqual([
      ['itu', 'itu'],
      ['itu-2', 'itu'],
    ]);
    expect(made.problems).toMatchObject([{ code: 'entity-twice', severity: 'warning' }]);
    const ids = made.value.flatMap(({ units }) => units.map(({ id }) => id));
    expect(new Set(ids).size).toBe(8);
  });
});

describe('an imported file', () => {
  const original = sent('itu-scan.docx', paragraphs.slice(0, 3));
  const frontMatter = { entity: 'itu', source: 'ITU-scan.docx', source_sha256: original.sha256 };
  const corrected = sent('itu.md', [paragraphs[0]!.replace('twelve', '12'), paragraphs[1]!], { frontMatter });

  test('counts in its original’s place, whatever they share and whoever sent the original', () => {
    const made = records([{ ...original, file: 'submissions/2020/0001.docx', frontMatter: null }, corrected]);
    expect(made.drafted).toEqual(['itu.md']);
    expect(made.others).toEqual([['original 0001.docx']]);
    expect(made.problems).toEqual([]);
  });

  test('whose original was replaced is told what is new in it', () => {
    const replaced = sent('itu-scan.docx', [paragraphs[0]!, paragraphs[2]!, paragraphs[4]!]);
    const made = records([replaced, corrected]);
    expect(made.drafted).toEqual(['itu.md']);
    expect(made.problems).toMatchObject([
      {
        code: 'import-outdated',
        place: { file: 'submissions/2020/itu-scan.docx' },
        found:
          'a newer file than the one that submissions/2020/itu.md was made from. Against the Markdown, 2 paragraphs are added ("A partnership with two universities brought …", "Future activities include a survey of …"); 1 paragraph is worded otherwise ("In 2020 the Programme opened twelve …"); 1 paragraph is gone ("The portal for farmers now gives …").',
      },
    ]);
  });
});

describe('decisions on files', () => {
  const a = sent('itu-a.docx', paragraphs.slice(0, 4));
  const b = sent('itu-b.docx', paragraphs.slice(1));

  test('use: false leaves a file out', () => {
    const made = records([a, b], [{ file: 'itu-a.docx', use: false }]);
    expect(made.drafted).toEqual(['itu-b.docx']);
    expect(made.codes).toEqual(['file-left-out']);
  });

  test('instead_of takes the place of another, also of one whose sender nobody knows', () => {
    const unknown = { ...a, file: 'submissions/2020/0001.docx', frontMatter: null };
    const made = records([unknown, b], [{ file: 'itu-b.docx', instead_of: ['0001.docx'] }]);
    expect(made.drafted).toEqual(['itu-b.docx']);
    expect(made.others).toEqual([['superseded 0001.docx']]);
    expect(made.problems).toEqual([]);
  });

  test('use: true keeps both', () => {
    const made = records([a, b], [{ file: 'ITU-A.docx', use: true }]);
    expect(made.drafted.toSorted()).toEqual(['itu-a.docx', 'itu-b.docx']);
    expect(made.codes).toEqual(['entity-twice']);
  });

  test('on a file that is not there names the nearest', () => {
    const made = records([b], [{ file: 'itu-c.docx', use: false }]);
    expect(made.problems).toMatchObject([
      {
        code: 'decision-unmatched',
        place: { file: 'submissions/2020/decisions.yaml', path: 'files.0.file' },
        fix: 'Did you mean "itu-b.docx"?',
      },
    ]);
  });

  test('on a file that could not be read is none on a file that is not there', () => {
    const made = records([b], [{ file: 'broken.pdf', use: false }], ['submissions/2020/broken.pdf']);
    expect(made.problems).toEqual([]);
  });

  test.each<[string, FileDecisions]>([
    ['says nothing', [{ file: 'itu-a.docx' }]],
    [
      'in a ring',
      [
        { file: 'itu-a.docx', instead_of: ['itu-b.docx'] },
        { file: 'itu-b.docx', instead_of: ['itu-a.docx'] },
      ],
    ],
    ['on itself', [{ file: 'itu-a.docx', instead_of: ['itu-a.docx'] }]],
    ['left out and in another’s place', [{ file: 'itu-a.docx', use: false, instead_of: ['itu-b.docx'] }]],
  ])('%s: told', (_, decisions) => {
    const made = records([a, b], decisions);
    expect(made.codes).toContain('decision-unfollowed');
    expect(made.drafted).toHaveLength(1);
  });
});

describe('laws', () => {
  const words = fc.array(fc.constantFrom('portal', 'school', 'the', 'of', 'trained', 'rural', 'network'), {
    minLength: 1,
    maxLength: 12,
  });
  const text = fc.array(
    words.map((one) => `${one.join(' ')}.`),
    { minLength: 1, maxLength: 6 },
  );

  test('a copy in a poorer format changes no unit', () => {
    property([text], (texts) => {
      const alone = records([sent('itu.docx', texts)]).value;
      const both = records([sent('itu.pdf', texts), sent('itu.docx', texts)]).value;
      expect(both.map(({ units }) => units)).toEqual(alone.map(({ units }) => units));
      return true;
    });
  });

  test('a late file changes no unit id but those of the text it replaces, and no other entity’s record (law 11)', () => {
    const others = [sent('undp.md', paragraphs, { frontMatter: { entity: 'undp' } })];
    property([text, text, fc.constantFrom('', '-v2', '-draft')], (early, late, mark) => {
      const before = records([...others, sent('itu.docx', early)]).value;
      const after = records([sent(`itu-x${mark}.docx`, late), ...others, sent('itu.docx', early)]).value;
      const undp = (all: typeof before) => all.find(({ id }) => id === 'undp');
      const textOf = new Map(after.flatMap(({ units }) => units.map((unit) => [unit.id, unit.text])));
      const isReplaced = after.some(({ source }) =>
        source.others.some(({ file }) => file.endsWith('itu.docx')),
      );
      for (const unit of before.flatMap(({ units }) => units)) {
        if (!isReplaced || textOf.has(unit.id)) expect(textOf.get(unit.id)).toBe(unit.text);
      }
      expect(undp(after)).toEqual(undp(before));
      return true;
    });
  });

  test('a hundred files of one entity, and a long one twice, take little time', () => {
    const many = Array.from({ length: 100 }, (_, at) =>
      sent(`itu-${at}.txt`, [`Text number ${at}.`, ...paragraphs]),
    );
    const long = Array.from({ length: 5_000 }, (_, at) => `${paragraphs[at % 5]} ${at}`);
    const began = usedMs();
    expect(records(many).value).toHaveLength(100);
    expect(records([sent('itu-v2.txt', long), sent('itu.txt', long.slice(1))]).value).toHaveLength(1);
    expect(usedMs() - began).toBeLessThan(10_000);
  });
});
