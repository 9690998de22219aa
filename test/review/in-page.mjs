// What the tests ask inside the page. Plain JavaScript, so that the rest of the project does not get a browser's types.

export const focused = () => document.activeElement.id || document.activeElement.parentElement.id;
export const focusedText = () => document.activeElement.textContent;
export const isOnLink = () => document.activeElement.matches('.say, .mark');
export const pwned = () => window.pwned;
export const width = () => document.documentElement.scrollWidth;
export const ready = () => document.documentElement.dataset.ready;
export const listed = (name) => document.querySelectorAll(`#${name}-list article`).length;
export const openAll = () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
};

/** Milliseconds until the page can be used. */
export const interactiveAfter = () => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd;

/** Cumulative layout shift (web.dev/cls) since the page began. */
export const shifted = () =>
  new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) sum += value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 300);
  });

/** Whether the first line of an element is in the window, and not under the sheet with the source. */
export const inSight = (element) => {
  const box = element.getClientRects()[0];
  const pane = document.getElementById('pane');
  const { position, visibility } = getComputedStyle(pane);
  const covered = position === 'fixed' && visibility === 'visible';
  return box.top >= 0 && box.bottom <= (covered ? pane.getBoundingClientRect().top : innerHeight);
};

export const positionOf = (element) => getComputedStyle(element).position;

/** Links, buttons and fields without a name. */
export const unnamed = () =>
  [...document.querySelectorAll('a, button, select, input')]
    .filter((one) => `${one.textContent}${one.ariaLabel ?? ''}${one.labels?.[0]?.textContent ?? ''}`.trim() === '')
    .map((one) => one.outerHTML);

export const ids = () => [...document.querySelectorAll('[id]')].map(({ id }) => id);

/** Texts in sight with less contrast than WCAG 2.2 asks for (1.4.3): 4.5 to 1, for large ones 3 to 1. */
export const faintTexts = () => {
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour)
      .slice(0, 3)
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((channels(colour)[3] ?? 1) > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.textContent.trim() === '' || !element.checkVisibility()) continue;
    if (element.closest('.unseen, .skip, script, style') !== null) continue;
    const style = getComputedStyle(element);
    const [one, two] = [luminance(style.color), luminance(groundOf(element))];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) faint.push(`${element.tagName}.${element.className} ${ratio.toFixed(2)}`);
  }
  return faint;
};
