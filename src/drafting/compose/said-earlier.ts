import type { Record } from '../../records/index.js';
import { nothingSaid, type Said } from './repeats.js';

/** What entities sent in an earlier cycle, by entity id. A figure that was not in it makes a sentence news. */
export function saidInEarlier(records: readonly Record[]): (entity: string) => Said {
  const byEntity = new Map<string, Record[]>();
  for (const record of records) {
    const known = byEntity.get(record.entity.id);
    if (known === undefined) byEntity.set(record.entity.id, [record]);
    else known.push(record);
  }
  const said = new Map<string, Said>();
  return (entity) => {
    const known = said.get(entity) ?? saidIn(byEntity.get(entity) ?? []);
    said.set(entity, known);
    return known;
  };
}

function saidIn(records: readonly Record[]): Said {
  const rows = nothingSaid();
  const figures = new Set<string>();
  for (const { units } of records) {
    for (const { text } of units) {
      rows.add(text);
      for (const figure of figuresIn(text)) figures.add(figure);
    }
  }
  return {
    get isEmpty() {
      return rows.isEmpty;
    },
    repeats: (text) => rows.repeats(text) && figuresIn(text).every((figure) => figures.has(figure)),
    add: rows.add,
  };
}

/** The figures of a text as they are written. */
export function figuresIn(text: string): string[] {
  return [...(text.match(/\d(?:[\d.,]*\d)?/g) ?? [])];
}
