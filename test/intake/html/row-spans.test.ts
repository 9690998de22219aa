import { describe, expect, test } from '@jest/globals';
import { blocksOf } from './blocks.js';

async function rowsOf(rows: string): Promise<readonly string[]> {
  const { lines } = await blocksOf(`<table><tr><th>Place</th><th>Deed</th><th>Year</th></tr>${rows}</table>`);
  return lines.slice(1).map((line) => line.replace(/^table-row /, ''));
}

describe('a cell over several rows is said again in each', () => {
  test('before, between and behind their own cells', async () => {
    expect(
      await rowsOf(
        `<tr><td rowspan="2">Kenya</td><td>Maps</td><td rowspan=3>2020</td></tr><tr><td>Guides</td></tr><tr><td>Ghana</td><td>Games</td></tr>`,
      ),
    ).toEqual(['Kenya; Maps; 2020', 'Kenya; Guides; 2020', 'Ghana; Games; 2020']);
  });

  test('beside a cell over several columns, and with its notes once', async () => {
    expect(
      await rowsOf(
        `<tr><td colspan=2>Maps</td><td rowspan=2>2020<sup>1</sup></td></tr><tr><td>Kenya</td><td>Guides</td></tr>`,
      ),
    ).toEqual(['Maps; 2020[^1]', 'Kenya; Guides; 2020']);
  });

  test('not into another part of the table, a row without words of its own, or a table within a cell', async () => {
    expect(
      await rowsOf(
        `<tbody><tr><td rowspan=9>Kenya</td><td>Maps</td></tr><tr></tr></tbody><tbody><tr><td>Ghana</td><td>Guides <table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table></td></tr></tbody>`,
      ),
    ).toEqual(['Kenya; Maps', 'Ghana; Guides a; b; c']);
  });

  test('a table made to overflow is read in time', async () => {
    const start = performance.now();
    const cells = '<td rowspan=65000>words and more words</td>'.repeat(900);
    const rows = '<tr><td colspan=1000>x</td></tr>'.repeat(8000);
    await rowsOf(`<tr>${cells}</tr>${rows}`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
