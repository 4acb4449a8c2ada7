import { resolve } from 'node:path'
import { nameSchema } from '../../contract/fields.ts'
import type { Engine } from '../engine-parts.ts'
import { makePlan } from '../import/plan.ts'
import { startImport } from '../import/start.ts'
import { createAthlete, listAthletes } from '../library/athletes.ts'
import { createSession, getSession, listSessions } from '../library/sessions.ts'
import { WrongUse, type Command } from './command.ts'
import { follow, printJson, readArgs, withEngine } from './common.ts'

export const importCommand: Command = {
  use: 'import PATH… --athlete A --session S [--link] [--dry-run]',
  about: 'footage, calibration, sensor files; says what each file is taken for',
  async run(args) {
    const { values, positionals } = readArgs(args, {
      athlete: { type: 'string' },
      session: { type: 'string' },
      link: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    if (positionals.length === 0) throw new WrongUse('Name at least one file or folder.')
    const whose = values['dry-run'] ? undefined : { athlete: nameOf(values.athlete), session: nameOf(values.session) }
    return withEngine(values.library, async (engine) => {
      const { library, grants, plans, fileWorker, scheduler } = engine
      const granted = await Promise.all(positionals.map((path) => grants.forPath(resolve(path))))
      const { plan, view } = await makePlan(library, grants, fileWorker, granted.map(({ id }) => id))
      const chosen = view.items.filter((item) => item.importable && item.kind !== 'unknown')
      if (!values.json)
        for (const item of view.items) {
          const mark = chosen.includes(item) ? '✓' : '–'
          process.stdout.write(`${mark} ${item.relativePath}: ${item.kind}${item.camera ? ` of ${item.camera}` : ''} · ${item.summary}\n`)
          for (const oddity of item.oddities) process.stdout.write(`    ${oddity.level}: ${oddity.message}\n`)
        }
      const leftOut = view.items.filter((item) => !item.importable).map((item) => item.relativePath)
      if (!whose || chosen.length === 0) {
        if (values.json) printJson(view)
        if (chosen.length === 0) process.stderr.write('Nothing of this can be imported.\n')
        return chosen.length === 0 ? 1 : leftOut.length > 0 ? 3 : 0
      }
      plans.keep(plan)
      const sessionId = sessionFor(engine, whose)
      const jobId = startImport(library, scheduler, plans, {
        planId: plan.id,
        sessionId,
        mode: values.link ? 'hard-link' : 'copy',
        items: chosen.map(({ itemId }) => ({ itemId })),
      })
      const job = await follow(engine, jobId)
      await scheduler.idle()
      const session = getSession(library, sessionId)
      const failed = session.media.filter((media) => media.state === 'failed')
      if (values.json) printJson({ session, warnings: job.warnings, leftOut })
      else for (const media of failed) process.stdout.write(`${media.name}: ${media.problem}\n`)
      return failed.length + job.warnings.length + leftOut.length > 0 ? 3 : 0
    })
  },
}

function nameOf(given: string | undefined): string {
  if (!given) throw new WrongUse('Say whose files these are: --athlete A --session S.')
  const name = nameSchema.safeParse(given)
  if (!name.success) throw new WrongUse(`"${given}" is no name: ${name.error.issues[0]?.message}.`)
  return name.data
}

/** The session of that name of the person of that name; new ones where there are none. */
function sessionFor({ library }: Engine, whose: { athlete: string; session: string }): string {
  const athlete = listAthletes(library).find(({ name }) => name === whose.athlete) ?? createAthlete(library, { name: whose.athlete })
  const known = listSessions(library, { athleteId: athlete.id }).sessions.find(({ name }) => name === whose.session)
  const today = new Date().toISOString().slice(0, 10)
  return (known ?? createSession(library, { athleteId: athlete.id, name: whose.session, date: today })).id
}
