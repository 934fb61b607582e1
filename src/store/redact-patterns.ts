const MONTH =
  'jan|feb|fév|mar|mär|apr|abr|avr|may|mai|jun|juin|jul|juil|aug|ago|aoû|sep|set|oct|okt|out|nov|dec|dez|dic|déc|ene|gen|mag|giu|lug|ott|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';

/** A day of a year, in digits or with the month's name: a date of birth as often as not. */
export const DATE = new RegExp(
  [
    String.raw`(?<![\p{N}+]|\p{N}[.\/-])\p{Nd}{1,2}\s?([.\/-])\s?\p{Nd}{1,2}\s?\1\s?(?:\p{Nd}{4}|\p{Nd}{2})(?![\p{N}]|[.\/-]\p{N})`,
    String.raw`(?<![\p{N}+]|\p{N}[.\/-])\p{Nd}{4}([.\/-])\p{Nd}{1,2}\2\p{Nd}{1,2}(?![\p{N}]|[.\/-]\p{N})`,
    String.raw`(?<!\p{N})\p{Nd}{1,2}(?:st|nd|rd|th|\.|er|º)?\s(?:(?:of|de)\s)?(?:${MONTH})\p{L}*\.?,?\s(?:(?:de|del)\s)?\p{Nd}{4}(?!\p{N})`,
    String.raw`(?<!\p{L})(?:${MONTH})\p{L}*\.?\s\p{Nd}{1,2}(?:st|nd|rd|th)?,?\s\p{Nd}{4}(?!\p{N})`,
  ].join('|'),
  'giu',
);

/** An account's number, in groups of four or not. */
export const IBAN = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?\b/giu;

/** A capital letter in a street's name keeps "5 pills on the road" and "via 3 injections" what they are. */
const NAME = String.raw`\p{Lu}[\p{L}'’.-]*`;
const SMALL = String.raw`(?:(?:de|del|da|do|dos|des|du|la|le|los|las|l'|della|dei)\s){0,2}`;

/** House and street, and British postal codes, which name a few houses only. */
const ADDRESSES = [
  String.raw`(?<![\p{L}\p{N}])\p{Nd}{1,5}[a-z]?,?\s(?:${NAME}\s){1,3}(?:[Ss]treet|[Aa]venue|[Rr]oad|[Ll]ane|[Bb]oulevard|Drive|Square|Close|Court|St|Ave|Rd|Ln|Blvd)(?!\p{L})\.?`,
  String.raw`(?<![\p{L}\p{N}])\p{Nd}{1,5}\s(?!the|this|that|same|main)\p{L}{4,}\s(?:street|avenue|lane|boulevard)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:\p{L}{3,}(?:straße|strasse|str\.)|\p{Lu}\p{L}{2,}(?:allee|gasse|platz|weg))\s\p{Nd}{1,4}[a-z]?(?![\p{L}\p{N}])`,
  String.raw`(?<!\p{L})(?:[Cc]alle|[Aa]venida|[Rr]ue|[Bb]oulevard|[Vv]iale?|[Rr]ua|[Уу]лица|[Уу]л\.|[Пп]роспект)\s${SMALL}(?:${NAME},?\s){1,4}(?:n[º°o.]+\s?|д\.\s?)?\p{Nd}{1,5}(?![\p{L}\p{N}])`,
  String.raw`(?<!\p{L})\p{Nd}{1,4}(?:\s(?:bis|ter))?,?\s(?:rue|avenue|boulevard)\s${SMALL}${NAME}(?:\s${NAME}){0,2}`,
  String.raw`(?<!\p{L})شارع\s\p{L}+(?:\s\p{L}+)?\s\p{Nd}{1,5}`,
  String.raw`(?<!\p{L})${NAME}\s(?:[Cc]addesi|[Cc]ad\.|[Ss]okağı|[Ss]okak|[Ss]ok\.|[Mm]ahallesi)(?:\s(?:[Nn]o:?\s?)?\p{Nd}{1,5})?`,
  String.raw`\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Takes out the addresses that look like one; a street without a house stays. */
export function hideAddresses(text: string): string {
  return ADDRESSES.reduce((rest, address) => rest.replace(address, '[address]'), text);
}
