import { describe, expect, test } from '@jest/globals';
import { nothingSaid } from '../../src/drafting/compose/repeats.js';

const first =
  'In 2019 the towns threw away 53.6 tonnes of paper, 21 per cent more than before; 17.4 per cent was pulped.';

describe('what one entity has said already', () => {
  const said = nothingSaid();
  said.add(first);
  test.each([
    'A record 53.6 tonnes of paper was thrown away, up 21 per cent, of which 17.4 per cent was pulped.',
    'Paper thrown away came to 53.6 tonnes, of which 17.4 per cent was recycled in some way.',
  ])('the same figures in other words: %s', (text) => expect(said.repeats(text)).toBe(true));
  test.each([
    'In 2019, 53.6 tonnes were burnt in Lima.',
    'In 2019, 10 towns of 100 bought 20 presses.',
    'Lima pulped 17.4 per cent of 88.1 tonnes, and 21.5 per cent of that went to 1,312 schools.',
  ])('news: %s', (text) => expect(said.repeats(text)).toBe(false));
});
