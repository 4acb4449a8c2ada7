import { definitionOf, type KeypointKind } from '../../../../../core/annotation/keypoint-definitions.ts'
import { OUTLINES, placeOfKeypoint, SEEN_FROM } from '../../../../../core/annotation/keypoint-figure.ts'
import type { LabelTopology } from '../../../../../core/annotation/label-topology.ts'
import { sideOf } from '../../../../../core/body/bones.ts'
import { keypointName } from '../../../../format/keypoint-words.ts'
import { useStore } from '../../../../store.ts'
import { heldPoint, nextPoint } from '../state/hand.ts'
import css from './point-help.module.css'

const KINDS: Readonly<Record<KeypointKind, string>> = { landmark: 'bony landmark', joint: 'joint centre', surface: 'seen on the skin', derived: 'between others' }

const pathOf = (line: readonly (readonly [number, number])[]) => `M${line.map(([x, y]) => `${x} ${y}`).join('L')}`

/** Where the point in hand is, in words and as a picture. */
export function PointHelp({ topology }: { topology: LabelTopology }) {
  const [held, next] = [useStore(heldPoint), useStore(nextPoint)]
  const keypoint = held ?? next
  const name = keypoint === null ? undefined : topology.keypoints[keypoint]
  if (name === undefined) return null
  const [definition, place, own] = [definitionOf(name), placeOfKeypoint(name), topology.definitions[name]]
  return (
    <section className={css.help} aria-label="Where the point is" data-side={sideOf(name)}>
      {place && (
        <figure>
          <svg viewBox="-4 -4 108 108" aria-hidden="true" focusable="false">
            <path className={css.outline} d={OUTLINES[place.drawing].map(pathOf).join('')} />
            <circle cx={place.at[0]} cy={place.at[1]} r={3.6} />
            <circle className={css.ring} cx={place.at[0]} cy={place.at[1]} r={8} />
          </svg>
          <figcaption>{SEEN_FROM[place.drawing]}</figcaption>
        </figure>
      )}
      <div>
        <h3>
          {keypointName(name)} {definition && <small>{KINDS[definition.kind]}</small>}
        </h3>
        <p>{own ?? definition?.where ?? 'A point of this lab’s own. Nobody has written down where it is.'}</p>
        {definition && !own && (
          <p className={css.where}>
            <b>Hidden:</b> {definition.hidden}
          </p>
        )}
      </div>
    </section>
  )
}
