import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/channels/discord/commands.ts';
import { suggestionsFor } from '../../../src/channels/discord/interactions.ts';
import { scriptedAssistant } from '../../support/assistant.ts';
import { checkChoices, checkCommand } from '../../support/discord-checks.ts';
import { sampleTopics } from '../../support/replies.ts';

const many = scriptedAssistant(
  {},
  {
    suggest: (_typed, limit) =>
      Array.from({ length: limit }, (_, index) => ({
        id: `topic-${index}`,
        title: `${index} ${'🧬'.repeat(80)}`,
      })),
  },
);

describe('suggestions', () => {
  it('begin with what was typed, so that Enter sends that', () => {
    expect(suggestionsFor('  is it safe ', many)[0]).toEqual({ name: 'is it safe', value: 'is it safe' });
    expect(suggestionsFor('nothing like it', scriptedAssistant())).toEqual([
      { name: 'nothing like it', value: 'nothing like it' },
    ]);
  });

  it('are all the topics where nothing was typed', () => {
    for (const typed of ['', ' \u00A0']) {
      expect(suggestionsFor(typed, scriptedAssistant()).map(({ name }) => name)).toEqual(
        sampleTopics.map((topic) => topic.title),
      );
    }
  });

  it('stay within the limits', () => {
    for (const typed of ['', 'a', 'x'.repeat(100)]) {
      const choices = suggestionsFor(typed, many);
      expect(choices).toHaveLength(25);
      checkChoices(choices);
      for (const { name } of choices) expect(name).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('are none for a text too long to stand first', () => {
    expect(suggestionsFor('x'.repeat(101), many)).toEqual([]);
  });
});

describe('commands', () => {
  it.each(commands.map((command) => [command.data.name, command] as const))(
    '%s is as Discord wants it',
    (_, command) => {
      expect(() => checkCommand(command.data, true)).not.toThrow();
    },
  );

  it('answer in public only where one asks in public', () => {
    expect(commands.filter(({ defer }) => defer === 'public').map(({ data }) => data.name)).toEqual(['ask']);
  });
});
