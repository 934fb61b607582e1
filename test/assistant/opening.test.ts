import { describe, expect, test } from 'vitest';
import type { OpeningHours, Span, Weekday } from '../../src/assistant/clinic.ts';
import { createClinicVoice } from '../../src/assistant/clinic-voice.ts';
import { type Opening, openingAt } from '../../src/assistant/opening.ts';
import { clinic } from '../support/clinic.ts';
import { smallLibrary } from '../support/library.ts';

/** "9-13, 14-18" */
function spans(text: string): Span[] {
  const minutes = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  };
  return text.split(', ').map((span) => {
    const [from = '', to = ''] = span.split('-');
    return { from: minutes(from), to: minutes(to) };
  });
}

const hours = (
  timeZone: string,
  days: Partial<Record<Weekday, string>>,
  closed: readonly string[] = [],
): OpeningHours => ({
  timeZone,
  days: new Map(Object.entries(days).map(([day, text]) => [Number(day) as Weekday, spans(text)])),
  closed,
});

const weekdays = { 1: '9-13, 14-18', 2: '9-13, 14-18', 3: '9-13', 4: '9-13, 14-20', 5: '9-16' } as const;
const every = (text: string) => ({ 1: text, 2: text, 3: text, 4: text, 5: text, 6: text, 7: text });
const until = (time: string): Opening => ({ open: true, until: spans(`${time}-${time}`)[0]?.from ?? -1 });
const opens = (days: number, time: string): Opening => ({
  open: false,
  next: { days, from: spans(`${time}-${time}`)[0]?.from ?? -1 },
});
const london = hours('Europe/London', weekdays, ['2026-12-25', '2026-12-28']);
const newYork = hours('America/New_York', every('9-17'));

// 2026-11-23 is a Monday.
test.each([
  ['open in the morning', london, '2026-11-23T10:00Z', until('13')],
  ['open from the first minute', london, '2026-11-23T09:00Z', until('13')],
  ['open to the last minute', london, '2026-11-23T12:59:59Z', until('13')],
  ['closed when the time is up', london, '2026-11-23T13:00Z', opens(0, '14')],
  ['closed for lunch', london, '2026-11-23T13:30Z', opens(0, '14')],
  ['open after lunch', london, '2026-11-23T14:00Z', until('18')],
  ['closed before it opens', london, '2026-11-23T08:59Z', opens(0, '9')],
  ['closed in the night', london, '2026-11-23T00:00Z', opens(0, '9')],
  ['closed in the evening', london, '2026-11-23T18:00Z', opens(1, '9')],
  ['closed on a free afternoon', london, '2026-11-25T15:00Z', opens(1, '9')],
  ['closed at the weekend', london, '2026-11-28T10:00Z', opens(2, '9')],
  ['closed on Sunday', london, '2026-11-29T23:59Z', opens(1, '9')],
  ['closed from Friday afternoon', london, '2026-11-27T16:00Z', opens(3, '9')],
  ['closed on a holiday', london, '2026-12-25T10:00Z', opens(4, '9')],
  ['closed on the eve of two holidays', london, '2026-12-24T21:00Z', opens(5, '9')],
  ['open on the day after them', london, '2026-12-29T10:00Z', until('13')],
])('%s', (_, times, now, expected) => {
  expect(openingAt(times, Date.parse(now))).toEqual(expected);
});

describe('when the clocks change', () => {
  test.each([
    // London: forward on 29 March 2026 at 01:00 UTC, back on 25 October at 01:00 UTC.
    ['London, the day before summer', london, '2026-03-27T09:30Z', until('16')],
    ['London, summer', london, '2026-03-30T08:30Z', until('13')],
    ['London, summer, an hour too early', london, '2026-03-30T07:59Z', opens(0, '9')],
    ['London, over the weekend into summer', london, '2026-03-28T22:00Z', opens(2, '9')],
    ['London, in the night of the change', london, '2026-03-29T01:30Z', opens(1, '9')],
    ['London, last day of summer', london, '2026-10-23T08:30Z', until('16')],
    ['London, over the weekend into winter', london, '2026-10-24T23:30Z', opens(1, '9')],
    ['London, winter', london, '2026-10-26T08:30Z', opens(0, '9')],
    ['London, winter, an hour later', london, '2026-10-26T09:00Z', until('13')],
    // New York: forward on 8 March 2026 at 07:00 UTC, back on 1 November at 06:00 UTC.
    ['New York, the day before summer', newYork, '2026-03-07T14:00Z', until('17')],
    ['New York, the day of the change', newYork, '2026-03-08T13:00Z', until('17')],
    ['New York, the night of the change', newYork, '2026-03-08T07:30Z', opens(0, '9')],
    ['New York, the evening before', newYork, '2026-03-08T04:30Z', opens(1, '9')],
    ['New York, summer’s last evening', newYork, '2026-10-31T21:00Z', opens(1, '9')],
    ['New York, the hour that comes twice', newYork, '2026-11-01T05:30Z', opens(0, '9')],
    ['New York, the hour again', newYork, '2026-11-01T06:30Z', opens(0, '9')],
    ['New York, winter', newYork, '2026-11-01T14:00Z', until('17')],
  ])('%s', (_, times, now, expected) => {
    expect(openingAt(times, Date.parse(now))).toEqual(expected);
  });
});

