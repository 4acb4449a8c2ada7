import { copyFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Posed, posedSchema } from '../../contract/models/pose-estimation.ts'
import { modelsHere } from '../models/list-models.ts'
import { namedOrUsual } from '../models/named-or-usual.ts'
import { usableModel } from '../models/usable-model.ts'
import { libraryLayout } from '../store/layout.ts'
import { refuseMissing } from '../system/file-there.ts'
import { defaultLibrary } from '../system/folders.ts'
import { thisMachine } from '../system/machine.ts'
import { WrongUse, type Command } from './command.ts'
import { MODEL_OPTION, printJson, readArgs } from './common.ts'
import { fileToWrite } from './options/file-to-write.ts'
import { makerInWords, makerOf } from './words/maker.ts'
import { PEOPLE_OPTION, peopleIn } from './options/people-option.ts'
import { poseFilm } from './pose-film.ts'
import { inWorkFolder } from './work-folder.ts'

const PEOPLE_FILE = { what: 'people', endings: ['.arrow'], hint: 'The table is an Arrow file, which pandas, R and DuckDB open.' }

export const poseCommand: Command = {
  use: 'pose FILM --out F.arrow [--model ID] [--people N]',
  about: 'everybody whom one film shows, frame by frame, as an Arrow table; imports nothing',
  options: [['--out F.arrow', 'the table to write'], MODEL_OPTION, PEOPLE_OPTION],
  async run(args) {
    const { values, positionals } = readArgs(args, { out: { type: 'string' }, model: { type: 'string' }, people: { type: 'string' } })
    const [name, second] = positionals
    if (name === undefined || second !== undefined || values.out === undefined) throw new WrongUse('Name one film, and with --out the table to write.')
    const people = peopleIn(values.people) ?? 1
    const film = resolve(name)
    refuseMissing(film, name)
    const out = fileToWrite(values.out, PEOPLE_FILE, { reads: [film] })
    return inWorkFolder(async (work) => {
      const here = { library: { layout: libraryLayout(values.library ?? defaultLibrary()) }, machine: thisMachine() }
      const model = await usableModel(here.library, await namedOrUsual(here, values.model))
      const { summary, device = '', warnings, table } = await poseFilm({ film, name, people, model }, work)
      const posed = posedSchema.parse(summary)
      await copyFile(table, out)
      const maker = makerOf((await modelsHere(here)).models, model.entry.id)
      if (values.json) printJson({ file: resolve(out), ...posed, device, ...maker, warnings })
      else process.stdout.write(`${inWords(out, posed, device)}\n  found ${makerInWords(maker)}\n`)
      for (const warning of warnings) process.stderr.write(`${warning}\n`)
      return warnings.length > 0 ? 3 : 0
    })
  },
}

function inWords(out: string, { topology, frames, framesWithPeople, people, framesPerS }: Posed, device: string): string {
  const who = people === 1 ? '1 person' : `${people} people`
  return `${out}: ${who} in ${framesWithPeople} of ${frames} frames (${topology})${framesPerS === null ? '' : `, ${framesPerS.toFixed(1)} frames/s`} on ${device}`
}
