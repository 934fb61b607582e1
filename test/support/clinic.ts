import type { Clinic, ClinicFact, Clinics } from '../../src/assistant/clinic.ts';

/** Something a clinic says, in one sentence. */
export function fact(id: string, text: string, questions: readonly string[] = [id]): ClinicFact {
  return {
    id,
    lang: 'en',
    title: `About ${id}`,
    questions,
    asOf: null,
    summary: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    sections: [],
  };
}

/** A clinic in London, open from nine to five on weekdays. */
export function clinic(id: string, more: Partial<Clinic> = {}): Clinic {
  const day = [{ from: 9 * 60, to: 17 * 60 }];
  return {
    id,
    name: `Clinic ${id}`,
    country: 'GB',
    languages: ['en'],
    contact: { phone: '+44 20 7946 0018', email: `desk@${id}.example` },
    booking: `https://${id}.example/book`,
    emergencyLine: null,
    hours: {
      timeZone: 'Europe/London',
      days: new Map([1, 2, 3, 4, 5].map((weekday) => [weekday as 1, day])),
      closed: ['2026-12-25'],
    },
    look: {},
    origins: [`https://${id}.example`],
    chats: { telegram: [], discord: [] },
    delivery: null,
    facts: [],
    ...more,
  };
}

/** A fixed set of clinics. */
export function clinics(...all: readonly Clinic[]): Clinics {
  return { find: (id) => all.find((one) => one.id === id), all: () => all };
}
