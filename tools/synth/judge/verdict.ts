import { medianBetween } from '../../../app/core/math/median.ts'

export const JOINTS = ['shoulder', 'hip', 'knee', 'ankle'] as const
type Joint = (typeof JOINTS)[number]

/** One picture: null where nobody was found; else by joint the left's and the right's offset to the right and down, in picture heights. */
export interface Sighting {
  person: number
  view: number
  offsets: Readonly<Record<Joint, readonly (readonly [right: number, down: number])[]>> | null
}

export interface Score {
  looks: number
  foundShare: number
  /** Median distance from the truth in percent of the picture's height; NaN where nobody was found. */
  medianPercent: Readonly<Record<Joint, number>>
}

export interface Verdict {
  whole: Score
  byView: readonly Score[]
  byPerson: readonly Score[]
  /** Median offset to the right and down, in percent: a mesh that disagrees with its joints shows here. */
  biasPercent: Readonly<Record<Joint, readonly [right: number, down: number]>>
}

export function verdictOf(looks: readonly Sighting[]): Verdict {
  const found = looks.flatMap(({ offsets }) => offsets ?? [])
  return {
    whole: score(looks),
    byView: grouped(looks, ({ view }) => view),
    byPerson: grouped(looks, ({ person }) => person),
    biasPercent: byJoint((joint) => {
      const all = found.flatMap((offsets) => offsets[joint])
      return [100 * medianBetween(all.map(([right]) => right)), 100 * medianBetween(all.map(([, down]) => down))] as const
    }),
  }
}

export function verdictTable({ whole, byView, byPerson, biasPercent }: Verdict): string {
  const scored = (name: string, { looks, foundShare, medianPercent }: Score) => row(name, String(looks), `${(100 * foundShare).toFixed(1)} %`, JOINTS.map((joint) => medianPercent[joint].toFixed(2)))
  const biased = (name: string, axis: 0 | 1) => row(name, '', '', JOINTS.map((joint) => biasPercent[joint][axis].toFixed(2)))
  return [
    row('', 'looks', 'found', JOINTS),
    ...byView.map((score, view) => scored(`view ${view + 1}`, score)),
    ...byPerson.map((score, person) => scored(`person ${person + 1}`, score)),
    scored('all', whole),
    biased('bias, right', 0),
    biased('bias, down', 1),
  ].join('\n')
}

const row = (name: string, looks: string, found: string, joints: readonly string[]) => [name.padEnd(11), looks.padStart(5), found.padStart(8), ...joints.map((joint) => joint.padStart(9))].join(' ')

function grouped(looks: readonly Sighting[], by: (look: Sighting) => number): Score[] {
  const groups: Sighting[][] = []
  for (const look of looks) (groups[by(look)] ??= []).push(look)
  return groups.map(score)
}

function score(looks: readonly Sighting[]): Score {
  const found = looks.flatMap(({ offsets }) => offsets ?? [])
  return {
    looks: looks.length,
    foundShare: found.length / looks.length,
    medianPercent: byJoint((joint) => 100 * medianBetween(found.flatMap((offsets) => offsets[joint].map(([right, down]) => Math.hypot(right, down))))),
  }
}

function byJoint<T>(make: (joint: Joint) => T): Record<Joint, T> {
  return Object.fromEntries(JOINTS.map((joint) => [joint, make(joint)])) as Record<Joint, T>
}
