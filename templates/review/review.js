// What the page does beside being read: the source beside its sentence, one part of the page at a time, and the lists of
// units left out and of problems, drawn when they are looked at. Text is always set as text: nothing here makes HTML of
// what was sent in. The page's policy lets this script run and no other.
'use strict';

document.documentElement.classList.add('js');
document.addEventListener('DOMContentLoaded', () => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId('data').textContent);
  const status = byId('status');

  // ---- Making elements ----

  /** An element with properties and children; a child that is a string becomes text. */
  function make(name, properties, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties ?? {})) {
      if (key in element) element[key] = value;
      else element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  const count = (number, one, many) => `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;

  // ---- Parts of the page ----

  const views = ['draft', 'coverage', 'left-out', 'problems'];
  const viewLinks = [...document.querySelectorAll('.views a')];
  const drawn = new Set();

  function showView(view) {
    if (root.dataset.view === view) return;
    root.dataset.view = view;
    for (const link of viewLinks) {
      if (link.hash === `#${view}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    if (view !== 'draft') closePane(false);
    if (drawn.has(view)) return;
    drawn.add(view);
    if (view === 'left-out') leftOut.draw();
    if (view === 'problems') problems.draw();
  }

  /** Goes where the address says: a part of the page, a sentence, its source, or a place in the text. */
  function follow() {
    const name = decodeURIComponent(location.hash.slice(1));
    const source = /^source-(\d+)$/.exec(name);
    if (source !== null) {
      showView('draft');
      openPane(Number(source[1]), true);
      return;
    }
    const target = name === '' ? null : byId(name);
    const view = target?.closest('.view')?.id ?? 'draft';
    showView(view);
    if (target === null) return;
    if (views.includes(name)) {
      closePane(false);
      scrollTo(0, 0);
    } else target.scrollIntoView({ block: name.startsWith('s-') ? 'center' : 'start' });
    const sentence = target.querySelector?.(':scope > .say');
    if (sentence) sentence.focus({ preventScroll: true });
  }

  // ---- The source beside its sentence ----

  const says = [...document.querySelectorAll('.say')];
  const pane = byId('pane');
  const paneTitle = byId('pane-title');
  const paneBody = byId('pane-body');
  const hint = [...paneBody.childNodes];
  /** Number of the sentence whose source is shown; 0 where none is. */
  let shown = 0;

  const sayOf = (number) => says[number - 1];

  function openPane(number, toPane) {
    const say = sayOf(number);
    if (say === undefined) return;
    if (shown !== number) {
      if (shown > 0) sayOf(shown).parentElement.classList.remove('shown');
      shown = number;
      say.parentElement.classList.add('shown');
      paneTitle.textContent = `Sentence ${number} of ${says.length}`;
      paneBody.replaceChildren(...sourceOf(number));
      pane.scrollTop = 0;
      root.classList.add('source-open');
      const whose = paneBody.querySelector('.whose')?.textContent ?? '';
      const where = paneBody.querySelector('.where')?.textContent ?? '';
      status.textContent = `Source: ${whose}, ${where}`;
    }
    reveal(say);
    if (toPane) paneTitle.focus({ preventScroll: true });
  }

  /** Brings a sentence into the part of the window that nothing covers. */
  function reveal(say) {
    const box = say.getBoundingClientRect();
    const isSheet = getComputedStyle(pane).position === 'fixed';
    const bottom = isSheet ? pane.getBoundingClientRect().top : innerHeight;
    const top = 72;
    if (box.top < top || box.bottom > bottom - 16) {
      const room = Math.max(0, (bottom - top - box.height) / 3);
      scrollBy(0, box.top - top - Math.min(room, isSheet ? 24 : room));
    }
  }

  function closePane(toSentence) {
    if (shown === 0) return;
    const say = sayOf(shown);
    say.parentElement.classList.remove('shown');
    shown = 0;
    root.classList.remove('source-open');
    paneTitle.textContent = 'Source';
    paneBody.replaceChildren(...hint);
    status.textContent = '';
    if (toSentence) {
      say.focus({ preventScroll: true });
      reveal(say);
    }
  }

  function sourceOf(number) {
    const parts = [byId(`source-${number}`).querySelector('.source').cloneNode(true)];
    const [decided, ...ids] = data.sentences[number - 1];
    const own = [...new Set(decided === null ? ids : [decided])];
    for (const id of own) parts.push(...unitOf(id, number, own.length > 1));
    parts.push(make('p', { className: 'back' }, make('a', { href: `#s-${number}` }, 'Back to the sentence')));
    return parts;
  }

  /** A unit as it was sent, what the sentence took from it marked, what others took leading to them. */
  function unitOf(id, number, named) {
    const unit = data.units[id];
    const heading = named ? `As sent: ${unit.place}` : 'As sent';
    return [
      make('h4', {}, heading),
      ...(unit.headings ? [make('p', { className: 'meta' }, unit.headings.join(' › '))] : []),
      make('p', { className: 'unit' }, ...markedText(unit, number)),
      ...(unit.codes ? [make('h4', {}, 'Coded as'), codesOf(unit)] : []),
      ...(unit.out ? [linesOf('Take this unit out of the draft', unit.out, false)] : []),
    ];
  }

  function markedText({ text, uses = [] }, number) {
    const own = uses.filter((use) => use[2] === number);
    const others = uses.filter(
      (use) => use[2] !== number && own.every(([start, end]) => use[1] <= start || use[0] >= end),
    );
    const parts = [];
    let at = 0;
    for (const [start, end, sentence] of [...own, ...others].sort((a, b) => a[0] - b[0])) {
      if (start < at) continue;
      parts.push(text.slice(at, start));
      const words = text.slice(start, end);
      parts.push(
        sentence === number
          ? make('mark', {}, words)
          : make('a', { href: `#s-${sentence}`, title: `Sentence ${sentence} of the draft` }, words),
      );
      at = end;
    }
    parts.push(text.slice(at));
    return parts;
  }

  function codesOf({ codes }) {
    return make(
      'ul',
      { className: 'codes' },
      ...codes.map(([, code, why]) => make('li', {}, `${code} `, make('span', {}, why))),
    );
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (link.classList.contains('say')) {
      event.preventDefault();
      // By the keyboard a click has no count: whoever cannot point goes to the source, whoever can stays.
      openPane(Number(link.dataset.number), event.detail === 0);
      return;
    }
    if (link.dataset.at !== undefined) problems.filter({ words: link.dataset.at });
    const { entity, line, region, reason } = link.dataset;
    if (entity ?? line ?? region ?? reason) leftOut.filter({ entity, line, region, reason });
    // The address may be the same as before, and the place no longer in sight.
    if (link.hash === location.hash) {
      event.preventDefault();
      follow();
    }
  });
  byId('pane-close').addEventListener('click', () => closePane(true));
  addEventListener('hashchange', follow);

  const isTyping = (target) => /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName ?? '');

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (root.dataset.view !== 'draft') return;
    if (event.key === 'Escape' && shown > 0) {
      event.preventDefault();
      closePane(true);
      return;
    }
    const onSentence = event.target.classList?.contains('say');
    // Arrows move the page for whoever reads it; only from a sentence do they go to the next.
    const next = event.key === 'j' || (onSentence && event.key === 'ArrowDown');
    const previous = event.key === 'k' || (onSentence && event.key === 'ArrowUp');
    if (!next && !previous) return;
    event.preventDefault();
    const from = onSentence
      ? Number(event.target.dataset.number)
      : shown || (next ? firstInSight() - 1 : firstInSight() + 1);
    const number = Math.min(says.length, Math.max(1, from + (next ? 1 : -1)));
    sayOf(number)?.focus({ preventScroll: true });
    openPane(number, false);
  });

  function firstInSight() {
    const at = says.findIndex((say) => say.getBoundingClientRect().top >= 72);
    return at < 0 ? says.length : at + 1;
  }

  // ---- Contents: where in the text one is ----

  // Where they have a column of their own, nothing moves when they open.
  if (matchMedia('(min-width: 84rem)').matches) document.querySelector('.contents details').open = true;
  const contents = new Map(
    [...document.querySelectorAll('.contents a')].map((link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  );
  const headings = [...document.querySelectorAll('.part > :is(h3, h4, h5, h6)')];
  let current = null;
  let waiting = false;

  function markPlace() {
    waiting = false;
    if (root.dataset.view !== 'draft') return;
    const below = headings.findIndex((heading) => heading.getBoundingClientRect().top > 140);
    const heading = headings[Math.max(0, (below < 0 ? headings.length : below) - 1)];
    const link = contents.get(heading?.id);
    if (link === undefined || link === current) return;
    current?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'location');
    current = link;
  }
  document.addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(markPlace);
      waiting = true;
    },
    { passive: true },
  );

  // ---- Lines for decisions.yaml ----

  function linesOf(title, yaml, needsSection) {
    const text = make('pre', { tabIndex: 0 }, yaml);
    const copy = make('button', { type: 'button' }, 'Copy the lines');
    const act = make('div', { className: 'act' });
    if (needsSection) {
      copy.disabled = true;
      const choice = make(
        'select',
        { ariaLabel: 'Section it belongs to' },
        make('option', { value: '' }, 'Choose the section it belongs to'),
        ...data.sections.map(([key, heading, depth]) =>
          make('option', { value: key }, `${'\u2003'.repeat(depth - 1)}${heading}`),
        ),
      );
      choice.addEventListener('change', () => {
        text.textContent = choice.value === '' ? yaml : `${yaml}\n    section: ${choice.value}`;
        copy.disabled = choice.value === '';
      });
      act.append(choice);
    }
    copy.addEventListener('click', async () => {
      copy.textContent = (await copied(text)) ? 'Copied' : 'Press Ctrl+C to copy';
      status.textContent = copy.textContent;
      setTimeout(() => {
        copy.textContent = 'Copy the lines';
      }, 2500);
    });
    act.append(copy);
    return make('details', { className: 'lines' }, make('summary', {}, title), text, act);
  }

  /** Browsers that keep the clipboard from files still copy what is selected. */
  async function copied(element) {
    try {
      await navigator.clipboard.writeText(`${element.textContent}\n`);
      return true;
    } catch {
      getSelection().selectAllChildren(element);
      return document.execCommand('copy');
    }
  }

  // ---- A list that is drawn by pages ----

  function pagedList({ name, entries, page, fields, matches, draw, found }) {
    const list = byId(`${name}-list`);
    const more = byId(`${name}-more`);
    const told = byId(`${name}-found`);
    let filtered = entries;
    let length = 0;
    const values = () => Object.fromEntries(Object.entries(fields).map(([key, id]) => [key, byId(id).value]));
    const showMore = () => {
      const next = filtered.slice(length, length + page);
      list.append(...next.map(draw));
      length += next.length;
      more.hidden = length >= filtered.length;
      return next.length;
    };
    const redraw = () => {
      const wanted = values();
      wanted.words = wanted.words.trim().toLowerCase();
      filtered = entries.filter((entry) => matches(entry, wanted));
      list.replaceChildren();
      length = 0;
      showMore();
      told.textContent = found(filtered.length, entries.length);
      status.textContent = told.textContent;
    };
    let typing = 0;
    for (const [key, id] of Object.entries(fields)) {
      byId(id).addEventListener(key === 'words' ? 'input' : 'change', () => {
        clearTimeout(typing);
        if (key === 'words') typing = setTimeout(redraw, 120);
        else redraw();
      });
    }
    more.addEventListener('click', () => {
      const from = length;
      showMore();
      list.children[from]?.querySelector('h3')?.focus();
    });
    return {
      draw: redraw,
      /** Sets these filters and clears the others. */
      filter(wanted) {
        for (const [key, id] of Object.entries(fields)) byId(id).value = wanted[key] ?? '';
        redraw();
      },
    };
  }

  const haystacks = new Map();
  const holds = (key, text, words) => {
    if (words === '') return true;
    if (!haystacks.has(key)) haystacks.set(key, text().toLowerCase());
    return haystacks.get(key).includes(words);
  };
  const hasCode = ({ codes = [] }, scheme, wanted) =>
    wanted === '' ||
    (wanted === 'none'
      ? !codes.some(([kind]) => kind === scheme)
      : codes.some(([kind, code]) => kind === scheme && code === wanted));

  const leftOut = pagedList({
    name: 'left-out',
    entries: data.left,
    page: 40,
    fields: {
      entity: 'filter-entity',
      line: 'filter-line',
      region: 'filter-region',
      reason: 'filter-reason',
      words: 'filter-words',
    },
    matches(entry, { entity, line, region, reason, words }) {
      const unit = data.units[entry.unit];
      return (
        (entity === '' || unit.entity === entity) &&
        (reason === '' || entry.reason === reason) &&
        hasCode(unit, 'line', line) &&
        hasCode(unit, 'region', region) &&
        holds(entry, () => `${entry.unit} ${unit.text}`, words)
      );
    },
    draw(entry) {
      const unit = data.units[entry.unit];
      const [short, name] = data.entities[unit.entity];
      const into = entry.into === undefined ? undefined : data.units[entry.into];
      const stands = into?.uses?.[0]?.[2];
      return make(
        'article',
        { className: 'item' },
        make('h3', { tabIndex: -1, title: name }, make('bdi', {}, short)),
        make('p', { className: 'meta' }, [unit.place, ...(unit.headings ?? [])].join(' › ')),
        make('p', { className: 'unit' }, unit.text),
        make(
          'p',
          { className: 'reason' },
          make('b', {}, 'Left out: '),
          `${data.reasons[entry.reason]}. `,
          stands === undefined ? null : make('a', { href: `#s-${stands}` }, 'See the sentence'),
        ),
        unit.codes ? codesOf(unit) : null,
        entry.yaml
          ? linesOf('Bring it in: lines for decisions.yaml', entry.yaml, entry.needsSection === true)
          : null,
      );
    },
    found: (some, all) =>
      some === all
        ? `${count(all, 'unit', 'units')}.`
        : `${count(some, 'unit', 'units')} of ${all.toLocaleString('en-US')}.`,
  });
  byId('filter-clear').addEventListener('click', () => leftOut.filter({}));

  const severityWords = { error: 'Error', warning: 'Warning', remark: 'Editorial remark', info: 'Note' };

  const problems = pagedList({
    name: 'problems',
    entries: data.problems,
    page: 60,
    fields: { severity: 'filter-severity', kind: 'filter-kind', words: 'filter-problem-words' },
    matches: (entry, { severity, kind, words }) =>
      (severity === '' || entry.severity === severity) &&
      (kind === '' || entry.code === kind) &&
      holds(entry, () => [entry.place, entry.at, entry.found, entry.expected, entry.fix].join('\n'), words),
    draw(entry) {
      const inText = entry.at !== '' && byId(`b-${entry.at}`) !== null;
      const row = (name, text) => [make('dt', {}, name), make('dd', {}, text)];
      return make(
        'article',
        { className: 'item problem' },
        make(
          'h3',
          { tabIndex: -1 },
          make('span', { className: `severity ${entry.severity}` }, severityWords[entry.severity]),
          data.kinds[entry.code],
        ),
        make(
          'p',
          { className: 'meta' },
          make('bdi', {}, entry.place),
          ' ',
          make('code', {}, entry.code),
          inText ? ' ' : null,
          inText ? make('a', { href: `#b-${entry.at}` }, 'See it in the draft') : null,
        ),
        make(
          'dl',
          {},
          ...row('Found', entry.found),
          ...row('Expected', entry.expected),
          ...row('What to do', entry.fix),
        ),
      );
    },
    found: (some, all) =>
      some === all
        ? `${count(all, 'problem', 'problems')}.`
        : `${count(some, 'problem', 'problems')} of ${all.toLocaleString('en-US')}.`,
  });
  byId('filter-problem-clear').addEventListener('click', () => problems.filter({}));

  follow();
  markPlace();
  root.dataset.ready = 'true';
});
