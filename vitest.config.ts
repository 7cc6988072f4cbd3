import { defineConfig } from 'vitest/config'

const never = ['**/node_modules/**', '**/fixtures/**']
const cluster = ['./src/testing/database-cluster.ts']

/**
 * Four projects. `unit`: no database. `server`: real PostgreSQL, one cluster for the run. `e2e`: a whole Waymark and a
 * browser. `long`: campaigns of kills and fuzzing, only in `npm run test:long`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Vitest leaves one core free; on a machine with two that is half of them.
          maxWorkers: '100%',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
          exclude: [...never, 'src/server/**', 'src/cli/**'],
          // Properties try hundreds of cases; on a busy machine that is not a fault.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          maxWorkers: '100%',
          include: ['src/server/**/*.test.ts', 'src/cli/**/*.test.ts'],
          exclude: never,
          globalSetup: cluster,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          exclude: never,
          // Each file has a Waymark and a browser of its own; two of them keep two cores busy.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['src/**/*.long.ts', 'e2e/**/*.long.ts', 'bench/**/*.long.ts'],
          exclude: never,
          globalSetup: cluster,
          fileParallelism: false,
          testTimeout: 1_200_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
