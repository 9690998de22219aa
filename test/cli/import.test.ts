import { describe, expect, test } from '@jest/globals';
import { cycleYaml, folder, penholder } from './shell.js';

const text = `COMMISSION ON SCIENCE AND TECHNOLOGY FOR DEVELOPMENT (CSTD)

Twenty-fourth session

Submissions from entities in the United Nations system, international organizations and other stakeholders on their efforts in 2020 to implement the outcomes of the WSIS

Submission by

United Nations Development Programme

Part Three

## WSIS Action Line C4. Capacity building

In 2020, UNDP trained 1,200 teachers in 14 countries.[1] It opened:

- 12 laboratories in Uganda;
- 3 laboratories in Peru.

[1]: A first note.
`;
const start = { 'submissions/2020/cycle.yaml': cycleYaml, 'submissions/2020/undp.txt': text };
const unitsOf = (record: Uint8Array) => new TextDecoder().decode(record).match(/^ {2}- id: .*$/gm);

describe('penholder import', () => {
  test('writes Markdown that gives the same units, and counts in the place of its original', async () => {
    const before = await penholder(['draft', '2020'], folder(start));
    const files = folder(start);
    const ran = await penholder(['import', 'submissions/2020/undp.txt', '--year', '2020'], files);
    expect(ran.error).toBe('');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Made submissions/2020/undp.md from submissions/2020/undp.txt');
    const markdown = new TextDecoder().decode(files.tree.get('submissions/2020/undp.md'));
    expect(markdown).toContain('entity: undp\n');
    expect(markdown).toContain('source: undp.txt\n');
    expect(markdown).toMatch(/source_sha256: [0-9a-f]{64}\n/);
    expect(markdown).toContain('# Part Three\n\n## WSIS Action Line C4. Capacity building\n');
    expect(markdown).not.toContain('COMMISSION');

    const after = await penholder(['draft', '2020'], files);
    expect(after.error).not.toContain('import-outdated');
    const record = after.files.tree.get('out/2020/records/undp.yaml')!;
    expect(unitsOf(record)).toEqual(unitsOf(before.files.tree.get('out/2020/records/undp.yaml')!));
    expect(unitsOf(record)).toHaveLength(3);
    expect(new TextDecoder().decode(record)).toContain('file: "submissions/2020/undp.md"');
    expect(after.files.tree.has('out/2020/records/undp-2.yaml')).toBe(false);
  });

  test('what was to be known of the original is not told again', async () => {
    const withNumbers = text.replace('It opened:', 'It met.\n\n- 1 -\n\nIt opened:');
    const files = folder({ ...start, 'submissions/2020/undp.txt': withNumbers });
    const told = 'taken for the numbers of pages';
    const options = ['--year', '2020', '--json'];
    expect((await penholder(['import', 'submissions/2020/undp.txt', ...options], files)).out).toContain(told);
    expect((await penholder(['draft', '2020', '--json'], files)).out).not.toContain(told);
    files.remove('submissions/2020/undp.md');
    expect((await penholder(['check', '2020', '--json'], files)).out).toContain(told);
  });

  test('what a person writes there holds, also where it looks like something else', async () => {
    const files = folder(start);
    await penholder(['import', 'submissions/2020/undp.txt', '--year', '2020'], files);
    const markdown = new TextDecoder().decode(files.tree.get('submissions/2020/undp.md'));
    // Alone in a text this line would be taken for a heading.
    files.write(
      'submissions/2020/undp.md',
      markdown.replace('In 2020, UNDP', 'Digital inclusion\n\nIn 2020, UNDP'),
    );
    await penholder(['draft', '2020'], files);
    expect(new TextDecoder().decode(files.tree.get('out/2020/records/undp.yaml'))).toContain(
      'text: "Digital inclusion"',
    );
  });

  test('a newer original is reported with what changed in it', async () => {
    const files = folder(start);
    await penholder(['import', 'submissions/2020/undp.txt', '--year', '2020'], files);
    files.write(
      'submissions/2020/undp.txt',
      text.replace('1,200', '1,300').replace('[1]: A', 'UNDP opened an office in Peru in 2020.\n\n[1]: A'),
    );
    const ran = await penholder(['check', '2020'], files);
    expect(ran.error).toContain('import-outdated');
    expect(ran.error).toMatch(
      /1 paragraph is added.*UNDP opened an office.*1 paragraph is worded otherwise/s,
    );
  });

  test('replaces nothing', async () => {
    const files = folder({ ...start, 'submissions/2020/undp.md': 'my corrections' });
    const ran = await penholder(['import', 'submissions/2020/undp.txt', '--year', '2020'], files);
    expect(ran.code).toBe(1);
    expect(ran.error).toContain('file-exists');
    expect(new TextDecoder().decode(files.tree.get('submissions/2020/undp.md'))).toBe('my corrections');
  });

  test('asks who sent a file that does not say it, and takes the answer', async () => {
    const files = folder({
      'submissions/2020/cycle.yaml': cycleYaml,
      'in/scan7.txt': 'We trained 12 teachers in 2020.\n',
    });
    const asked = await penholder(['import', 'in/scan7.txt', '--year', '2020'], files);
    expect(asked.code).toBe(1);
    expect(asked.error).toContain('--entity');
    expect(files.tree.has('submissions/2020/scan7.md')).toBe(false);
    const told = await penholder(['import', 'in/scan7.txt', '--year', '2020', '--entity', 'ITU'], files);
    expect([told.code, told.error]).toEqual([0, '']);
    expect(new TextDecoder().decode(files.tree.get('submissions/2020/scan7.md'))).toContain('entity: itu\n');
  });

  test('takes the facts of the YAML file beside, several files at once, and writes nothing on trial', async () => {
    const files = folder({
      'submissions/2020/cycle.yaml': cycleYaml,
      'in/a.txt': 'We trained 12 teachers in 2020.\n',
      'in/a.yaml': 'entity: itu\nreceived: 2020-12-05\n',
      'in/fao.txt': 'FAO trained 14 teachers in 2020.\n',
    });
    const trial = await penholder(['import', 'in/a.txt', 'in/fao.txt', '--year', '2020', '--dry-run'], files);
    expect(trial.out).toContain('Would make submissions/2020/a.md');
    expect(files.tree.has('submissions/2020/a.md')).toBe(false);
    const ran = await penholder(['import', 'in/a.txt', 'in/fao.txt', '--year', '2020'], files);
    expect(ran.code).toBe(0);
    const markdown = new TextDecoder().decode(files.tree.get('submissions/2020/a.md'));
    expect(markdown).toContain('entity: itu\n');
    expect(markdown).toContain('received: 2020-12-05\n');
    expect(files.tree.has('submissions/2020/fao.md')).toBe(true);
  });

  test('a year that was not begun, a file that is not there', async () => {
    const none = await penholder(['import', 'in/a.txt', '--year', '2020'], folder({ 'in/a.txt': 'A text.' }));
    expect([none.code, none.error.includes('cycle-missing')]).toEqual([1, true]);
    const gone = await penholder(['import', 'in/b.pdf', '--year', '2020'], folder(start));
    expect([gone.code, gone.error.includes('file-not-found')]).toEqual([1, true]);
  });
});
