/** A trial's gait as one looks at it: what it is held against, and what differs from that. */
import type { Compared } from '../../../../contract/gait/compared-with.ts'
import type { Gait } from '../../../../contract/gait/gait.ts'
import { bySide, type Side } from '../../../../core/body/joints.ts'
import type { How } from './how.ts'

type Reference = NonNullable<Gait['reference']>

/** `compared`: with the one that was picked; null until that is known. */
export function seenGait(gait: Gait, how: How, compared: Compared | null): Gait {
  if (how === 'sides') return { ...gait, ...againstNothing(gait), reference: eachOther(gait), scores: null, deviations: gait.betweenSides?.deviations ?? [] }
  if (how === 'picked') return { ...gait, ...againstNothing(gait), ...(compared ?? { reference: null, scores: null, deviations: [] }) }
  return gait
}

/** Features are held against the usual reference only: what differs from that is no part of another comparison. */
const againstNothing = ({ features }: Gait): Pick<Gait, 'features'> => (features ? { features: bySide((side) => Object.fromEntries(Object.entries(features[side]).map(([name, feature]) => [name, { ...feature, against: undefined }]))) } : {})

const OTHER = { left: 'right', right: 'left' } as const satisfies Record<Side, Side>

/** Each side's reference is the other one's mean. No band: how far sides may differ is another at every place. */
function eachOther({ curves, strides }: Gait): Reference {
  const means = (side: Side) => Object.fromEntries(Object.entries(curves[side]).flatMap(([angle, curve]) => (curve.observable ? [[angle, { mean: curve.mean, low: null, high: null }] as const] : [])))
  return { kind: 'picked', name: 'the other side', n: Math.max(1, strides.left.length, strides.right.length), sessions: [], shapeOnly: null, curves: bySide((side) => means(OTHER[side])) }
}
