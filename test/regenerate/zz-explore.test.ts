import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from '@jest/globals';
import { bodyTexts, settleWithDocxodus } from '../docx/revisions/docxodus-judge.js';
import { settleWithOffice } from '../docx/revisions/office-judge.js';
import { makeOutputs } from './make-outputs.js';
import { settled, withoutComments } from './settled-texts.js';

const clock = (w: string, s: number) => {
  writeFileSync(`${D}/log`, `${w} ${Date.now() - s}\n`, { flag: 'a' });
};
const D = process.env.T2 ?? '/tmp/t2';
test('explore', async () => {
  mkdirSync(D, { recursive: true });
  let s = Date.now();
  const outputs = (await makeOutputs({ worlds: 10, each: 8 })).all;
  clock(`make ${outputs.length}`, s);
  s = Date.now();
  const files: Record<string, Uint8Array> = {};
  for (const o of outputs) {
    files[`${o.name}`] = withoutComments(o.regenerated);
    files[`${o.name}-edited`] = withoutComments(o.edited.bytes);
    writeFileSync(`${D}/${o.name}.docx`, o.regenerated);
    writeFileSync(`${D}/${o.name}-edited.docx`, o.edited.bytes);
    writeFileSync(`${D}/${o.name}.deeds.json`, JSON.stringify(o.edited.deeds));
  }
  clock('write', s);
  s = Date.now();
  const dox = await settleWithDocxodus(Object.fromEntries(outputs.map((o) => [o.name, files[o.name]!])));
  clock('docxodus', s);
  s = Date.now();
  const out: unknown[] = [];
  for (const o of outputs) {
    const d = dox[o.name]!;
    out.push({
      name: o.name,
      accepted: await bodyTexts(settled(files[o.name]!, 'accept')),
      rejected: await bodyTexts(settled(files[o.name]!, 'reject')),
      editedRejected: await bodyTexts(settled(files[`${o.name}-edited`]!, 'reject')),
      doxAccepted: d.accepted,
      doxRejected: d.rejected,
    });
  }
  writeFileSync(`${D}/dox.json`, JSON.stringify(out));
  clock('texts', s);
  s = Date.now();
  const j = settleWithOffice(files);
  clock('office', s);
  s = Date.now();
  const off: unknown[] = [];
  for (const o of outputs)
    off.push({
      name: o.name,
      accepted: await bodyTexts(j[o.name]!.accepted),
      rejected: await bodyTexts(j[o.name]!.rejected),
      editedRejected: await bodyTexts(j[`${o.name}-edited`]!.rejected),
      editedAccepted: await bodyTexts(j[`${o.name}-edited`]!.accepted),
    });
  writeFileSync(`${D}/off.json`, JSON.stringify(off));
  for (const o of outputs) {
    writeFileSync(`${D}/${o.name}-lo-acc.docx`, j[o.name]!.accepted);
    writeFileSync(`${D}/${o.name}-lo-rej.docx`, j[o.name]!.rejected);
    writeFileSync(`${D}/${o.name}-edited-lo-rej.docx`, j[`${o.name}-edited`]!.rejected);
  }
}, 600_000);
