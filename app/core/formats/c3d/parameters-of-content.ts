import type { C3dContent } from './c3d.ts'
import { channelsOf } from './c3d-analog.ts'
import { eventsOf } from './c3d-events.ts'
import { type C3dParameters, parameterOf } from './c3d-parameters.ts'
import { putCount, putNumbers, putPairs, putReal, putText, putTexts, putWideCount } from './put-parameters.ts'

const MOST_FRAMES_IN_16_BITS = 65_535

/** A file's parameters, changed where they would contradict the content, and only there. */
export function parametersOf(content: C3dContent, dataBlock: number): C3dParameters {
  return [withPoints, withTrial, withAnalog, withEvents].reduce((groups, change) => change(groups, content), putCount(content.parameters, 'POINT:DATA_START', dataBlock))
}

function withPoints(before: C3dParameters, { points, frames, rateHz, pointScale, pointUnit, screen }: C3dContent): C3dParameters {
  let groups = putCount(before, 'POINT:USED', points.length)
  groups = putCount(groups, 'POINT:FRAMES', parameterOf(groups, 'POINT:FRAMES')?.type === 'real' ? frames : Math.min(frames, MOST_FRAMES_IN_16_BITS))
  if (frames > MOST_FRAMES_IN_16_BITS) groups = putReal(groups, 'POINT:LONG_FRAMES', frames)
  // Below 0: the points are real numbers.
  groups = putReal(groups, 'POINT:SCALE', -pointScale)
  groups = putReal(groups, 'POINT:RATE', rateHz)
  groups = putText(groups, 'POINT:UNITS', pointUnit)
  groups = putText(groups, 'POINT:X_SCREEN', screen.x)
  groups = putText(groups, 'POINT:Y_SCREEN', screen.y)
  groups = putTexts(groups, 'POINT:LABELS', points.map(({ label }) => label))
  return putTexts(groups, 'POINT:DESCRIPTIONS', points.map(({ description }) => description))
}

function withTrial(groups: C3dParameters, { firstFrame, frames }: C3dContent): C3dParameters {
  const lastFrame = firstFrame + frames - 1
  if (lastFrame <= MOST_FRAMES_IN_16_BITS && parameterOf(groups, 'TRIAL:ACTUAL_START_FIELD') === undefined) return groups
  return putWideCount(putWideCount(groups, 'TRIAL:ACTUAL_START_FIELD', firstFrame), 'TRIAL:ACTUAL_END_FIELD', lastFrame)
}

function withAnalog(before: C3dParameters, { analog, rateHz }: C3dContent): C3dParameters {
  const { channels, genScale, samplesPerFrame } = analog
  if (channels.length === 0 && parameterOf(before, 'ANALOG:USED') === undefined) return before
  let groups = putCount(before, 'ANALOG:USED', channels.length)
  if (channels.length === 0) return groups
  groups = putReal(groups, 'ANALOG:RATE', rateHz * samplesPerFrame)
  if (same(channelsOf(groups, channels.length), { genScale, channels })) return groups
  const offsets = channels.map(({ offset }) => offset)
  const areWhole = offsets.every((offset) => Number.isInteger(offset) && Math.abs(offset) < 32_768)
  groups = putTexts(groups, 'ANALOG:LABELS', channels.map(({ label }) => label))
  groups = putTexts(groups, 'ANALOG:DESCRIPTIONS', channels.map(({ description }) => description))
  groups = putTexts(groups, 'ANALOG:UNITS', channels.map(({ unit }) => unit))
  groups = putNumbers(groups, 'ANALOG:SCALE', channels.map(({ scale }) => scale), 'real')
  groups = putNumbers(groups, 'ANALOG:OFFSET', offsets, areWhole ? 'integer' : 'real')
  groups = putText(groups, 'ANALOG:FORMAT', 'SIGNED')
  return putReal(groups, 'ANALOG:GEN_SCALE', genScale)
}

function withEvents(before: C3dParameters, { events, headerEvents }: C3dContent): C3dParameters {
  if (same(eventsOf(before, headerEvents), events)) return before
  let groups = putCount(before, 'EVENT:USED', events.length)
  groups = putTexts(groups, 'EVENT:CONTEXTS', events.map(({ context }) => context))
  groups = putTexts(groups, 'EVENT:LABELS', events.map(({ label }) => label))
  groups = putTexts(groups, 'EVENT:DESCRIPTIONS', events.map(({ description }) => description))
  groups = putTexts(groups, 'EVENT:SUBJECTS', events.map(({ subject }) => subject))
  groups = putNumbers(groups, 'EVENT:ICON_IDS', events.map(({ iconId }) => iconId), 'integer')
  return putPairs(groups, 'EVENT:TIMES', events.map(({ timeS }) => minutesAndSeconds(timeS)))
}

function minutesAndSeconds(timeS: number): [number, number] {
  const minutes = Math.max(Math.floor(timeS / 60), 0)
  return [minutes, timeS - 60 * minutes]
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
