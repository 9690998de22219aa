/**
 * For each place between a text's letters the share of its width before it, by what letters usually measure in
 * proportion to each other (Times and Helvetica agree to within a tenth). From 0 to 1, one more than letters.
 */
export function sharesOf(text: string): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    sum += widths[text.charCodeAt(at)] ?? usualWidth;
    sums.push(sum);
  }
  const whole = Math.max(sum, 1e-9);
  return sums.map((one) => one / whole);
}

const usualWidth = 0.5;
const widths: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[ il.,;:'|!jtfr()[\]-]/.test(letter)) return 0.3;
  if (/[mwMW@%]/.test(letter)) return 0.8;
  return /[A-Z&]/.test(letter) ? 0.68 : usualWidth;
});
