import { eventKindSchema } from '../../contract/event-tasks.ts'
import { startFindingClocks } from '../clocks/find-clocks-job.ts'
import { foundClocks, type FoundClocks } from '../clocks/found-clocks.ts'
import { WrongUse, type Command } from './command.ts'
import { existingLibrary, finishWhatWasBegun, follow, printable, printJson, readArgs, withEngine } from './common.ts'
import { filmedTrials, sessionNamed } from './of-session.ts'

export const syncCommand: Command = {
  use: 'sync SESSION --by sound|flash [--trial NAME]',
  about: 'brings films into step by what all of them hear, or see flash; "analyse" does it by the person whom they show',
  async run(args) {
    const { values, positionals } = readArgs(args, { trial: { type: 'string' }, by: { type: 'string' } })
    const [wanted, ...more] = positionals
    if (wanted === undefined || more.length > 0) throw new WrongUse('Name one session, by its name or its id.')
    const { data: by } = eventKindSchema.safeParse(values.by)
    if (by === undefined) throw new WrongUse('Say by what: --by sound, or --by flash.')
    return withEngine(existingLibrary(values.library), async (engine) => {
      const { library, scheduler } = engine
      await finishWhatWasBegun(engine)
      const sessionId = sessionNamed(library, wanted)
      const told: ({ trial: string } & FoundClocks)[] = []
      for (const { id: trialId, name } of filmedTrials(library, sessionId, values.trial, 'Import films of two cameras at least.')) {
        const { jobId } = startFindingClocks(library, scheduler, { sessionId, trialId }, by)
        await follow(engine, jobId)
        told.push({ trial: name, ...foundClocks(library, jobId) })
      }
      if (values.json) printJson(told)
      else for (const { trial, films } of told) process.stdout.write(`${[trial, ...films.map(lineOf)].map(printable).join('\n')}\n`)
      return told.some(({ films }) => films.some(({ verdict }) => verdict === 'unsure' || verdict === 'refused')) ? 3 : 0
    })
  },
}

function lineOf({ label, clock, startsUs, verdict, reason, standardErrorUs }: FoundClocks['films'][number]): string {
  const known = standardErrorUs === null || standardErrorUs === 0 ? '' : ` ± ${Math.max(1, Math.round(standardErrorUs / 1000))} ms`
  const drift = clock.rate === 1 ? '' : `, runs ${(1e6 * (1 - clock.rate)).toFixed(0)} ppm fast`
  return `  ${label} starts at ${(startsUs / 1e6).toFixed(3)} s${known}${drift} (${verdict}): ${reason}`
}
