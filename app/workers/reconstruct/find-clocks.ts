/** When films began, by what all of them hear or see. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { findClocksParams, foundClocksSchema } from '../../contract/library/event-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { clocksByEvents } from '../../core/time/events/clocks-by-events.ts'
import type { EventLag } from '../../core/time/events/event-lag.ts'
import { brightnessFromArrow, soundFromArrow } from '../../core/time/events/events-arrow.ts'
import { flashLag } from '../../core/time/events/flash-lag.ts'
import { soundLag } from '../../core/time/events/sound-lag.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { orNull } from './or-null.ts'

export async function findClocks(params: unknown, { attemptDir, progress }: TaskContext): Promise<TaskResult> {
  const { by, films } = findClocksParams.parse(params)
  progress({ kind: 'find-clocks', value: 0, title: 'Holding the films against each other' })
  const files = films.map(({ events }) => events)
  const clocks = clocksByEvents(films, by === 'sound' ? await lags(files, soundFromArrow, soundLag) : await lags(files, brightnessFromArrow, flashLag))
  const summary = foundClocksSchema.parse({ by, films: clocks.map(({ errorUs, ...clock }, n) => ({ ...clock, label: films[n]!.label, standardErrorUs: orNull(errorUs) })) })
  await writeFlushed(attemptDir, 'clocks.json', `${JSON.stringify(summary)}\n`)
  return { outputs: [{ role: 'clocks', file: 'clocks.json', format: 'json' }], summary, warnings: [] }
}

async function lags<T>(files: readonly (string | undefined)[], read: (bytes: Uint8Array, subject: string) => T, lag: (one: T, other: T) => EventLag): Promise<(one: number, other: number) => EventLag> {
  const streams = await Promise.all(files.map(async (file) => (file === undefined ? undefined : read(await readFile(file), basename(file)))))
  return (one, other) => lag(streams[one]!, streams[other]!)
}
