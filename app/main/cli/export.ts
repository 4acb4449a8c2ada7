import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { movedDay } from '../../core/time/day.ts'
import { ProblemError } from '../../core/problem.ts'
import { analysisOf } from '../skeleton/of-trial.ts'
import { writeSkeleton } from '../skeleton/write-skeleton.ts'
import { minuteOf } from '../clock.ts'
import { WRITTEN_KINDS } from '../convert/write-motion.ts'
import { assertAgreed } from '../lab/consents.ts'
import { pseudonymFor } from '../lab/pseudonyms.ts'
import type { Library } from '../store/library.ts'
import { getSession } from '../library/sessions.ts'
import { WrongUse, type Command } from './command.ts'
import { existingLibrary, printable, printJson, readArgs, withEngine } from './common.ts'
import { noteSession } from './note-session.ts'
import { filmedTrials, sessionNamed } from './options/of-session.ts'

const FORMATS = WRITTEN_KINDS.map((kind) => kind.slice(1))

export const exportCommand: Command = {
  use: `export SESSION --format ${FORMATS.join('|')} --out DIR [--trial NAME] [--pseudonymous]`,
  about: 'the skeletons of a session’s trials, one file each, for other programs',
  async run(args) {
    const { values, positionals } = readArgs(args, { format: { type: 'string' }, out: { type: 'string' }, trial: { type: 'string' }, pseudonymous: { type: 'boolean', default: false } })
    const [wanted, ...more] = positionals
    const { format, out } = values
    if (wanted === undefined || more.length > 0 || out === undefined) throw new WrongUse('Name one session, and with --out the folder to write into.')
    if (format === undefined || !FORMATS.includes(format)) throw new WrongUse(`--format takes one of ${FORMATS.join(', ')}.`)
    return withEngine(existingLibrary(values.library), async ({ library }) => {
      const sessionId = sessionNamed(library, wanted)
      const { name: session, ...visit } = getSession(library, sessionId)
      assertAgreed(library, visit.athleteId, 'report')
      const called = values.pseudonymous ? underPseudonym(library, visit) : session
      const written: { trial: string; file: string; analysis: { id: string; createdUs: number; model: string }; markers: number; frames: number; findings: string[] }[] = []
      for (const { id: trialId, name } of filmedTrials(library, sessionId, values.trial)) {
        const { analysis } = analysisOf(library, { sessionId, trialId })
        if (!analysis) continue
        await mkdir(out, { recursive: true })
        const file = join(out, `${asFileName(`${called} ${values.pseudonymous ? written.length + 1 : name}`)}.${format}`)
        noteSession(library, 'export', 'export', sessionId, { trialId, format, ...(values.pseudonymous && { pseudonymous: true }) })
        const { findings, ...size } = await writeSkeleton(library, analysis, file)
        written.push({ trial: name, file, analysis: { id: analysis.id, createdUs: analysis.createdUs, model: analysis.model }, ...size, findings: [...(analysis.stale ? [analysis.stale] : []), ...[...analysis.findings.filter(({ level }) => level !== 'note'), ...findings].map(({ message }) => message)] })
      }
      if (written.length === 0) throw new ProblemError({ code: 'no-analysis', message: `Nothing of "${session}" has been analysed yet.`, hint: `stridescope analyse "${session}"`, subject: session })
      if (values.json) printJson(written)
      else for (const { file, markers, frames, analysis } of written) process.stdout.write(`${printable(file)}: ${markers} markers, ${frames} frames; analysed ${minuteOf(analysis.createdUs)} with ${printable(analysis.model)}\n`)
      for (const { trial, findings } of written) for (const finding of findings) process.stderr.write(`${printable(`${trial}: ${finding}`)}\n`)
      return written.some(({ findings }) => findings.length > 0) ? 3 : 0
    })
  },
}

/** `P-7KQ2M9 2026-08-11`: names of sessions and trials are written by hand, and may say anything. */
function underPseudonym(library: Library, { athleteId, date }: { athleteId: string; date: string }): string {
  const { name, shiftDays } = pseudonymFor(library, athleteId)
  return `${name} ${movedDay(date, shiftDays)}`
}

/** On every system. */
const asFileName = (name: string) => name.replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, '-').replaceAll(/\s+/g, ' ').trim().slice(0, 150)
