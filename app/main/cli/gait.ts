import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { gaitSchema, type Gait } from '../../contract/gait/gait.ts'
import { seenFeetOf } from '../../core/body/fit/seen-feet.ts'
import { bySide } from '../../core/body/joints.ts'
import { asksForALook } from '../../core/deviation/deviation.ts'
import { eventsMoved } from '../../core/deviation/events-moved.ts'
import { qualityBehind } from '../../core/deviation/quality-behind.ts'
import { methodOfAngles } from '../../core/deviation/chance/repeatability.ts'
import { SEED } from '../../core/deviation/chance/seed.ts'
import { toldDeviations } from '../../core/deviation/told/told-deviations.ts'
import { modelIn } from '../../core/pose/made-by.ts'
import { makerParameters } from '../../core/formats/c3d/c3d-analysis.ts'
import type { MarkerMotion } from '../../core/formats/motion/read-trc.ts'
import { analyseGait } from '../../core/gait/analyse-gait.ts'
import { areSidesExchanged } from '../../core/gait/exchanged-sides.ts'
import { SAY_THAT_IT_STANDS } from '../../core/gait/standing-findings.ts'
import { standingFor } from '../../core/gait/standing-for.ts'
import { countingStrides } from '../../core/gait/cycles/counting-strides.ts'
import { moveSource } from '../../core/gait/move-source.ts'
import { cycleSignals } from '../../core/gait/signals/cycle-signals.ts'
import { modelledIn, recordedIn } from '../../core/gait/signals/recorded.ts'
import { toldSignals } from '../../core/gait/signals/told-signals.ts'
import { toldGait } from '../../core/gait/told-gait.ts'
import { compare } from '../../core/norms/references/most-alike.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import { leftOutPlaces, withoutOwn } from '../../core/norms/references/without-own.ts'
import type { MeanCurvesBySide } from '../../core/norms/scores/against-reference.ts'
import { controlSetOf, toldIndex, whyNoIndex } from '../../core/norms/scores/control-set.ts'
import { PROGRAMS_OWN } from '../models/folders.ts'
import { titleOfModel } from '../models/title-of-model.ts'
import { legLengthOfC3d } from '../../core/norms/gate/leg-length.ts'
import { ONLY_TO_SAY } from '../../core/norms/gate/gate-verdict.ts'
import { measurementOfFile } from '../../core/norms/gate/measurement-of-file.ts'
import { readMotion } from '../convert/read-motion.ts'
import { refuseMissing } from '../system/file-there.ts'
import { ANGLES_OPTION, anglesOption } from './options/angles-option.ts'
import { WrongUse, type Command } from './command.ts'
import { referencesNamed } from './reference.ts'
import { GAIT_OPTION, gaitOption } from './options/gait-option.ts'
import { gaitInWords, hasStrides } from './words/gait-in-words.ts'
import { stepsOfFile } from './steps-of-file.ts'
import { untoldIn } from './words/untold-in.ts'
import { unusedStanding } from './words/unused-standing.ts'
import { UP_OPTION, upOption } from './options/up-option.ts'
import { jsonFile, numberOption, printable, printJson, readArgs, writeJson } from './common.ts'

const IN_A_WINDOW = { ...ONLY_TO_SAY, ...SAY_THAT_IT_STANDS } as const
/** In place of what a window would have entered. */
const SAID_HERE: Readonly<Record<keyof typeof IN_A_WINDOW, string>> = { 'birth-date': 'Say with --age YEARS how old the person is.', 'leg-length': 'Say with --leg-length M how long the legs are.', model: 'Say with --model NAME which model or marker set it was.', setting: 'Name it with --standing beside that walk.', not: '' }

