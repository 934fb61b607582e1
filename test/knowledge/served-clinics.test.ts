import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Clinic } from '../../src/assistant/clinic.ts';
import { openClinics, type ServedClinics } from '../../src/knowledge/clinics/clinics.ts';
import { entry, packFolder, yaml } from '../support/clinic-pack.ts';

const open: ServedClinics[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

interface Options {
  readonly onLoad?: (clinic: Clinic) => Promise<void>;
}

/** Packs in a folder of their own, with all that is told of them. */
async function served(names: readonly string[] = ['north'], options: Options = {}) {
  const files = await packFolder();
  for (const name of names) await files.put(`${name}/clinic.yaml`, yaml('', `Clinic ${name}`));
  const problems: string[] = [];
  const changes: string[] = [];
  const start = async () => {
    const clinics = await openClinics({
      folder: files.folder,
      library: { topics: new Map() },
      onProblem: (error) => void problems.push(error.message),
      onChange: (id) => void changes.push(id),
      ...options,
    });
    open.push(clinics);
    return clinics;
  };
  return { ...files, problems, changes, start };
}

const ids = (clinics: ServedClinics) => clinics.all().map(({ id }) => id);
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const telegram = (id: string, name: string) => yaml(`channels: {telegram: ["${id}"]}\n`, name);

describe('at the start', () => {
  test('a pack that is wrong is not served and says why; the others are', async () => {
    const { put, problems, start } = await served(['north', 'south']);
    await put('south/faq/cure.md', entry('A cure.'));
    const clinics = await start();
    expect(ids(clinics)).toEqual(['north']);
    expect(clinics.find('south')).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^The pack of the clinic "south" has an error\. It is not served until this is mended\.\n[\s\S]*knowledge\/clinics\/south\/faq\/cure\.md:5: "cure" in/,
    );
  });

  test('of two packs with the same chat one is served, and the other is named', async () => {
    const { put, problems, start } = await served();
    await put('east/clinic.yaml', telegram('-100', 'East'));
    await put('west/clinic.yaml', telegram('-100', 'West'));
    const clinics = await start();
    expect(ids(clinics)).toEqual(['east', 'north']);
    expect(problems).toEqual([
      expect.stringMatching(/"west" and "east" name the same chat.*"west" is not served/),
    ]);
  });

  test('a pack that cannot be learnt is told of, and does not stop the others', async () => {
    const { problems, start } = await served(['north', 'south'], {
      async onLoad({ id }) {
        if (id === 'north') throw new Error('no memory left');
      },
    });
    expect(ids(await start())).toEqual(['south']);
    expect(problems).toEqual([expect.stringContaining('no memory left')]);
  });

  test('no folder is no clinic', async () => {
    const { root, remove, problems, start } = await served([]);
    await remove('');
    expect(ids(await start())).toEqual([]);
    expect(problems).toEqual([]);
    expect(root).toMatch(/clinics$/);
  });
});

