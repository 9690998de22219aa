import { readFileSync } from 'node:fs';
import { test } from '@jest/globals';
import { read, shown } from './reading.js';

test('dump', async () => {
  for (const f of (process.env.DUMP ?? '').split(',')) {
    const { submission: value, problems } = await read(new Uint8Array(readFileSync(f)), f);
    let out = `=== ${f}\ncover ${JSON.stringify(value.cover)}\ntitle ${value.title}\n`;
    value.passages.forEach((p, i) => {
      const t = shown(p.inlines);
      const s = process.env.FULL ? t : t.length > 170 ? `${t.slice(0, 80)} ... ${t.slice(-80)}` : t;
      out += `${i} ${p.kind} ${p.part} L${p.place.line} <${p.headings.join(' | ')}> lead=${p.leadIn}\n    ${s}\n`;
      for (const n of p.notes) out += `      [${n.label}] ${shown(n.inlines)}\n`;
    });
    for (const p of problems) out += `! ${p.code} ${p.place.line}: ${p.found}\n`;
    process.stdout.write(out);
  }
});
