const vocabulary =
  `the programme supported communities with digital skills and infrastructure for rural schools while partners delivered
  training on cybersecurity governance women entrepreneurs received mentoring through regional networks and national
  strategies were updated to reflect priorities of inclusion connectivity statistics measurement open data health climate
  resilience financing innovation cooperation follow-up socio-economic e-government multi-stakeholder development`.split(
    /\s+/,
  );

/** Paragraphs of no meaning, always the same for a number. */
export function madeTexts(many: number, start = 1): readonly string[] {
  let state = start * 7919 + 17;
  const next = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const sentence = () => {
    const words = Array.from({ length: 8 + next(16) }, () => vocabulary[next(vocabulary.length)]!);
    return `In ${2015 + next(9)} ${words.join(' ')} work.`;
  };
  return Array.from({ length: many }, () => Array.from({ length: 2 + next(5) }, sentence).join(' '));
}