describe('elsewhere', () => {
  const kiritimati = hours('Pacific/Kiritimati', { 1: '9-17' }, ['2026-11-30']);
  test.each([
    ['Sunday evening in London is Monday noon', kiritimati, '2026-11-22T22:00Z', until('17')],
    ['Monday noon in London is Tuesday', kiritimati, '2026-11-23T12:00Z', opens(13, '9')],
    [
      'half an hour off the others',
      hours('Asia/Kolkata', every('9:30-17')),
      '2026-11-23T04:00Z',
      until('17'),
    ],
    ['a quarter of an hour off', hours('Asia/Kathmandu', every('9-17')), '2026-11-23T03:14Z', opens(0, '9')],
    ['a day behind', hours('Pacific/Pago_Pago', { 7: '9-17' }), '2026-11-23T03:59Z', until('17')],
    ['until midnight', hours('UTC', every('9-24')), '2026-11-23T23:59Z', until('24')],
    ['after midnight', hours('UTC', every('9-24')), '2026-11-24T00:00Z', opens(0, '9')],
    ['all day', hours('UTC', every('0-24')), '2026-11-23T00:00Z', until('24')],
    ['never', hours('UTC', {}), '2026-11-23T10:00Z', { open: false, next: null } as const],
  ])('%s', (_, times, now, expected) => {
    expect(openingAt(times, Date.parse(now))).toEqual(expected);
  });

  test('a fortnight of holidays leaves nothing to look forward to', () => {
    const days = Array.from({ length: 20 }, (_, day) => `2026-12-${String(day + 1).padStart(2, '0')}`);
    expect(openingAt(hours('UTC', every('9-17'), days), Date.parse('2026-12-01T10:00Z'))).toEqual({
      open: false,
      next: null,
    });
    expect(openingAt(hours('UTC', every('9-17'), days), Date.parse('2026-12-07T10:00Z'))).toEqual(
      opens(14, '9'),
    );
  });
});

describe('in words', () => {
  const opening = (lang: string, now: string, times: OpeningHours = london) => {
    const card = createClinicVoice(smallLibrary(), lang).card(
      clinic('a', { hours: times }),
      false,
      Date.parse(now),
    );
    const strong = card.blocks.flatMap((block) =>
      block.type === 'paragraph' ? block.content.filter(({ type }) => type === 'strong') : [],
    );
    // Whatever separates "5:30" from "PM".
    return strong
      .map((inline) => ('text' in inline ? inline.text.replace(/[\u00A0\u202F]/g, ' ') : ''))
      .join();
  };

  test.each([
    ['en', '2026-11-23T10:00Z', 'Open now, until 1:00 PM.'],
    ['en', '2026-11-23T13:30Z', 'Closed now. Opens today at 2:00 PM.'],
    ['en', '2026-11-28T10:00Z', 'Closed now. Opens on Monday at 9:00 AM.'],
    ['de', '2026-11-23T10:00Z', 'Jetzt geöffnet, bis 13:00 Uhr.'],
    ['de', '2026-11-23T13:30Z', 'Jetzt geschlossen. Öffnet heute um 14:00 Uhr.'],
    ['de', '2026-11-28T10:00Z', 'Jetzt geschlossen. Öffnet am Montag um 9:00 Uhr.'],
  ])('%s, %s: %s', (lang, now, expected) => {
    expect(opening(lang, now)).toBe(expected);
  });

  test.each([
    ['2026-11-23T10:00Z', /العيادة مفتوحة الآن.*(?:1:00|١:٠٠)/],
    ['2026-11-23T13:30Z', /تفتح اليوم الساعة .*(?:2:00|٢:٠٠)/],
    ['2026-11-28T10:00Z', /تفتح يوم الاثنين الساعة .*(?:9:00|٩:٠٠)/],
  ])('ar, %s', (now, expected) => {
    expect(opening('ar', now)).toMatch(expected);
  });

  test('a day more than a week ahead is told with its date, so that nobody comes a week early', () => {
    const closed = ['23', '24', '25', '26', '27'].map((day) => `2026-11-${day}`);
    const away = hours('Europe/London', { 1: '9-13' }, closed);
    expect(opening('en', '2026-11-23T10:00Z', away)).toBe(
      'Closed now. Opens on Monday, November 30 at 9:00 AM.',
    );
    expect(opening('de', '2026-11-21T10:00Z', away)).toBe(
      'Jetzt geschlossen. Öffnet am Montag, 30. November um 9:00 Uhr.',
    );
  });

  test('midnight is a time', () => {
    expect(opening('de', '2026-11-23T23:00Z', hours('UTC', every('9-24')))).toMatch(/bis (?:24|00?):00 Uhr/);
  });

  test('nothing known of the next opening is not made up', () => {
    expect(opening('en', '2026-11-23T10:00Z', hours('UTC', {}))).toBe('Closed now.');
  });

  test('without hours there is no word of them', () => {
    const card = createClinicVoice(smallLibrary(), 'en').card(clinic('a', { hours: null }), false, 0);
    expect(JSON.stringify(card.blocks)).not.toMatch(/Open|Closed/);
  });
});
