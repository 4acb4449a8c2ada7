/** What is labelled: the keypoints of a model, or a lab's own, such as the tip of a racket. */
import { linesOf } from '../body/bones.ts'
import { KEYPOINTS, type KnownTopology } from '../body/topologies.ts'

export interface LabelTopology {
  /** Of a model's own, its id; null: a lab's. */
  known: KnownTopology | null
  /** In the order in which they are labelled. */
  keypoints: readonly string[]
  /** By place among the keypoints. */
  lines: readonly (readonly [from: number, to: number])[]
  /** Of a lab's own points: where they are, in words. */
  definitions: Readonly<Record<string, string>>
}

export const topologyOf = (known: KnownTopology): LabelTopology => ({ known, keypoints: KEYPOINTS[known], lines: linesOf(KEYPOINTS[known]), definitions: {} })

/** From top to bottom, each limb along itself: the hand does not jump. Keypoints of one's own come last. */
const KEY_ORDER = [
  'head', 'nose',
  ...['left', 'right'].flatMap((side) => ['eye-inner', 'eye', 'eye-outer', 'ear', 'mouth'].map((name) => `${side}-${name}`)),
  'neck',
  ...['left', 'right'].flatMap((side) => ['shoulder', 'elbow', 'wrist', 'thumb', 'index', 'pinky'].map((name) => `${side}-${name}`)),
  'mid-hip',
  ...['left', 'right'].flatMap((side) => ['hip', 'knee', 'ankle', 'heel', 'big-toe', 'small-toe'].map((name) => `${side}-${name}`)),
]

/** Places among the keypoints, in the order in which they are labelled. */
export function keyOrder({ keypoints }: Pick<LabelTopology, 'keypoints'>): number[] {
  const rank = (name: string) => (KEY_ORDER.includes(name) ? KEY_ORDER.indexOf(name) : KEY_ORDER.length)
  return keypoints.map((_, place) => place).toSorted((a, b) => rank(keypoints[a]!) - rank(keypoints[b]!) || a - b)
}

/** A line of a lab's own list: `club head: middle of the face`. */
const KEYPOINT_NAME = /^\p{L}[\p{L}\p{M}\p{N}-]{0,39}$/u

export interface WrittenTopology {
  topology: LabelTopology
  /** Lines that could not be read, as they were written, with why. */
  refused: string[]
}

/** One point a line, `name: where it is`; and `one – other` for a line that is drawn between two. */
export function readTopology(text: string, base: KnownTopology | null): WrittenTopology {
  const start = base ? topologyOf(base) : { keypoints: [], lines: [], definitions: {} }
  const keypoints: string[] = [...start.keypoints]
  const definitions: Record<string, string> = {}
  const pairs: [string, string][] = []
  const refused: string[] = []
  for (const line of text.split('\n').map((one) => one.trim()).filter((one) => one !== '')) {
    const pair = /^([^:–—]+?)\s+[–—-]+\s+([^:–—]+)$/.exec(line)
    const [name, where = ''] = line.split(/:(.*)/s)
    if (pair) pairs.push([kebab(pair[1]!), kebab(pair[2]!)])
    else {
      const why = whyNot(kebab(name!), keypoints)
      if (why !== null) {
        refused.push(`${line} (${why})`)
        continue
      }
      keypoints.push(kebab(name!))
      if (where.trim() !== '') definitions[kebab(name!)] = where.trim().slice(0, 300)
    }
  }
  const lines = pairs.flatMap(([one, other]) => {
    const between = [keypoints.indexOf(one), keypoints.indexOf(other)] as const
    if (between.every((place) => place >= 0)) return [between]
    refused.push(`${one} – ${other} (a line is between two points of this list)`)
    return []
  })
  return { topology: { known: null, keypoints, lines: [...start.lines, ...lines], definitions }, refused }
}

const MOST_KEYPOINTS = 150

function whyNot(name: string, keypoints: readonly string[]): string | null {
  if (!KEYPOINT_NAME.test(name)) return 'a name is letters, digits and hyphens, at most 40, and begins with a letter'
  if (keypoints.includes(name)) return 'it is there already'
  return keypoints.length < MOST_KEYPOINTS ? null : `${MOST_KEYPOINTS} points are the most`
}

const kebab = (name: string): string => name.trim().toLowerCase().replaceAll(/[\s_]+/g, '-')
