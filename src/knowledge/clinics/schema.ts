import { z } from 'zod';

const line = z.string().trim().min(1, 'write something here').max(200, 'keep it to 200 characters');
const https = z.url({ protocol: /^https$/, error: 'write an https address' });
const phone = z
  .string({ error: 'put the number in quotes' })
  .regex(/^\+?[\d ()/-]{3,25}$/, 'write a phone number, for example "+44 20 7946 0000"');
const span = /^([01]\d|2[0-3]):[0-5]\d-(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const times = z
  .string()
  .refine(
    (text) => text.split(',').every((part) => span.test(part.trim())),
    'write times as 09:00-17:30, or 09:00-13:00, 14:00-18:00',
  );
const day = z.string().refine(isDay, 'write a day as YYYY-MM-DD');
const language = z.string().regex(/^[a-z]{2}$/, 'write a language as two small letters, for example de');
const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text,
    'write a site without a path, for example https://www.example.org',
  );

/** `clinics/<id>/clinic.yaml` */
export const clinicSchema = z.strictObject({
  name: line.max(60, 'keep it to 60 characters'),
  region: z.string().regex(/^[A-Z]{2}$/, 'write the country as two capital letters, for example GB'),
  languages: z.array(language).min(1, 'name at least one language'),
  contact: z
    .strictObject({
      phone: phone.optional(),
      email: z.email('write an e-mail address').optional(),
      address: line.optional(),
      website: https.optional(),
    })
    .refine((contact) => Object.keys(contact).length > 0, 'give at least one way to reach the clinic'),
  hours: z
    .strictObject({
      'time-zone': z.string().refine(isZone, 'write a time zone of the IANA list, for example Europe/London'),
      monday: times.optional(),
      tuesday: times.optional(),
      wednesday: times.optional(),
      thursday: times.optional(),
      friday: times.optional(),
      saturday: times.optional(),
      sunday: times.optional(),
      closed: z.array(day).default([]),
    })
    .optional(),
  booking: https.optional(),
  'emergency-line': z.strictObject({ number: phone, name: line }).optional(),
  colours: z
    .strictObject({
      accent: z
        .string({ error: 'put the colour in quotes' })
        .regex(/^#[0-9a-fA-F]{6}$/, 'write a colour as "#0b6b5f"'),
    })
    .optional(),
  logo: https.optional(),
  greeting: line.optional(),
  origins: z.array(origin).default([]),
  channels: z
    .strictObject({
      telegram: z
        .array(z.string({ error: 'put the id in quotes' }).regex(/^-?\d{1,20}$/, 'write the id of a chat'))
        .default([]),
      discord: z
        .array(z.string({ error: 'put the id in quotes' }).regex(/^\d{15,22}$/, 'write the id of a server'))
        .default([]),
    })
    .default({ telegram: [], discord: [] }),
  summaries: z
    .discriminatedUnion('way', [
      z.strictObject({ way: z.literal('email'), to: z.email('write an e-mail address') }),
      z.strictObject({
        way: z.literal('telegram'),
        chat: z.string({ error: 'put the id in quotes' }).regex(/^-?\d{1,20}$/, 'write the id of a chat'),
      }),
      z.strictObject({
        way: z.literal('discord'),
        channel: z
          .string({ error: 'put the id in quotes' })
          .regex(/^\d{15,22}$/, 'write the id of a channel'),
      }),
      z.strictObject({
        way: z.literal('webhook'),
        url: z
          .url({ protocol: /^https?$/, error: 'write a web address' })
          .refine(
            (url) => !URL.canParse(url) || new URL(url).username === '',
            'leave user and password out; what is sent is signed',
          ),
        secret: z
          .string()
          .regex(/^[A-Z][A-Z0-9_]{2,60}$/, 'write the name of an environment variable, never the secret'),
      }),
    ])
    .optional(),
});

/** Front matter of `clinics/<id>/faq/<slug>.md` */
export const factSchema = z.strictObject({
  title: line.max(80, 'keep it to 80 characters'),
  questions: z
    .array(line)
    .min(3, 'give at least three questions, as patients type them')
    .max(60, 'sixty questions are enough'),
  language: language.optional(),
  'as-of': day.optional(),
});

/** A day that is in the calendar. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The runtime knows more names than it lists: of "Asia/Kolkata" and "Asia/Calcutta" it lists one. */
function isZone(name: string): boolean {
  if (name === 'UTC') return true;
  if (!/^[A-Z][\w+-]*\/[\w+/-]+$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
