import type { MakeOptions } from './make-options.ts'

/** Which option says what stands where in a recipe. */
const PLACES: readonly (readonly [place: RegExp, option: keyof MakeOptions])[] = [
  [/^seed$/, 'seed'],
  [/^athlete\.person$/, 'person'],
  [/^athlete\.name$/, 'name'],
  [/\.effectDeg$/, 'session-effect'],
  [/\.movement$/, 'movement'],
  [/\.speedMps$/, 'speed'],
  [/\.durationS$/, 'seconds'],
  [/\.variability$/, 'variability'],
  [/\.asymmetry$/, 'asymmetry'],
  [/\.deviations\b/, 'deviation'],
  [/^rig\.cameras$/, 'cameras'],
  [/^rig\.layout$/, 'rig'],
  [/^rig\.distanceM$/, 'distance'],
  [/^rig\.heightM$/, 'height'],
  [/^rig\.(widthPx|heightPx)$/, 'size'],
  [/^rig\.frameRateHz$/, 'fps'],
  [/^rig\.exposureS$/, 'exposure'],
  [/^rig\.distortion\b/, 'distortion'],
  [/^rig\.startSpreadS$/, 'start-spread'],
  [/^rig\.driftPpm$/, 'drift'],
  [/^film\.noise$/, 'noise'],
  [/^film\.blur$/, 'blur'],
  [/^film\.crf$/, 'crf'],
  [/^scene\.clutter$/, 'clutter'],
  [/^sensors\.noise$/, 'sensor-noise'],
  [/^truth\.rateHz$/, 'truth-rate'],
]

/** Undefined where the recipe itself says it. Without a person's number the seed is theirs. */
export function optionOf(path: readonly PropertyKey[], said: MakeOptions): keyof MakeOptions | undefined {
  const place = path.map(String).join('.')
  const option = PLACES.find(([one]) => one.test(place))?.[1]
  if (option === 'person' && said.person === undefined && said.seed !== undefined) return 'seed'
  return option !== undefined && said[option] !== undefined ? option : undefined
}