describe('while it runs', () => {
  test('an edit is read without a restart, and learnt before it is served', async () => {
    const learnt: string[] = [];
    const { put, changes, problems, start } = await served(['north'], {
      async onLoad({ name }) {
        await wait(20);
        learnt.push(name);
      },
    });
    const clinics = await start();
    await clinics.follow();
    const before = clinics.find('north');
    await put('north/clinic.yaml', yaml('', 'Clinic of the North'));
    await soon(() => expect(clinics.find('north')?.name).toBe('Clinic of the North'));
    expect(learnt).toEqual(['Clinic north', 'Clinic of the North']);
    await soon(() => expect(changes).toEqual(['north']));
    expect(problems).toEqual([]);
    expect(before?.name).toBe('Clinic north');
  });

  test('an entry that is added, changed and removed is followed', async () => {
    const { put, remove, start } = await served();
    const clinics = await start();
    await clinics.follow();
    const titles = () => clinics.find('north')?.facts.map(({ title }) => title);
    await put('north/faq/parking.md', entry('Behind the house.'));
    await soon(() => expect(titles()).toEqual(['Parking']));
    await put('north/faq/parking.md', entry('Behind the house.', '', 'Cars'));
    await soon(() => expect(titles()).toEqual(['Cars']));
    await remove('north/faq/parking.md');
    await soon(() => expect(titles()).toEqual([]));
  });

  test('a broken edit keeps the last good version and says why; mended, it is served', async () => {
    const { put, changes, problems, start } = await served();
    const clinics = await start();
    await clinics.follow();
    const good = clinics.find('north');
    await put('north/clinic.yaml', yaml('', 'Guaranteed Clinic'));
    await soon(() => expect(problems).toHaveLength(1));
    expect(problems[0]).toMatch(
      /"north" has an error\. Its last good version stays\.\n[\s\S]*clinic\.yaml:1: "guarante"/,
    );
    expect(clinics.find('north')).toBe(good);
    expect(changes).toEqual([]);
    await put('north/clinic.yaml', yaml('', 'Mended Clinic'));
    await soon(() => expect(clinics.find('north')?.name).toBe('Mended Clinic'));
    await soon(() => expect(changes).toEqual(['north']));
    expect(problems).toHaveLength(1);
  });

  test('what cannot be learnt keeps the last good version too', async () => {
    const { put, problems, start } = await served(['north'], {
      async onLoad({ name }) {
        if (name === 'New') throw new Error('no memory left');
      },
    });
    const clinics = await start();
    await clinics.follow();
    await put('north/clinic.yaml', yaml('', 'New'));
    await soon(() => expect(problems).toEqual([expect.stringContaining('no memory left')]));
    expect(clinics.find('north')?.name).toBe('Clinic north');
  });

  test('a save in two halves is read once it is whole', async () => {
    const { put, problems, start } = await served();
    const clinics = await start();
    await clinics.follow();
    const whole = yaml('greeting: Ask us anything.\n', 'Whole');
    await put('north/clinic.yaml', whole.slice(0, whole.indexOf('"+44') + 3));
    await wait(60);
    await put('north/clinic.yaml', whole);
    await soon(() => expect(clinics.find('north')?.name).toBe('Whole'));
    expect(problems).toEqual([]);
  });

  test('a save that stays half-written for a while is told of, and nothing is lost', async () => {
    const { put, problems, start } = await served();
    const clinics = await start();
    await clinics.follow();
    await put('north/clinic.yaml', '');
    await soon(() => expect(problems).toHaveLength(1));
    expect(clinics.find('north')?.name).toBe('Clinic north');
    await put('north/clinic.yaml', yaml('', 'Whole'));
    await soon(() => expect(clinics.find('north')?.name).toBe('Whole'));
  });

  test('a new pack appears once it is whole, and a removed one goes', async () => {
    const { put, remove, changes, start } = await served();
    const clinics = await start();
    await clinics.follow();
    await put('south/faq/parking.md', entry('Behind the house.'));
    await put('south/clinic.yaml', yaml('', 'South'));
    await soon(() => expect(clinics.find('south')?.facts).toHaveLength(1));
    await soon(() => expect(changes).toEqual(['south']));
    await remove('north');
    await soon(() => expect(ids(clinics)).toEqual(['south']));
    await soon(() => expect(changes).toEqual(['south', 'north']));
  });

  test('a pack that lost its chat to another gets it when the other lets go of it', async () => {
    const { put, problems, start } = await served([]);
    await put('east/clinic.yaml', telegram('-100', 'East'));
    await put('west/clinic.yaml', telegram('-100', 'West'));
    const clinics = await start();
    await clinics.follow();
    expect(ids(clinics)).toEqual(['east']);
    await put('east/clinic.yaml', yaml('', 'East without'));
    await soon(() => expect(ids(clinics)).toEqual(['east', 'west']));
    expect(clinics.find('west')?.chats.telegram).toEqual(['-100']);
    expect(problems).toHaveLength(1);
  });

  test('and when the other is removed', async () => {
    const { put, remove, changes, start } = await served([]);
    await put('east/clinic.yaml', telegram('-100', 'East'));
    await put('west/clinic.yaml', telegram('-100', 'West'));
    const clinics = await start();
    await clinics.follow();
    await remove('east');
    await soon(() => expect(ids(clinics)).toEqual(['west']));
    await soon(() => expect([...changes].sort()).toEqual(['east', 'west']));
  });

  test('an edit that takes another’s chat is refused, and the last good version stays', async () => {
    const { put, problems, start } = await served(['west']);
    await put('east/clinic.yaml', telegram('-100', 'East'));
    const clinics = await start();
    await clinics.follow();
    await put('west/clinic.yaml', telegram('-100', 'Taker'));
    await soon(() => expect(problems).toHaveLength(1));
    expect(problems[0]).toMatch(/"west" and "east" name the same chat.*last good version stays/);
    expect(clinics.find('west')?.name).toBe('Clinic west');
  });

  test('once closed, nothing is followed any more', async () => {
    const { put, changes, start } = await served();
    const clinics = await start();
    await clinics.follow();
    await put('north/clinic.yaml', yaml('', 'Too late'));
    await clinics.close();
    await wait(300);
    expect(clinics.find('north')?.name).toBe('Clinic north');
    expect(changes).toEqual([]);
  });
});
