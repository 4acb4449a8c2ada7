/** Demuxes and decodes the films of one player; the page keeps and draws the frames. */
import { rangesWorthKeeping } from '../plan/worth-keeping.ts'
import { FilmDecoding, type Surroundings } from './film-decoding.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { QueueOfFew } from './queue-of-few.ts'

/** A browser opens six connections to a host; the window's other questions need some. */
const FETCHES_AT_ONCE = 3
/** No film runs further ahead of the neediest one, in microseconds of footage. */
const LEAD_US = 250_000

const films = new Map<string, FilmDecoding>()
let memoryBytes = 0
let speed = 0

const post = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer })

const surroundings: Surroundings = {
  fetches: new QueueOfFew(FETCHES_AT_ONCE),
  post,
  isItsTurn: ({ needUs }) => needUs <= leastNeedUs() || (needUs >= 0 && needUs <= leastNeedUs() + LEAD_US && leastNeedUs() >= 0),
  needChanged: (changed) => {
    for (const film of films.values()) if (film !== changed) film.wake()
  },
  sizeKnown: () => shareMemory(),
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'memory') ({ memoryBytes } = data)
  else if (data.kind === 'open') {
    const { film } = data
    const decoding = new FilmDecoding(film, surroundings)
    films.set(film.id, decoding)
    void decoding.work()
  } else if (data.kind === 'look') {
    ;({ speed } = data)
    for (const [id, film] of films) film.look(data.gazes.get(id), data.shown.get(id))
    shareMemory()
    for (const film of films.values()) film.wake()
  } else if (data.kind === 'taken') {
    for (const { filmId, index } of data.dropped) films.get(filmId)?.dropped(index)
    films.get(data.filmId)?.taken()
  } else {
    for (const film of films.values()) film.close()
    post({ kind: 'closed' })
  }
})

function leastNeedUs(): number {
  return Math.min(...[...films.values()].map(({ needUs }) => needUs))
}

function shareMemory(): void {
  const watched = [...films.values()].flatMap((film) => (film.focus.gaze ? [{ focus: film.focus, gaze: film.focus.gaze, times: film.film.times, bytesOf: (index: number) => film.bytesOf(index) }] : []))
  const ranges = rangesWorthKeeping(watched, memoryBytes, speed)
  for (const [place, { focus }] of watched.entries()) focus.range = ranges[place]
}
