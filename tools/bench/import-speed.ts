import { createHash, randomFillSync } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { join } from 'node:path'
import { openEngine } from '../../app/main/engine-parts.ts'
import { makePlan } from '../../app/main/import/plan.ts'
import { startImport } from '../../app/main/import/start.ts'
import { createAthlete } from '../../app/main/library/athletes.ts'
import { createSession } from '../../app/main/library/sessions.ts'
import { figure, repeat, timedMs, type Figure } from './figure.ts'

const FILE_BYTES = 512 << 20
const ROUNDS = 5

/** The whole import job ÷ a plain copy of the same file followed by reading it once more for its hash. */
export async function measureImport(folder: string): Promise<Figure[]> {
  const source = join(folder, 'footage.bin')
  const engine = await openEngine(join(folder, 'library'), 'bench')
  try {
    const { library, grants, plans, fileWorker, scheduler } = engine
    const athlete = createAthlete(library, { name: 'Bench' })
    const ratios: number[] = []
    const rates = await repeat(ROUNDS, async (round) => {
      await writeNoise(source, FILE_BYTES)
      const { id: sessionId } = createSession(library, { athleteId: athlete.id, name: `Round ${round}`, date: '2026-01-01' })
      const grant = await grants.forPath(source)
      const { plan, view } = await makePlan(library, grants, fileWorker, [grant.id])
      plans.keep(plan)
      const items = view.items.map(({ itemId }) => ({ itemId }))
      const imported = await timedMs(async () => {
        const { jobId } = startImport(library, scheduler, plans, { planId: plan.id, destination: { sessionId }, mode: 'copy', items })
        const job = await scheduler.ended(jobId)
        if (job.state !== 'done') throw new Error(`The import ended as ${job.state}: ${job.problem?.message}`)
      })
      ratios.push(imported / (await plainCopyAndHash(source, join(folder, `plain-${round}.bin`))))
      return FILE_BYTES / 1e6 / (imported / 1_000)
    })
    return [figure('import ÷ plain copy + hash, 512 MiB', '× time', ratios), figure('import, 512 MiB', 'MB/s', rates)]
  } finally {
    await engine.close()
  }
}

async function plainCopyAndHash(from: string, to: string): Promise<number> {
  // Both copies are kept until the end: a disk treats new blocks otherwise than freed ones.
  return timedMs(async () => {
    await copyFile(from, to)
    const copy = await open(to, 'r+')
    await copy.sync()
    await copy.close()
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(from, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
    hash.digest('hex')
  })
}

/** Noise, new each time: nothing to deduplicate, nothing to compress. */
async function writeNoise(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w')
  const chunk = Buffer.alloc(8 << 20)
  for (let written = 0; written < bytes; written += chunk.length) await file.write(randomFillSync(chunk))
  await file.sync()
  await file.close()
}
