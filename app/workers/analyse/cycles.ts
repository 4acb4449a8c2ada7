/** From steps and angles to strides: their curves, and what they are on the whole. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { cyclesParams } from '../../contract/gait/analyse-tasks.ts'
import type { Gait } from '../../contract/gait/gait.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { bySide } from '../../core/body/joints.ts'
import { measureStrides } from '../../core/gait/cycles/measure-strides.ts'
import { normalisedCycle } from '../../core/gait/cycles/normalised-cycle.ts'
import { strideFindings } from '../../core/gait/cycles/stride-findings.ts'
import { applyEventEdits } from '../../core/gait/events/event-edits.ts'
import { assumedUncertainties } from '../../core/gait/events/how-sure.ts'
import { areSidesExchanged } from '../../core/gait/exchanged-sides.ts'
import { cycleSignals } from '../../core/gait/signals/cycle-signals.ts'
import { modelledFromArrow, recordedFromArrow } from '../../core/gait/signals/recorded-arrow.ts'
import { toldSignals } from '../../core/gait/signals/told-signals.ts'
import { toldGait } from '../../core/gait/told-gait.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { keepCut, lastCut, stepsOf, walkIn } from './last-cut.ts'
import { keepMeasured } from './measured-gait.ts'
import { hashOf, writePieces, writtenOnce } from './written-pieces.ts'

export async function cycles(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { angles: anglesFile, events: eventsFile, steps: stepsFile, recorded: recordedFile, modelled: modelledFile, kinematics, source, beltSpeedMps, stated, gait: chosen, offsets, stepsBy, areStepsChosen, eventEdits, excludedStrides, known } = cyclesParams.parse(params)
  const walk = await walkIn({ angles: anglesFile, events: eventsFile, steps: stepsFile })
  const { timesS, angles, steps } = walk
  const { rateHz, cutOffHz, angles: angleSource, findings, untold, certainty, standing, makerParameters } = kinematics
  const found = stepsOf(walk, offsets, stepsBy, areStepsChosen)
  const oneCycle = normalisedCycle(found.events, timesS)
  const { events, conflicts } = applyEventEdits(found.events, eventEdits, 1 / rateHz, oneCycle)
  const earlier = lastCut(walk, { beltSpeedMps, stated })
  const sides = measureStrides(events, timesS, angles, steps, beltSpeedMps, { excluded: excludedStrides, isOneCycle: oneCycle !== null, stated, gait: chosen, ...(earlier && { earlier }) })
  keepCut(walk, { beltSpeedMps, stated }, sides)
  const recorded = recordedFile === null ? null : recordedFromArrow(await readFile(recordedFile), basename(recordedFile))
  const modelled = modelledFile === null ? null : modelledFromArrow(await readFile(modelledFile), basename(modelledFile))
  const signals = (recorded || modelled) && !areSidesExchanged(findings) ? { signals: toldSignals(cycleSignals(recorded, modelled, sides, steps)) } : {}
  const gait: Gait = { ...toldGait({ rateHz, cutOffHz, angleSource, beltSpeedMps, events, sides, steps, untold, certainty, standing, oneCycle, gait: chosen, makerParameters, findings: [...findings.map(withoutEmpty), ...found.findings, ...conflicts, ...assumedUncertainties(events, oneCycle !== null, [...findings, ...found.findings]), ...strideFindings({ events, sides, steps, beltSpeedMps, oneCycle, stated, gait: chosen })] }, source), ...signals }
  const { events: ownEvents, strides, ...whole } = gait
  const artifacts = new Set(known)
  const told = JSON.stringify(whole)
  const [{ outputs, kept, pieces }, untouched] = await Promise.all([
    writePieces({ events: ownEvents, strides }, bySide((side) => sides[side].measured), artifacts, attemptDir),
    writtenOnce({ role: 'events', format: 'json', of: [found.events], make: () => JSON.stringify(found.events) }, artifacts, attemptDir),
    writeFlushed(attemptDir, 'gait.json', told),
  ])
  await writeFlushed(attemptDir, 'strides.json', JSON.stringify(pieces))
  keepMeasured({ gait: hashOf(told), pieces }, gait, sides)
  return {
    outputs: [{ role: 'gait', file: 'gait.json', format: 'json' }, { role: 'strides', file: 'strides.json', format: 'json' }, ...untouched.outputs, ...outputs],
    kept: [...untouched.kept, ...kept],
    summary: {},
    warnings: [],
  }
}

const withoutEmpty = ({ hint, ...finding }: Gait['findings'][number]) => ({ ...finding, ...(hint !== undefined && { hint }) })
