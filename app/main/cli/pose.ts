import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { MOST_PEOPLE, type Posed, posedSchema } from '../../contract/pose-estimation.ts'
import { ProblemError } from '../../core/problem.ts'
import { Aborted } from '../jobs/worker-process.ts'
import { usableModel } from '../models/usable-model.ts'
import { libraryLayout } from '../store/layout.ts'
import { defaultLibrary } from '../system/folders.ts'
import { WrongUse, type Command } from './command.ts'
import { printJson, readArgs } from './common.ts'
import { poseFilm } from './pose-film.ts'

export const poseCommand: Command = {
  use: 'pose FILM --out F.arrow [--model ID] [--people N]',
  about: 'everybody whom one film shows, frame by frame, as an Arrow table; imports nothing',
  async run(args) {
    const { values, positionals } = readArgs(args, { out: { type: 'string' }, model: { type: 'string', default: 'pose-landmarker-lite' }, people: { type: 'string', default: '1' } })
    const [name, second] = positionals
    const people = Number(values.people)
    if (name === undefined || second !== undefined || values.out === undefined) throw new WrongUse('Name one film, and with --out the table to write.')
    if (!Number.isInteger(people) || people < 1 || people > MOST_PEOPLE) throw new WrongUse(`--people takes a number from 1 to ${MOST_PEOPLE}.`)
    const film = resolve(name)
    if (!(await stat(film).catch(() => undefined))?.isFile()) throw new ProblemError({ code: 'no-such-file', message: `There is no file ${name}.`, subject: name })
    const interrupted = new AbortController()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())
    const folder = await mkdtemp(join(tmpdir(), 'stridescope-pose-'))
    try {
      const model = await usableModel({ layout: libraryLayout(values.library ?? defaultLibrary()) }, values.model)
      const { summary, device = '', warnings, table } = await poseFilm({ film, name, people, model }, { folder, signal: interrupted.signal })
      const posed = posedSchema.parse(summary)
      await copyFile(table, values.out)
      if (values.json) printJson({ file: resolve(values.out), ...posed, device, warnings })
      else process.stdout.write(`${inWords(values.out, posed, device)}\n`)
      for (const warning of warnings) process.stderr.write(`${warning}\n`)
      return warnings.length > 0 ? 3 : 0
    } catch (thrown) {
      if (thrown instanceof Aborted) return 130
      throw thrown
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

function inWords(out: string, { topology, frames, framesWithPeople, people, framesPerS }: Posed, device: string): string {
  const who = people === 1 ? '1 person' : `${people} people`
  return `${out}: ${who} in ${framesWithPeople} of ${frames} frames (${topology})${framesPerS === null ? '' : `, ${framesPerS.toFixed(1)} frames/s`} on ${device}`
}
