import { basename } from 'node:path'
import { gaitSchema, type Gait } from '../../contract/gait.ts'
import { SIDES } from '../../core/body/joints.ts'
import { analyseGait, moveBody } from '../../core/gait/analyse-gait.ts'
import { toldGait } from '../../core/gait/told-gait.ts'
import { readMotion } from '../convert/read-motion.ts'
import { WrongUse, type Command } from './command.ts'
import { jsonFile, numberOption, printable, printJson, readArgs, writeJson } from './common.ts'

const ANGLE_SOURCES = ['vendor', 'fit', 'points'] as const

export const gaitCommand: Command = {
  use: 'gait FILE [--belt M/S] [--angles vendor|fit|points] [--json [F]]',
  about: 'steps, parameters and joint angles over the stride of one trial: C3D, TRC, MOT of markers',
  options: [
    ['--belt M/S', 'how fast the treadmill’s belt ran; without it the floor stood still'],
    ['--angles WHOSE', 'vendor: those in the file; fit: of a body with bones of one length; points: straight from keypoints; without it the first that can be had'],
  ],
  async run(given) {
    const { args, file: jsonTo } = jsonFile(given)
    const { values, positionals } = readArgs(args, { belt: { type: 'string' }, angles: { type: 'string' } })
    const [file, second] = positionals
    if (file === undefined || second !== undefined) throw new WrongUse('Name one file.')
    const beltSpeedMps = numberOption(values.belt, '--belt', { least: 0, most: 15, isWhole: false }) ?? 0
    const wanted = ANGLE_SOURCES.find((one) => one === values.angles)
    if (values.angles !== undefined && wanted === undefined) throw new WrongUse(`There are no angles "${values.angles}". There are: ${ANGLE_SOURCES.join(', ')}.`)
    const { motion, c3d, findings, ofMarkers } = readMotion(file, undefined)
    const analysis = analyseGait(moveBody({ motion, c3d, wanted }), beltSpeedMps)
    const gait = gaitSchema.parse(toldGait({ ...analysis, findings: [...findings, ...ofMarkers, ...analysis.findings] }, basename(file)))
    if (jsonTo !== undefined) writeJson(jsonTo, gait)
    if (values.json) printJson(gait)
    else process.stdout.write(inWords(gait))
    for (const { message, hint } of gait.findings) process.stderr.write(`${printable([message, hint].filter(Boolean).join(' '))}\n`)
    return gait.findings.some(({ level }) => level === 'warning') ? 3 : 0
  },
}

function inWords({ events, parameters, curves }: Gait): string {
  const steps = events.map(({ side, kind, timeS, source }) => `  ${timeS.toFixed(3).padStart(8)} s  ${side.padEnd(5)} ${kind.padEnd(11)} ${source}`)
  const numbers = SIDES.flatMap((side) =>
    Object.entries(parameters[side]).map(([name, { value, sd, n }]) => `  ${side.padEnd(5)} ${name.padEnd(16)} ${value.toFixed(3)}${sd === null ? '' : ` ± ${sd.toFixed(3)}`}  (${n} ${n === 1 ? 'stride' : 'strides'})`),
  )
  const angles = SIDES.map((side) => {
    const known = Object.entries(curves[side]).filter(([, { observable }]) => observable)
    return `  ${side.padEnd(5)} ${known.map(([name]) => name).join(', ') || 'none'}`
  })
  return [`${events.length} events`, ...steps, 'Parameters', ...numbers, 'Angles over the stride', ...angles, ''].join('\n')
}
