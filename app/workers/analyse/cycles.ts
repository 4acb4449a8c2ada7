/** From steps and angles to strides: their curves, and what they are on the whole. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { cyclesParams } from '../../contract/analyse-tasks.ts'
import { gaitSchema } from '../../contract/gait.ts'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { bySide } from '../../core/body/joints.ts'
import { anglesFromArrow } from '../../core/gait/angles-arrow.ts'
import { measureStrides } from '../../core/gait/cycles/measure-strides.ts'
import { stridesToArrow } from '../../core/gait/cycles/strides-arrow.ts'
import { applyEventEdits } from '../../core/gait/events/event-edits.ts'
import { cycleSignals } from '../../core/gait/signals/cycle-signals.ts'
import { modelledFromArrow, recordedFromArrow } from '../../core/gait/signals/recorded-arrow.ts'
import { toldSignals } from '../../core/gait/signals/told-signals.ts'
import { stepsFromArrow } from '../../core/gait/steps-arrow.ts'
import { toldGait } from '../../core/gait/told-gait.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'

const eventsSchema = gaitSchema.shape.events

export async function cycles(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { angles: anglesFile, events: eventsFile, steps: stepsFile, recorded: recordedFile, modelled: modelledFile, kinematics, source, beltSpeedMps, eventEdits, excludedStrides } = cyclesParams.parse(params)
  const { timesUs, angles } = anglesFromArrow(await readFile(anglesFile), basename(anglesFile))
  const found = eventsSchema.parse(JSON.parse(await readFile(eventsFile, 'utf8')))
  const steps = stepsFile === null ? null : stepsFromArrow(await readFile(stepsFile), basename(stepsFile))
  const { rateHz, cutOffHz, angles: angleSource, findings, untold, certainty, standing } = kinematics
  const { events, conflicts } = applyEventEdits(found, eventEdits, 1 / rateHz)
  const sides = measureStrides(events, Float64Array.from(timesUs, (us) => Number(us) / 1e6), angles, steps, beltSpeedMps, { excluded: excludedStrides })
  const recorded = recordedFile === null ? null : recordedFromArrow(await readFile(recordedFile), basename(recordedFile))
  const modelled = modelledFile === null ? null : modelledFromArrow(await readFile(modelledFile), basename(modelledFile))
  const signals = recorded || modelled ? { signals: toldSignals(cycleSignals(recorded, modelled, sides, steps)) } : {}
  const gait = gaitSchema.parse({ ...toldGait({ rateHz, cutOffHz, angleSource, beltSpeedMps, events, sides, steps, untold, certainty, standing, findings: [...findings.map(withoutEmpty), ...conflicts] }, source), ...signals })
  await writeFlushed(attemptDir, 'gait.json', JSON.stringify(gait))
  await writeFlushed(attemptDir, 'strides.arrow', stridesToArrow(bySide((side) => sides[side].measured)))
  return {
    outputs: [
      { role: 'gait', file: 'gait.json', format: 'json' },
      { role: 'strides', file: 'strides.arrow', format: 'arrow' },
    ],
    summary: {},
    warnings: [],
  }
}

const withoutEmpty = ({ hint, ...finding }: (typeof gaitSchema.shape.findings)['_output'][number]) => ({ ...finding, ...(hint !== undefined && { hint }) })
