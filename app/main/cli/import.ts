import { resolve } from 'node:path'
import { daySchema, nameSchema } from '../../contract/basics/fields.ts'
import type { ImportDestination, ImportPlan } from '../../contract/library/imports.ts'
import { recordedOnWords } from '../../core/formats/recorded-on.ts'
import { localDay } from '../../core/time/day.ts'
import type { Engine } from '../engine-parts.ts'
import { makePlan } from '../import/plan.ts'
import { startImport } from '../import/start.ts'
import { listAthletes } from '../library/athletes.ts'
import { getSession, listSessions } from '../library/sessions.ts'
import { faultIn } from '../schema-fault.ts'
import { WrongUse, type Command } from './command.ts'
import { noteSession } from './note-session.ts'
import { UP_OPTION, upOption } from './options/up-option.ts'
import { follow, printable, printJson, readArgs, tellWhatGoesOn, untilIdle, withEngine } from './common.ts'

export const importCommand: Command = {
  use: 'import PATH… --athlete A --session S [--date DAY] [--up x|y|z] [--link] [--dry-run]',
  about: 'footage, calibration, sensor files; says what each file is taken for',
  options: [UP_OPTION],
  async run(args) {
    const { values, positionals } = readArgs(args, {
      athlete: { type: 'string' },
      session: { type: 'string' },
      date: { type: 'string' },
      up: { type: 'string' },
      link: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    if (positionals.length === 0) throw new WrongUse('Name at least one file or folder.')
    const up = upOption(values.up)
    const whose = values['dry-run'] ? undefined : { athlete: nameOf(values.athlete), session: nameOf(values.session), date: dayOf(values.date) }
    return withEngine(values.library, async (engine) => {
      const { library, grants, plans, fileWorker, scheduler } = engine
      if (whose) tellWhatGoesOn(engine)
      const granted = await Promise.all(positionals.map((path) => grants.forPath(resolve(path))))
      const { plan, view } = await makePlan(library, grants, fileWorker, granted.map(({ id }) => id))
      const chosen = view.items.filter((item) => item.importable && item.kind !== 'unknown')
      if (!values.json)
        for (const item of view.items) {
          const mark = chosen.includes(item) ? '✓' : '–'
          process.stdout.write(`${mark} ${printable(item.relativePath)}: ${item.kind}${item.camera ? ` of ${item.camera}` : ''} · ${item.summary}\n`)
          for (const { level, message, hint } of item.oddities) process.stdout.write(`    ${level}: ${printable(message)}${hint ? ` ${hint}` : ''}\n`)
        }
      if (up !== undefined && !chosen.some(({ kind }) => kind === 'c3d' || kind === 'trc')) throw new WrongUse('None of these files is of markers, C3D or TRC: --up changes nothing.')
      const leftOut = view.items.filter((item) => !item.importable).map((item) => item.relativePath)
      if (!whose || chosen.length === 0) {
        if (values.json) printJson(view)
        if (chosen.length === 0) process.stderr.write(view.items.length === 0 ? 'There is no file in what was named.\n' : 'Nothing of this can be imported.\n')
        return chosen.length === 0 ? 1 : leftOut.length > 0 ? 3 : 0
      }
      plans.keep(plan)
      const destination = destinationFor(engine, whose, view.recorded)
      if (!values.json && 'session' in destination) process.stdout.write(`${whose.session} is of ${destination.session.date}${whose.date === undefined ? `, ${dayWords(view.recorded)}` : ''}\n`)
      const { jobId, sessionId } = startImport(library, scheduler, plans, {
        planId: plan.id,
        destination,
        up,
        mode: values.link ? 'hard-link' : 'copy',
        items: chosen.map(({ itemId }) => ({ itemId })),
      })
      noteSession(library, 'edit', 'import', sessionId)
      const job = await follow(engine, jobId)
      await untilIdle(engine)
      const session = getSession(library, sessionId)
      const failed = session.media.filter((media) => media.state === 'failed')
      if (values.json) printJson({ session, warnings: job.warnings, leftOut })
      else for (const media of failed) process.stdout.write(`${media.name}: ${media.problem}\n`)
      const odd = session.media.filter((media) => media.oddities.some(({ level }) => level !== 'note'))
      if (!values.json)
        for (const { name, oddities } of odd) for (const { level, message } of oddities) if (level !== 'note') process.stdout.write(`${printable(name)}: ${level}: ${printable(message)}\n`)
      return failed.length + odd.length + job.warnings.length + leftOut.length > 0 ? 3 : 0
    })
  },
}

function nameOf(given: string | undefined): string {
  if (!given) throw new WrongUse('Say whose files these are: --athlete A --session S.')
  const name = nameSchema.safeParse(given)
  if (!name.success) throw new WrongUse(`"${given}" is no name: ${faultIn(name.error.issues[0]!, given)}.`)
  return name.data
}

function dayOf(given: string | undefined): string | undefined {
  if (given === undefined || daySchema.safeParse(given).success) return given
  throw new WrongUse(`"${given}" is no day: say --date 2026-11-20.`)
}

const dayWords = (recorded: ImportPlan['recorded']) => (recorded ? recordedOnWords(recorded) : 'today: nothing says when it was recorded')

/** The session of that name of the person of that name; new ones where there are none, of the day on which it was recorded. */
function destinationFor({ library }: Engine, whose: { athlete: string; session: string; date: string | undefined }, recorded: ImportPlan['recorded']): ImportDestination {
  const athlete = listAthletes(library).find(({ name }) => name === whose.athlete)
  const known = athlete && listSessions(library, { athleteId: athlete.id }).sessions.find(({ name }) => name === whose.session)
  if (known) return { sessionId: known.id }
  const session = { name: whose.session, date: whose.date ?? recorded?.day ?? localDay(new Date()) }
  return { athlete: athlete ? { id: athlete.id } : { name: whose.athlete }, session }
}
