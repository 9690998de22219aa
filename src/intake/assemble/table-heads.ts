import { literalText, plainText } from '../../document/index.js';
import type { Structured, TextBlock } from './headings.js';
import { marksIn } from './note-marks.js';

/**
 * Takes the head of each table ("Country; Activity; Year") out of its rows: it says nothing of its own, and is a heading
 * of theirs. Only the words tell: that a row is marked as a head is known in some formats only. A head that names
 * columns in other words than the usual ones stays a row.
 */
export function withTableHeads(elements: readonly Structured[]): readonly Structured[] {
  const made: Structured[] = [];
  let head: string | null = null;
  elements.forEach((element, index) => {
    if (element.kind !== 'table-row') {
      head = null;
      made.push(element);
      return;
    }
    const isFirst = elements[index - 1]?.kind !== 'table-row';
    if (isFirst && elements[index + 1]?.kind === 'table-row' && isTableHead(element)) {
      head = plainText(element.inlines);
      return;
    }
    // Printed again at the top of the next page.
    if (head !== null && plainText(element.inlines) === head) return;
    made.push(head === null ? element : { ...element, tableHead: head });
  });
  return made;
}

/** Columns are named in a few words each. */
const longestHead = 160;
const mostWords = 5;

function isTableHead({ inlines }: TextBlock): boolean {
  const text = literalText(inlines).trim();
  if (text.length > longestHead || !text.includes(';') || marksIn(inlines).length > 0) return false;
  const cells = text.split(/;\s+/);
  const named = cells.filter((cell) => columnWords.test(cell)).length;
  return named * 2 > cells.length && cells.every(isColumnName);
}

function isColumnName(cell: string): boolean {
  return /^(?:[\p{Lu}#№%(]|n[ro°])/u.test(cell) && cell.split(/\s+/).length <= mostWords && !/\d/.test(cell);
}

/** What columns are usually called. */
const columnWords =
  /^(?:(?:the|main|key|lead|name of(?: the)?|number of|total|target|implementing|responsible) )?(?:#|no\.?|nr\.?|action lines?|activit(?:y|ies)|answers?|actions?|areas?|beneficiar(?:y|ies)|budget|cost|comments?|contact|countr(?:y|ies)|dates?|deadline|description|details|documents?|duration|entit(?:y|ies)|events?|goals?|indicators?|initiatives?|institutions?|languages?|links?|locations?|measures?|name|notes|numbers?|objectives?|organi[sz]ations?|outcomes?|outputs?|participants|partners?|people|period|persons|places?|priorit(?:y|ies)|programmes?|projects?|publications?|questions?|references?|regions?|remarks|repl(?:y|ies)|responses?|results?|sdgs?|sectors?|services?|source|start|end|status|subjects?|targets?|themes?|time ?frame|timeline|titles?|topics?|type|url|users|venue|website|year)\b/i;
