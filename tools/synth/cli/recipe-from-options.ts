import type { RecipeInput } from '../recipe/recipe.ts'
import type { MakeOptions } from './make-options.ts'
import { number, whole } from './numbers.ts'
import { WrongUse } from './wrong-use.ts'

type TrialInput = NonNullable<RecipeInput['sessions']>[number]['trials'][number]

/** Earlier sessions lie so many days before the next. */
const DAYS_BETWEEN = 7
const LAST_DAY = Date.UTC(2026, 10, 20)

/** A recipe with what the command line says put into it, not checked yet. */
export function recipeFrom(options: MakeOptions, recipe: RecipeInput): RecipeInput {
  return {
    ...recipe,
    ...given({ seed: options.seed }),
    ...(options.recipe === undefined ? { athlete: athleteFrom(options), sessions: sessionsFrom(options) } : {}),
    rig: { ...recipe.rig, ...rigFrom(options) },
    film: { ...recipe.film, ...given({ crf: options.crf, noise: options.noise, blur: options.blur }) },
    scene: { ...recipe.scene, ...given({ clutter: options.clutter }) },
    sensors: { ...recipe.sensors, ...given({ noise: options['sensor-noise'] }, { noise: 'sensor-noise' }) },
    truth: { ...recipe.truth, ...given({ rateHz: options['truth-rate'] }, { rateHz: 'truth-rate' }) },
  }
}

function athleteFrom({ person, name, seed }: MakeOptions): RecipeInput['athlete'] {
  return { ...(name === undefined ? {} : { name }), person: number('person', person ?? seed ?? '1') }
}

/** The last session has the deviations; those before are the person as usual. */
function sessionsFrom(options: MakeOptions): NonNullable<RecipeInput['sessions']> {
  const count = whole('sessions', options.sessions ?? '1', 1, 100)
  const usual: TrialInput = {
    movement: (options.movement ?? 'walk') as 'walk',
    ...(options.treadmill || options.overground ? { treadmill: options.treadmill === true } : {}),
    ...given({ speedMps: options.speed, durationS: options.seconds, variability: options.variability, asymmetry: options.asymmetry }, { speedMps: 'speed', durationS: 'seconds' }),
  }
  return Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1
    return {
      name: `Session ${index + 1}`,
      date: new Date(LAST_DAY - (count - 1 - index) * DAYS_BETWEEN * 86_400_000).toISOString().slice(0, 10),
      ...given({ effectDeg: options['session-effect'] }, { effectDeg: 'session-effect' }),
      trials: [
        {
          ...usual,
          ...(isLast ? { deviations: (options.deviation ?? []).map(deviationFrom) } : {}),
          ...(options['baseline-trc'] && !isLast ? { writes: 'markers' as const } : {}),
        },
      ],
    }
  })
}

function rigFrom(options: MakeOptions): RecipeInput['rig'] {
  return {
    ...(options.rig === undefined ? {} : { layout: options.rig as 'ring' }),
    ...given(
      {
        cameras: options.cameras,
        distanceM: options.distance,
        heightM: options.height,
        frameRateHz: options.fps,
        exposureS: options.exposure,
        startSpreadS: options['start-spread'],
        driftPpm: options.drift,
      },
      { distanceM: 'distance', heightM: 'height', frameRateHz: 'fps', exposureS: 'exposure', startSpreadS: 'start-spread', driftPpm: 'drift' },
    ),
    ...(options.size === undefined ? {} : sizeFrom(options.size)),
    ...(options.distortion === undefined ? {} : { distortion: distortionFrom(options.distortion) }),
  }
}

function sizeFrom(size: string): { widthPx: number; heightPx: number } {
  const match = /^(\d+)x(\d+)$/i.exec(size)
  if (match === null) throw new WrongUse(`--size is a width and a height, 720x1280, not "${size}".`)
  return { widthPx: Number(match[1]), heightPx: Number(match[2]) }
}

function distortionFrom(text: string): [number, number, number, number, number] {
  const terms = text.split(',').map((term) => number('distortion', term))
  if (terms.length > 5) throw new WrongUse('--distortion has at most five terms: k1,k2,p1,p2,k3')
  const [k1 = 0, k2 = 0, p1 = 0, p2 = 0, k3 = 0] = terms
  return [k1, k2, p1, p2, k3]
}

/** `stiff-knee:left:17` or, drifting to its end, `stiff-knee:left:17:25`. */
function deviationFrom(text: string) {
  const [kind, side, amount, atEnd, ...more] = text.split(':')
  if (amount === undefined || more.length > 0) throw new WrongUse(`--deviation is KIND:SIDE:AMOUNT or KIND:SIDE:AMOUNT:AT-THE-END, not "${text}".`)
  return {
    kind: kind as 'stiff-knee',
    side: side as 'left',
    amount: number('deviation', amount),
    ...(atEnd === undefined ? {} : { amountAtEnd: number('deviation', atEnd) }),
  }
}

/** Those that were given, as numbers. `spelled` are the options whose name is not their field's. */
function given<Name extends string>(values: Record<Name, string | undefined>, spelled: Partial<Record<Name, string>> = {}): Partial<Record<Name, number>> {
  const said = (Object.entries(values) as [Name, string | undefined][]).filter((entry): entry is [Name, string] => entry[1] !== undefined)
  return Object.fromEntries(said.map(([name, text]) => [name, number(spelled[name] ?? name, text)])) as Partial<Record<Name, number>>
}
