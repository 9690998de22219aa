import type { Unit } from '../records/index.js';

export type Aspect = Unit['aspects'][number];

/** Words in lower case and as they stand, unstemmed: "developed" is an act, "development" is not. */
export type Cue = {
  readonly aspect: Aspect | 'act' | 'none';
  readonly weight: number;
  readonly words: string;
};

// "act" is a verb of doing: an activity where the entity is its actor, a hint of one otherwise. "none" is a phrase
// that looks like a cue and is none.
const lists: readonly (readonly [Cue['aspect'], number, readonly string[]])[] = [
  [
    'act',
    0.5,
    acts(
      'launched organized organised co-organized co-organised supported published developed co-developed established',
      'conducted hosted co-hosted trained implemented delivered provided created produced released assisted convened',
      'facilitated completed adopted contributed coordinated presented prepared initiated piloted expanded designed',
      'strengthened promoted maintained partnered collaborated worked deployed addressed focused joined engaged helped',
      'advised advocated mapped connected equipped raised mobilized mobilised funded financed reviewed updated issued',
      'awarded monitored assessed collected compiled disseminated translated upgraded installed introduced signed',
      'participated commissioned curated enhanced advanced identified offered served co-chaired chaired examined',
      'analysed analyzed surveyed tracked measured reported tested distributed enabled empowered reached prioritized',
      'prioritised showcased shipped extended continued commenced digitized digitalized hired elaborated formulated relied',
    ),
  ],
  [
    'act',
    0.5,
    ['held', 'led', 'co-led', 'built', 'undertook', 'began', 'ran', 'brought', 'set up', 'carried out'],
  ],
  [
    'act',
    0.5,
    [
      'rolled out',
      'gave',
      'took part',
      'continues to',
      'scaled up',
      'is leading',
      'are leading',
      'is holding',
    ],
  ],
  [
    'none',
    1,
    ['developed countries', 'developed country', 'developed economies', 'developed world', 'developed and'],
  ],
  [
    'none',
    1,
    ['least developed', 'advanced economies', 'advanced technologies', 'united nations led', 'helped by'],
  ],

  [
    'trend',
    0.5,
    ['worldwide', 'globally', 'around the world', 'in the world', 'world population', 'global average'],
  ],
  [
    'trend',
    0.5,
    ['per cent of', '% of', 'trend', 'trends', 'megatrend', 'accelerated', 'acceleration', 'growing'],
  ],
  [
    'trend',
    0.4,
    ['has increased', 'have increased', 'continued to grow', 'continues to grow', 'has grown', 'have grown'],
  ],
  ['trend', 0.4, ['digital divide', 'digital divides', 'gender gap', 'unconnected', 'offline']],
  [
    'trend',
    0.4,
    ['pandemic has', 'pandemic demonstrated', 'pandemic showed', 'has shown', 'have shown', 'it is evident'],
  ],
  [
    'trend',
    0.4,
    ['has become', 'have become', 'has emerged', 'have emerged', 'now plays', 'increasingly', 'increasing'],
  ],
  ['trend', 0.3, ['exacerbated', 'inequality', 'inequalities', 'new challenges', 'remain', 'remains']],
  [
    'trend',
    0.3,
    [
      'people lack',
      'lack access',
      'countries have',
      'governments have',
      'of the population',
      'compared with',
    ],
  ],
  [
    'trend',
    0.3,
    ['demonstrated', 'underlined', 'highlighted', 'exposed', 'revealed', 'transforming', 'transformed'],
  ],

  [
    'obstacle',
    0.6,
    ['obstacle', 'obstacles', 'barrier', 'barriers', 'bottleneck', 'bottlenecks', 'impediment'],
  ],
  [
    'obstacle',
    0.6,
    ['impediments', 'challenge', 'challenges', 'constraint', 'constraints', 'shortcoming', 'setback'],
  ],
  [
    'obstacle',
    0.5,
    ['lack of', 'lacks', 'lacking', 'lack access', 'absence of', 'shortage of', 'insufficient'],
  ],
  [
    'obstacle',
    0.5,
    ['inadequate', 'hinder', 'hinders', 'hindered', 'hampered', 'hamper', 'impede', 'impedes', 'impeded'],
  ],
  [
    'obstacle',
    0.5,
    ['setbacks', 'shortcomings', 'difficulties', 'difficulty', 'unaffordable', 'too expensive', 'undermine'],
  ],
  [
    'obstacle',
    0.4,
    ['gap', 'gaps', 'divide', 'divides', 'limited access', 'limited capacity', 'limited resources'],
  ],
  [
    'obstacle',
    0.4,
    ['weak', 'scarce', 'unable to', 'not yet', 'remains low', 'remain low', 'lag', 'lagging', 'fragmented'],
  ],
  [
    'obstacle',
    0.3,
    ['unequal', 'excluded', 'left behind', 'underfunded', 'slow', 'delayed', 'delays', 'persistent'],
  ],

  [
    'future',
    0.6,
    ['will', 'plans to', 'plan to', 'planning to', 'is planned', 'are planned', 'intends to', 'intend to'],
  ],
  [
    'future',
    0.6,
    ['is expected to', 'are expected to', 'is scheduled', 'are scheduled', 'scheduled for', 'upcoming'],
  ],
  [
    'future',
    0.6,
    ['forthcoming', 'aims to launch', 'is preparing', 'is planning', 'are planning', 'to be released'],
  ],
  [
    'future',
    0.5,
    ['to be launched', 'to be held', 'to be published', 'in the coming', 'next year', 'in the years ahead'],
  ],
  [
    'future',
    0.4,
    [
      'going forward',
      'way forward',
      'moving forward',
      'looking ahead',
      'future actions',
      'envisages',
      'envisaged',
    ],
  ],
  [
    'future',
    0.3,
    ['by 2025', 'by 2030', 'proposes to', 'next phase', 'next edition', 'is being conceptualized'],
  ],

  [
    'self-description',
    0.7,
    ['mandate is', 'mandated to', 'its mandate', 'our mandate', 'is mandated', 'mission is'],
  ],
  [
    'self-description',
    0.7,
    ['serves as', 'serve as', 'acts as', 'plays a role', 'play a role', 'plays a leadership role'],
  ],
  [
    'self-description',
    0.6,
    ['was established', 'was founded', 'was created', 'is responsible for', 'its mission'],
  ],
  [
    'self-description',
    0.6,
    ['specialized agency', 'specialised agency', 'our mission', 'is the lead agency', 'is a network'],
  ],
  [
    'self-description',
    0.6,
    ['is the lead', 'is the leading', 'leading facilitator', 'facilitator for', 'lead facilitator'],
  ],
  [
    'self-description',
    0.6,
    ['is a global', 'is an international', 'is an intergovernmental', 'is a non-governmental'],
  ],
  [
    'self-description',
    0.5,
    ['coordinating role', 'as a member of', 'focal point for', 'is a key participant', 'is committed to'],
  ],
  [
    'self-description',
    0.5,
    ['headquartered', 'is composed of', 'member states and', 'comprises', 'as the custodian'],
  ],
];

export const cues: readonly Cue[] = lists.flatMap(([aspect, weight, words]) =>
  [...new Set(words)].map((one): Cue => ({ aspect, weight, words: one })),
);

/** The past of regular verbs, and what goes on now: "launched" gives "is launching". "training" alone is a noun. */
function acts(...lines: readonly string[]): readonly string[] {
  return lines
    .join(' ')
    .split(' ')
    .flatMap((past) => [
      past,
      ...['is', 'are', 'been'].map((auxiliary) => `${auxiliary} ${progressive(past)}`),
    ]);
}

function progressive(past: string): string {
  return past.endsWith('ied') ? past.replace(/ied$/, 'ying') : past.replace(/ed$/, 'ing');
}

/** What a part of the questionnaire is asked for: a leaning, which words can outweigh. */
export const partLeaning: Readonly<Record<Unit['part'], readonly (readonly [Aspect, number])[]>> = {
  one: [['activity', 0.15]],
  two: [['trend', 0.25]],
  three: [['activity', 0.3]],
  'three-a': [['activity', 0.3]],
  'three-b': [['future', 0.6]],
  other: [],
};
