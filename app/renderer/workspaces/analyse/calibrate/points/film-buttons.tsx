import { chosenCamera } from '../../../../trial/view.ts'
import type { FilmCamera } from '../../../../trial/stage.ts'
import type { Outcome } from './camera-place.ts'
import { clicksOf, isWhole, type KnownPoints } from './known-points.ts'
import { shortWords } from './place-words.ts'
import css from './film-buttons.module.css'

interface FilmButtonsProps {
  films: readonly FilmCamera[]
  chosen: string
  outcomes: ReadonlyMap<string, Outcome>
  known: KnownPoints
}

/** Which film is clicked in, and how far each is. */
export function FilmButtons({ films, chosen, outcomes, known }: FilmButtonsProps) {
  return (
    <div className={css.films} role="group" aria-label="Films">
      {films.map(({ mediaId, number, label }) => {
        const clicks = clicksOf(known, mediaId)
        const words = shortWords(outcomes.get(mediaId) ?? { kind: 'no-lens' }, known.points.filter((point) => isWhole(point) && clicks[point.id]).length)
        return (
          <button key={mediaId} type="button" aria-pressed={mediaId === chosen} aria-keyshortcuts={String(number)} onClick={() => chosenCamera.set(mediaId)}>
            <b>{number}</b> {label} <span data-tone={words.tone}>{words.text}</span>
          </button>
        )
      })}
    </div>
  )
}
