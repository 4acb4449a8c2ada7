import { extname } from 'node:path'
import { inHz } from '../../core/formats/reader.ts'
import { exchangedIn } from '../../core/gait/exchanged-sides.ts'
import { ProblemError } from '../../core/problem.ts'
import { readMotion } from '../convert/read-motion.ts'
import { writeMotion, WRITTEN_KINDS } from '../convert/write-motion.ts'
import { WrongUse, type Command } from './command.ts'
import { printable, printJson, readArgs } from './common.ts'
import { refuseToOverwrite } from './options/file-to-write.ts'
import { upOption } from './options/up-option.ts'

const LAYOUTS = ['wide', 'long'] as const

export const convertCommand: Command = {
  use: 'convert FILE --to FILE [--up x|y|z] [--layout wide|long]',
  about: 'markers of one file (C3D, TRC, MOT, Arrow) as another (the same, and CSV); what does not fit is said',
  async run(args) {
    const { values, positionals } = readArgs(args, { to: { type: 'string' }, up: { type: 'string' }, layout: { type: 'string', default: 'wide' } })
    const [from, second] = positionals
    const { to } = values
    if (from === undefined || second !== undefined || to === undefined) throw new WrongUse('Name one file, and with --to the file to write.')
    refuseToOverwrite(to, [from])
    if (!WRITTEN_KINDS.includes(extname(to).toLowerCase())) throw new WrongUse(`${to} is of no kind that can be written: name one that ends in ${WRITTEN_KINDS.join(', ')}.`)
    const layout = LAYOUTS.find((one) => one === values.layout)
    if (layout === undefined) throw new WrongUse(`There is no layout "${values.layout}". There are: ${LAYOUTS.join(', ')}.`)
    if (values.up !== undefined && [from, to].every((file) => extname(file).toLowerCase() === '.c3d')) throw new WrongUse('A C3D file is written with its axes as they are: --up changes nothing.')

    const source = readMotion(from, { stated: upOption(values.up) })
    if (source.coordinates) throw new ProblemError({ code: 'joint-angles', message: `${from} holds joint angles and no places of markers: there is nothing to convert.`, hint: 'Name the markers that they were made from: the TRC of the same recording.', subject: from })
    const findings = [...source.findings, ...exchangedIn(source.motion), ...(await writeMotion(source, to, layout))]
    const { markers, timesS, rateHz } = source.motion
    if (values.json) printJson({ from, to, markers: markers.length, frames: timesS.length, rateHz, findings })
    else process.stdout.write(`${to}: ${markers.length} markers, ${timesS.length} frames at ${inHz(rateHz)}\n`)
    for (const { message, hint } of findings) process.stderr.write(`${printable([message, hint].filter(Boolean).join(' '))}\n`)
    return findings.some(({ level }) => level === 'warning') ? 3 : 0
  },
}
