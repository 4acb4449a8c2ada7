import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { WrongUse } from './wrong-use.ts'

/** How the sessions are made up: with a recipe, that says it. */
const SESSION_OPTIONS = {
  person: { type: 'string' },
  name: { type: 'string' },
  movement: { type: 'string' },
  speed: { type: 'string' },
  treadmill: { type: 'boolean' },
  overground: { type: 'boolean' },
  seconds: { type: 'string' },
  variability: { type: 'string' },
  asymmetry: { type: 'string' },
  deviation: { type: 'string', multiple: true },
  sessions: { type: 'string' },
  'session-effect': { type: 'string' },
  'baseline-trc': { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig

/** What may be said beside a recipe as well. */
const LAB_OPTIONS = {
  recipe: { type: 'string' },
  seed: { type: 'string' },
  cameras: { type: 'string' },
  rig: { type: 'string' },
  distance: { type: 'string' },
  height: { type: 'string' },
  size: { type: 'string' },
  fps: { type: 'string' },
  exposure: { type: 'string' },
  distortion: { type: 'string' },
  'start-spread': { type: 'string' },
  drift: { type: 'string' },
  noise: { type: 'string' },
  blur: { type: 'string' },
  crf: { type: 'string' },
  clutter: { type: 'string' },
  'sensor-noise': { type: 'string' },
  'truth-rate': { type: 'string' },
  'no-films': { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig

export const MAKE_OPTIONS = { ...LAB_OPTIONS, ...SESSION_OPTIONS }

/** A recipe would pass them over. */
const GOING_OPTIONS = ['speed', 'treadmill'] as const
const STANDING: ReadonlyMap<string, string> = new Map([['squat', 'squats'], ['jump', 'jumps']])

export type MakeOptions = ReturnType<typeof parseMake>['values']

export function parseMake(args: string[]) {
  const { values, positionals } = parseArgs({ args, options: MAKE_OPTIONS, allowPositionals: true })
  const [out, ...more] = positionals
  if (out === undefined) throw new WrongUse('Where shall the lab be written? make OUT')
  if (more.length > 0) throw new WrongUse(`One folder at a time: ${positionals.join(', ')}`)
  if (values.treadmill && values.overground) throw new WrongUse('--treadmill and --overground exclude each other.')
  const { movement = '' } = values
  const going = GOING_OPTIONS.find((name) => name in values)
  if (STANDING.has(movement) && going !== undefined) throw new WrongUse(`--${going} is of walking and running: ${STANDING.get(movement)} stay where they are.`)
  const told = Object.keys(SESSION_OPTIONS).find((name) => name in values)
  if (values.recipe !== undefined && told !== undefined) throw new WrongUse(`With --recipe the recipe says what --${told} would; change it there.`)
  return { out, values }
}
