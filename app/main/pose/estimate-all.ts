/** The stage `pose` of all films of a trial. */
import type { Progress } from '../../contract/basics/progress.ts'
import type { JobContext, StageRun } from '../jobs/job-kind.ts'
import { namedOrUsual } from '../models/named-or-usual.ts'
import { type Choices, estimatePoses, type Film } from './estimate-poses.ts'
import { filmsAtOnce } from './worker-choices.ts'

type Working = Parameters<typeof estimatePoses>[0]
/** Without a model: the usual one. */
type AllChoices = Omit<Choices, 'atOnce' | 'model'> & { model?: string | undefined }

/** Each film in a process of its own, or in a hidden page of its own, as many at once as the machine has cores for. What fails last of all is thrown when the others have ended: they are not done in vain. */
export async function estimateAll(context: Working & Pick<JobContext, 'signal'>, films: readonly Film[], { progress, model: named, ...choices }: AllChoices): Promise<StageRun[]> {
  const model = await namedOrUsual(context, named)
  const atOnce = filmsAtOnce(films.length)
  const tell = together(films.length, progress)
  const estimate = (film: Film, n: number) => estimatePoses(context, film, { ...choices, model, atOnce, progress: (now) => tell(n, now) })
  return inTurns(films, atOnce, estimate, context.signal)
}

async function inTurns<Item, Result>(items: readonly Item[], atOnce: number, work: (item: Item, n: number) => Promise<Result>, signal: AbortSignal): Promise<Result[]> {
  const results: Result[] = []
  const failures: unknown[] = []
  const queue = [...items.entries()]
  const lane = async () => {
    for (let next = queue.shift(); next && failures.length === 0 && !signal.aborted; next = queue.shift()) {
      const [n, item] = next
      await work(item, n).then(
        (result) => (results[n] = result),
        (thrown: unknown) => failures.push(thrown),
      )
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  if (failures.length > 0) throw failures[0]
  signal.throwIfAborted()
  return results
}

/** One progress of several, in the words of those that run. */
function together(count: number, tell: (progress: Progress) => void): (n: number, now: Progress) => void {
  const all = new Map<number, Progress>()
  return (n, now) => {
    all.set(n, now)
    const running = [...all.values()].filter(({ value }) => value < 1)
    const value = [...all.values()].reduce((sum, one) => sum + one.value, 0) / count
    const [only = now, ...others] = running
    if (others.length === 0) tell({ ...only, value })
    else tell({ kind: now.kind, value, title: running.map(({ title }) => title).join(', '), detail: running.flatMap(({ detail }) => detail ?? []).join(' | ') })
  }
}
