import type { Chance } from './chance.js';
import type { Changed } from './change-bytes.js';

type Span = readonly [number, number];

/** Elements of XML or HTML by their tags: an end tag closes the nearest start tag of its name. */
export function elementsOf(markup: string): readonly Span[] {
  const open: { readonly name: string; readonly from: number }[] = [];
  const spans: Span[] = [];
  for (const { 0: tag, 1: end, 2: name, 3: closed, index } of markup.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)[^<>]*?(\/?)>/g,
  )) {
    if (end === '' && closed !== '') spans.push([index, index + tag.length]);
    else if (end === '') open.push({ name: name!, from: index });
    else {
      const at = open.findLastIndex((one) => one.name === name);
      if (at < 0) continue;
      spans.push([open[at]!.from, index + tag.length]);
      open.length = at;
    }
  }
  return spans;
}

const values = [
  '',
  '0',
  '1',
  '-1',
  '2',
  '65536',
  '4294967296',
  '999999999999999999999',
  'NaN',
  '1e9',
  'true',
  'off',
  'none',
  'rId1',
  'rId999',
  '../../../etc/passwd',
  'http://[',
  'javascript:alert(1)',
  '#',
  '%',
  'x'.repeat(5000),
  '\u202e',
  '&#xFFFF;',
  'Heading1',
];

/** One change of elements or attributes. Most leave the markup well formed, so that readers come as far as its meaning. */
export function changeMarkup(markup: string, chance: Chance): Changed<string> {
  const spans = elementsOf(markup);
  if (spans.length === 0) return { value: markup, said: 'no element to change' };
  const [from, to] = chance.one(spans);
  const element = markup.slice(from, to);
  const named = `${/^<[\w:.-]*/.exec(element)?.[0]}> at ${from}`;
  const put = (text: string) => markup.slice(0, from) + text + markup.slice(to);
  switch (chance.below(9)) {
    case 0:
      return { value: put(''), said: `${named} removed` };
    case 1:
      return {
        value: put(element.length > 3000 ? element : element.repeat(chance.one([2, 2, 3, 30]))),
        said: `${named} repeated`,
      };
    case 2: {
      const [otherFrom, otherTo] = chance.one(spans);
      const other = markup.slice(otherFrom, otherTo);
      if (otherFrom < to && from < otherTo)
        return {
          value: put(other.length > 3000 ? '' : other),
          said: `${named} replaced by one around or in it`,
        };
      const [a, b] =
        from < otherFrom
          ? ([
              [from, to, other],
              [otherFrom, otherTo, element],
            ] as const)
          : ([
              [otherFrom, otherTo, element],
              [from, to, other],
            ] as const);
      return {
        value: markup.slice(0, a[0]) + a[2] + markup.slice(a[1], b[0]) + b[2] + markup.slice(b[1]),
        said: `${named} swapped with the one at ${otherFrom}`,
      };
    }
    case 3: {
      const [otherFrom] = chance.one(spans);
      const at = chance.one([otherFrom, to]);
      return {
        value: markup.slice(0, at) + (element.length > 3000 ? '' : element) + markup.slice(at),
        said: `${named} copied to ${at}`,
      };
    }
    case 4: {
      const inner = element.replace(/^<[^>]*>/, '').replace(/<\/[^>]*>$/, '');
      return { value: put(inner), said: `${named} unwrapped` };
    }
    case 5: {
      const outer = markup.slice(...chance.one(spans));
      const start = /^<[^>]*>/.exec(outer)?.[0] ?? '<x>';
      const name = /^<([\w:.-]+)/.exec(start)?.[1] ?? 'x';
      const depth = chance.one([1, 1, 2, 40]);
      if (start.endsWith('/>')) return { value: put(start + element), said: `${start} before ${named}` };
      return {
        value: put(start.repeat(depth) + element + `</${name}>`.repeat(depth)),
        said: `${named} put in ${depth} ${start}`,
      };
    }
    default:
      return changeAttribute(markup, chance);
  }
}

function changeAttribute(markup: string, chance: Chance): Changed<string> {
  const found = [...markup.matchAll(/\s[\w:.-]+=("[^"<]*"|'[^'<]*')/g)];
  if (found.length === 0) return { value: markup, said: 'no attribute to change' };
  const { 0: attribute, index } = chance.one(found);
  const name = attribute.slice(0, attribute.indexOf('='));
  const replaced =
    chance.below(5) === 0
      ? ''
      : `${name}="${chance.below(2) === 0 ? chance.one(values) : chance.one(found)[1]!.slice(1, -1)}"`;
  return {
    value: markup.slice(0, index) + replaced + markup.slice(index + attribute.length),
    said: `${attribute.slice(0, 60)} at ${index} made ${replaced.slice(0, 60) || 'nothing'}`,
  };
}
