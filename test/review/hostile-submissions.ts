const attacks = [
  '</script><script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 2">',
  '<svg onload=window.pwned=3><b onmouseover=window.pwned=4>over</b>',
  '[a link](javascript:window.pwned=5) and [another](data:text/html,<script>window.pwned=6</script>)',
  '</style><style>body{display:none;background:url(https://evil.example/x)}</style>',
  '"><iframe src="https://evil.example/frame"></iframe><!--',
  "' onfocus='window.pwned=7' autofocus='",
  '\u202Edesrever\u202C \u2066isolated without an end',
  '{{constructor.constructor("window.pwned=8")()}} <%= window.pwned=9 %>',
  '&lt;script&gt;window.pwned=10&lt;/script&gt; &#60;img src=y onerror=window.pwned=11&#62;',
  '\\<img src=x onerror=window.pwned=12> \\</script>\\<script>window.pwned=13\\</script>',
  'https://evil.example/"onmouseover="window.pwned=14 ![picture](https://evil.example/p.png)',
];

const sentences = (attack: string, at: number) =>
  [
    `In 2020 the organization published guidelines on cybersecurity ${attack} for 35 countries in Africa.`,
    `In 2020 it launched ${attack}, a broadband mapping project for ${at + 2} rural schools.[^${at}]`,
  ].join(' ');

/** Submissions whose texts, headings, notes and names try to be more than text. */
export const hostileSubmissions: ReadonlyMap<string, string> = new Map([
  [
    'submissions/2020/itu.md',
    [
      '---\nentity: itu\n---',
      ...attacks.map((attack, at) => `## C5 ${attack}\n\n${sentences(attack, at)}`),
      ...attacks.map((attack, at) => `[^${at}]: ${attack} <https://evil.example/${at}?"'><b>`),
    ].join('\n\n'),
  ],
  [
    'submissions/2020/evil.md',
    [
      `---\nentity: '"><img src=x onerror=window.pwned=20></script><script>window.pwned=21</script>\u202E'\n---`,
      ...attacks.map(
        (attack) => `${attack} We launched a platform with 12 partners in Kenya in 2020. ${attack}`,
      ),
    ].join('\n\n'),
  ],
]);
