import { repeatedLetter, romanNumeral } from '../../document/index.js';

/** A number as a list format prints it (ECMA-376 part 1, 17.18.59); decimal for a format that is not known. */
export function printedNumber(number: number, format: string): string {
  switch (format) {
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'ordinal':
      return `${number}${ordinalEnding(number)}`;
    case 'cardinalText':
      return capitalized(cardinals[number] ?? String(number));
    case 'ordinalText':
      return capitalized(ordinals[number] ?? `${number}${ordinalEnding(number)}`);
    case 'russianLower':
      return letterOf('абвгдежзиклмнопрстуфхцчшщыэюя', number);
    case 'russianUpper':
      return letterOf('АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ', number);
    case 'arabicAlpha':
      return letterOf('أبتثجحخدذرزسشصضطظعغفقكلمنهوي', number);
    case 'arabicAbjad':
      return letterOf('أبجدهوزحطيكلمنسعفصقرشتثخذضظغ', number);
    case 'hebrew1':
    case 'hebrew2':
      return letterOf('אבגדהוזחטיכלמנסעפצקרשת', number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
    case 'decimalEnclosedParen':
      return `(${number})`;
    case 'decimalEnclosedFullstop':
      return `${number}.`;
    case 'numberInDash':
      return `- ${number} -`;
    case 'chicago':
      return number < 1
        ? String(number)
        : '*†‡§'[(number - 1) % 4]!.repeat(Math.min(Math.floor((number - 1) / 4) + 1, 20));
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(number);
    default:
      return String(number);
  }
}

/** Word goes no further than 780. */
function letters(number: number): string {
  return number < 1 || number > 780 ? String(number) : repeatedLetter(number);
}

function letterOf(alphabet: string, number: number): string {
  return number < 1 ? String(number) : ([...alphabet][(number - 1) % [...alphabet].length] ?? String(number));
}

function roman(number: number): string {
  return number < 1 || number > 32_767 ? String(number) : romanNumeral(number);
}

function ordinalEnding(number: number): string {
  const last = number % 100;
  if (last >= 11 && last <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

const cardinals =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty`.split(/\s+/);
const ordinals =
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/);

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function chinese(number: number): string {
  const digits = '〇一二三四五六七八九';
  if (number < 1 || number > 99) return String(number);
  if (number < 10) return digits[number]!;
  const ten = Math.floor(number / 10);
  return `${ten === 1 ? '' : digits[ten]}十${number % 10 === 0 ? '' : digits[number % 10]}`;
}
