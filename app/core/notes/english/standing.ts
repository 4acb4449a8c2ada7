/** Of somebody who stands still: what that sets for the same person’s walk, or why nothing does. */
import type { Side } from '../../body/joints.ts'

export interface TakenOff {
  side: Side
  joint: 'knee' | 'ankle'
  deg: number
}

interface Of {
  trial: string
}

/** A model by its id, or so many markers. */
type SeenBy = { model: string } | { markers: number }
const seenBy = (one: SeenBy): string => ('model' in one ? one.model : `${one.markers} markers`)

const signed = (degrees: number): string => `${degrees < 0 ? '−' : '+'}${Math.abs(degrees).toFixed(1)}°`

export const STANDING_NOTES = {
  'stands-still': ({ canSet, mostCm }: { canSet: boolean; mostCm: number }) => `Somebody stands still here: no foot gets further than ${mostCm} cm from its place, so there are no steps, no cycles and no parameters. ${canSet ? 'For a walk by the same points it can set lengths and what is 0°.' : 'It sets nothing for a walk: only keypoints do, and its markers are none.'}`,
  'standing-trial': ({ trial, takenOff }: Of & { takenOff: readonly TakenOff[] }) => `Lengths and feet are those of the standing trial “${trial}”${takenOff.length === 0 ? '' : `, and what its straight knees and flat feet showed was taken off: ${takenOff.map(({ side, joint, deg }) => `${side} ${joint} ${signed(deg)}`).join(', ')}`}.`,
  'standing-bent': ({ trial, side, deg }: Of & { side: Side; deg: number }) => `In the standing trial “${trial}” the ${side} knee was at ${signed(deg)}, more than keypoints lie beside a straight one: it counts as the person’s own, and nothing was taken off the ${side} knee and ankle.`,
  'no-standing-trial': () => 'So an ankle counts as at 0° where heel and stretched toes are level below an upright shank; the whole curve may be off by a few degrees.',
  'standing-beside-file': () => 'There is no standing trial beside a single file.',
  'standing-itself': () => 'This is a standing trial itself.',
  'standing-none': () => 'The session has no accepted trial of somebody who stands still.',
  'standing-not-analysed': ({ trial }: Of) => `The standing trial “${trial}” has not been analysed.`,
  'standing-otherwise': ({ trial, stand, walk }: Of & Record<'stand' | 'walk', SeenBy>) => `The standing trial “${trial}” was measured by another method (${seenBy(stand)}) than this one (${seenBy(walk)}): measure both by the same.`,
  'standing-lacks': ({ trial, markers }: Of & { markers: readonly string[] }) => `The standing trial “${trial}” lacks ${markers.join(', ')}, by which the walk was measured: measure both by the same.`,
  'standing-of-skin': ({ trial }: Of) => `The standing trial “${trial}” tells nothing: none of its markers is a keypoint of trunk, legs or feet (markers on the skin are none), and only keypoints set lengths and what is 0°.`,
  'standing-exchanged': ({ trial }: Of) => `The standing trial “${trial}” tells nothing: left lies where right should be in it, seen from where the feet point.`,
  'standing-no-ankles': ({ trial }: Of) => `The standing trial “${trial}” tells nothing: not both ankles are seen there.`,
  'standing-moves': ({ trial }: Of) => `The standing trial “${trial}” tells nothing: feet are not seen to stand still there.`,
  'standing-not-whole': ({ trial }: Of) => `The standing trial “${trial}” tells nothing: trunk and legs are not seen whole there.`,
}
