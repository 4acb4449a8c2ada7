/** From steps and angles to strides: their curves, and what they are on the whole. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { cyclesParams } from '../../contract/analyse-tasks.ts'
import { gaitSchema } from '../../contract/gait.ts'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { bySide } from '../../core/body/joints.ts'
import { measureStrides } from '../../core/gait/cycles/measure-strides.ts'
import { strideFindings } from '../../core/gait/cycles/stride-findings.ts'
import { stridesToArrow } from '../../core/gait/cycles/strides-arrow.ts'
import { applyEventEdits } from '../../core/gait/events/event-edits.ts'
import { settledSteps } from '../../core/gait/events/found-events.ts'
import { checkedByPlates, toldOffsets } from '../../core/gait/events/told-offsets.ts'
import { cycleSignals } from '../../core/gait/signals/cycle-signals.ts'
import { modelledFromArrow, recordedFromArrow } from '../../core/gait/signals/recorded-arrow.ts'
import { toldSignals } from '../../core/gait/signals/told-signals.ts'
import { toldGait } from '../../core/gait/told-gait.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { keepCut, lastCut, walkIn } from './last-cut.ts'
import { keepMeasured } from './measured-gait.ts'

export async function cycles(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { angles: anglesFile, events: eventsFile, steps: stepsFile, recorded: recordedFile, modelled: modelledFile, kinematics, source, beltSpeedMps, offsets, stepsBy, eventEdits, excludedStrides } = cyclesParams.parse(params)
  const walk = await walkIn({ angles: anglesFile, events: eventsFile, steps: stepsFile })
  const { timesS, angles, steps, seen } = walk
  const { rateHz, cutOffHz, angles: angleSource, findings, untold, certainty, standing } = kinematics
  const found = settledSteps(seen, offsets, stepsBy)
  const ofSteps = [...found.findings, ...toldOffsets(found.events, offsets), ...checkedByPlates(seen, found.events, stepsBy)]
  const { events, conflicts } = applyEventEdits(found.events, eventEdits, 1 / rateHz)
  const earlier = lastCut(walk, beltSpeedMps)
  const sides = measureStrides(events, timesS, angles, steps, beltSpeedMps, { excluded: excludedStrides, ...(earlier && { earlier }) })
  keepCut(walk, beltSpeedMps, sides)
  const recorded = recordedFile === null ? null : recordedFromArrow(await readFile(recordedFile), basename(recordedFile))
  const modelled = modelledFile === null ? null : modelledFromArrow(await readFile(modelledFile), basename(modelledFile))
  const signals = recorded || modelled ? { signals: toldSignals(cycleSignals(recorded, modelled, sides, steps)) } : {}
  const gait = gaitSchema.parse({ ...toldGait({ rateHz, cutOffHz, angleSource, beltSpeedMps, events, sides, steps, untold, certainty, standing, findings: [...findings.map(withoutEmpty), ...ofSteps, ...conflicts, ...strideFindings({ events, sides, steps, beltSpeedMps })] }, source), ...signals })
  const told = JSON.stringify(gait)
  await writeFlushed(attemptDir, 'gait.json', told)
  keepMeasured(told, gait, sides)
  await writeFlushed(attemptDir, 'events.json', JSON.stringify(found.events))
  await writeFlushed(attemptDir, 'strides.arrow', stridesToArrow(bySide((side) => sides[side].measured)))
  return {
    outputs: [
      { role: 'gait', file: 'gait.json', format: 'json' },
      { role: 'events', file: 'events.json', format: 'json' },
      { role: 'strides', file: 'strides.arrow', format: 'arrow' },
    ],
    summary: {},
    warnings: [],
  }
}

const withoutEmpty = ({ hint, ...finding }: (typeof gaitSchema.shape.findings)['_output'][number]) => ({ ...finding, ...(hint !== undefined && { hint }) })
