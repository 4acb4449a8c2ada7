import { Button } from '@mantine/core'
import { useStore } from '../../../store.ts'
import { playhead } from '../../../trial/playhead.ts'
import { films } from '../../../trial/stage.ts'
import { chosenCamera } from '../../../trial/view.ts'
import { others } from '../../../trial/people/others.ts'
import { aimedOf, endPicking, picking } from '../../../trial/people/picking.ts'
import css from './picking-hint.module.css'

/** Over the pictures while somebody is being picked in them. */
export function PickingHint() {
  if (useStore(picking) === null) return null
  return <Hint />
}

function Hint() {
  const tables = useStore(others)
  const camera = useStore(chosenCamera)
  useStore(playhead)
  const isAlone = tables !== null && [...tables.values()].every(({ frames }) => frames.length === 0)
  return (
    <div className={css.hint}>
      <p role="status">
        {isAlone
          ? 'Nobody but the analysed person was found in these films. If somebody is missing, allow more people in a picture and analyse again.'
          : `Click on the person whose skeleton is wanted. ${tables === null ? 'Looking who is there …' : inWords(camera)}`}
      </p>
      <Button size="compact-xs" variant="default" onClick={endPicking}>
        Cancel (Esc)
      </Button>
    </div>
  )
}

function inWords(mediaId: string | null): string {
  const film = films().find((one) => one.mediaId === mediaId)
  if (!film) return ''
  const aimed = aimedOf(film.mediaId)
  if (!aimed) return `In ${film.label} nobody else is found in this frame.`
  if (aimed.place === 0) return `By keys: Tab goes through those in ${film.label}.`
  return `Person ${aimed.place} of ${aimed.of} in ${film.label}: Enter picks.`
}
