/** Of strides: why some are part of nothing, and what all of them tell. */
import type { Side } from '../../body/joints.ts'
import type { GaitKind } from '../../gait/gait-kind.ts'

interface Gaits {
  walks: number
  runs: number
  counts: GaitKind
}

export const STRIDE_NOTES = {
  'stride-turns': ({ turnDeg }: { turnDeg: number }) => `a turn by ${turnDeg.toFixed(0)}°`,
  'stride-between-gaits': () => 'between a walk and a run',
  'stride-of-other-gait': ({ gait, n, counts }: { gait: GaitKind; n: number; counts: GaitKind }) => `a stride of a ${gait}: means are of the ${n} strides that ${counts}`,
  'stride-out-of-rhythm': ({ tookS, usualS, isLong }: { tookS: number; usualS: number; isLong: boolean }) => `it takes ${tookS.toFixed(2)} s, others ${usualS.toFixed(2)} s, as if a strike were ${isLong ? 'missing' : 'one too many'}`,
  'no-whole-stride': ({ events }: { events: number }) => `Of steps there ${events === 1 ? 'is one event' : `are ${events} events`}, but no whole stride from a foot’s strike to its next: there are no cycles and no parameters.`,
  'all-strides-left-out': () => 'Every stride is left out, so there are no cycles and no parameters.',
  'two-gaits': ({ walks, runs, counts, isChosen }: Gaits & { isChosen: boolean }) => `Somebody walks and runs here: of the strides of both sides ${walks} are a walk’s and ${runs} a run’s, in which both feet fly. They are two gaits, which no mean is of together: parameters, curves and findings are of the ${counts} alone, ${isChosen ? 'as was chosen' : 'of which there is more'}.`,
  'gait-not-there': ({ counts }: Pick<Gaits, 'counts'>) => `Means were to be of the ${counts}, but no stride here is a ${counts}’s: they are of what there is.`,
  'gait-not-apart': ({ walks, runs, counts, fewest }: Gaits & { fewest: number }) => {
    const [others, other] = counts === 'run' ? [walks, 'walk'] : [runs, 'run']
    return `Means were to be of the ${counts}, but of the strides of both sides ${walks} ${walks === 1 ? 'is' : 'are'} a walk’s and ${runs} a run’s: fewer than ${fewest} are not told from a stumble, so the ${others === 1 ? `${other}’s is` : `${other}’s are`} in the means as well.`
  },
  'toes-under-floor': ({ side, lowerMm }: { side: Side; lowerMm: number }) => `The ${side} toes’ marker swings ${lowerMm} mm lower than it stood: the floor is not level in these coordinates, or the marker is not where it is taken to be. Toe clearance of this foot is not told.`,
  'no-treadmill': ({ beltMps, roomMps }: { beltMps: number; roomMps: number }) => `A belt’s speed was stated (${beltMps} m/s), but whoever is seen here moves through the room at ${roomMps.toFixed(1)} m/s: this was no treadmill, or its markers were moved along. Lengths and speeds of steps are not told.`,
  'belt-unsaid': () => 'Nobody said how fast the belt ran, so lengths and speeds of steps are not known.',
  'normalised-cycle': () => 'Both feet strike at the first frame and at the last, and never else: this is one cycle of each side, brought to the same length, and no recording over time. Its seconds are none, so where its steps lie is told in per cents of the cycle, and times, cadence, lengths and speeds are not told: only angles over the stride, and per cents of it.',
}