export const gaitCommand: Command = {
  use: 'gait FILE [--belt M/S] [--gait walk|run|more] [--angles vendor|opensim|markers|fit|points] [--steps FILE] [--standing FILE] [--up x|y|z] [--reference ID|FILE] [--leg-length M] [--height M] [--age YEARS] [--model NAME] [--json [F]]',
  about: 'steps, parameters and joint angles over the stride of one trial: C3D, TRC, MOT or STO of markers, or of OpenSim’s joint angles: these show no feet to find steps by, so which angles it has is told, and curves where --steps names a file of the same recording that shows them, or once they are placed in the window',
  options: [
    ['--belt M/S', 'how fast the treadmill’s belt ran; without it the floor stood still'],
    GAIT_OPTION,
    ANGLES_OPTION,
    ['--steps FILE', 'another file of the same recording, by the same clock, whose steps count in place of this one’s: the TRC beside a MOT of joint angles'],
    ['--standing FILE', 'the same person by the same points, standing still: sets lengths, level feet and what is 0°'],
    UP_OPTION,
    ['--reference ID|FILE', 'a norm or cohort to hold it against: "stridescope reference list" shows those that are known'],
    ['--leg-length M', 'from the pelvis to the ankle; without it as the file says, or as long as thigh and shank are'],
    ['--height M', 'how tall the person is: whether the points are in the unit that is taken'],
    ['--age YEARS', 'of the person: children’s norms are for children'],
    ['--model NAME', 'which pose model, or set of markers, the points are from, where the file does not say it'],
  ],
  async run(given) {
    const { args, file: jsonTo } = jsonFile(given)
    const { values, positionals } = readArgs(args, { belt: { type: 'string' }, gait: { type: 'string' }, angles: { type: 'string' }, steps: { type: 'string' }, standing: { type: 'string' }, up: { type: 'string' }, reference: { type: 'string' }, 'leg-length': { type: 'string' }, height: { type: 'string' }, age: { type: 'string' }, model: { type: 'string' } })
    const [file, second] = positionals
    if (file === undefined || second !== undefined) throw new WrongUse('Name one file.')
    const beltSpeedMps = numberOption(values.belt, '--belt', { least: 0, most: 15, isWhole: false }) ?? 0
    const chosen = gaitOption(values.gait)
    const wanted = anglesOption(values.angles)
    const up = upOption(values.up)
    const legLengthM = numberOption(values['leg-length'], '--leg-length', { least: 0.1, most: 1.6, isWhole: false })
    const heightM = numberOption(values.height, '--height', { least: 0.3, most: 2.8, isWhole: false })
    const ageYears = numberOption(values.age, '--age', { least: 0, most: 130, isWhole: false })
    for (const read of [file, values.steps, values.standing]) if (read !== undefined) refuseMissing(read)
    const own = new Set([createHash('sha256').update(readFileSync(file)).digest('hex')])
    const whole = values.reference === undefined ? [] : await referencesNamed(values.reference, values.library)
    const candidates = whole.map((one) => withoutOwn(one, own))
    const source = readMotion(file, { stated: up })
    const modelOf = (motion: MarkerMotion) => values.model ?? modelIn(motion.remark)
    const stand = values.standing === undefined ? null : readMotion(values.standing, { stated: up, ...(extname(values.standing).toLowerCase() === extname(file).toLowerCase() && { alongside: source.up.axis }) }).motion
    const standing = stand && standingFor({ motion: source.motion, model: modelOf(source.motion) }, { motion: stand, model: modelOf(stand) }, basename(values.standing!))
    const body = moveSource(source, wanted, { untold: untoldIn(source.motion, values.model), seenFeet: seenFeetOf(modelOf(source.motion)), ...(standing && { standing }) })
    const steps = values.steps === undefined ? null : stepsOfFile(values.steps, body)
    const analysis = analyseGait(steps ? { ...body, findings: steps.findings } : body, beltSpeedMps, { ...(steps && steps.events.length > 0 && { events: steps.events }), gait: chosen ?? null, stated: { heightM: heightM ?? null, legLengthM: legLengthM ?? (source.c3d && legLengthOfC3d(source.c3d)?.metres) ?? null, ageYears: ageYears ?? null } })
    const measurement = measurementOfFile(source, analysis, { legLengthM, ageYears, model: values.model })
    const curves = bySide((side) => Object.fromEntries(Object.entries(analysis.sides[side].curves).map(([angle, { mean }]) => [angle, mean])))
    const against = compare(curves, measurement, candidates, candidates, own, titleOfModel([PROGRAMS_OWN]))
    const told = toldGait({ ...analysis, ...(source.c3d && { makerParameters: makerParameters(source.c3d) }), findings: [...source.findings, ...source.ofMarkers, ...analysis.findings, ...(standing ? unusedStanding(analysis, standing, basename(values.standing!)) : []), ...against.findings] }, basename(file))
    const signals = source.c3d && !areSidesExchanged(analysis.findings) ? { signals: toldSignals(cycleSignals(recordedIn(source.c3d), modelledIn(source.c3d), analysis.sides, analysis.steps)) } : {}
    const strides = bySide((side) => countingStrides(analysis.sides[side]))
    const today = { name: basename(file), date: '', strides }
    const varied = eventsMoved(today, { ...analysis, counts: (side, at) => analysis.sides[side].leftOut[at] === null })
    const differing = toldDeviations({ today, method: methodOfAngles(analysis.angleSource), events: analysis.events, quality: qualityBehind(analysis.events, today, null), against, varied, seed: SEED })
    const gait = gaitSchema.parse({ ...told, ...signals, reference: against.reference, scores: against.scores && { ...against.scores, ...deviationIndex(curves, against.reference!.id, { whole, candidates, own }) }, ...differing })
    if (jsonTo !== undefined) writeJson(jsonTo, gait)
    // Where there is nothing to measure, why comes first.
    if (!hasStrides(gait)) tellFindings(gait)
    if (values.json) printJson(gait)
    else process.stdout.write(gaitInWords(gait))
    if (hasStrides(gait)) tellFindings(gait)
    return gait.findings.some(({ level }) => level === 'warning') || gait.deviations.some(asksForALook) ? 3 : 0
  },
}

function deviationIndex(curves: MeanCurvesBySide, id: string, { whole, candidates, own }: { whole: readonly Reference[]; candidates: readonly Reference[]; own: ReadonlySet<string> }) {
  const [all, without] = [whole, candidates].map((some) => some.find((one) => one.id === id)!) as [Reference, Reference]
  return toldIndex(curves, whyNoIndex(curves, without, all.people !== undefined) ?? controlSetOf(all, leftOutPlaces(all, own)))
}

function tellFindings({ findings }: Pick<Gait, 'findings'>): void {
  const [first, then] = [findings.filter(({ level }) => level !== 'note'), findings.filter(({ level }) => level === 'note')]
  for (const { message, hint = '' } of [...first, ...then]) process.stderr.write(`${printable(`${message} ${asSaidHere(hint)}`.trim())}\n`)
}

const asSaidHere = (hint: string): string => Object.entries(SAID_HERE).reduce((words, [field, here]) => words.replace(IN_A_WINDOW[field as keyof typeof IN_A_WINDOW], here), hint)
