import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'], testTimeout: 20_000 },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          // The first start of all embeds the knowledge base and trains the languages.
          hookTimeout: 900_000,
          // Two cores: the model in one process at a time, or every start waits for the others.
          fileParallelism: false,
        },
      },
    ],
  },
});
