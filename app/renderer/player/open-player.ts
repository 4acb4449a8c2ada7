/** The page's side of the player: what is there, what is asked for, and who is told. */
import type { Problem } from '../../core/problem.ts'
import { connection } from '../engine/connection.ts'
import { FrameCache } from './frame-cache.ts'
import { emptyFilm, noDecoder, noSuchFilm, noSuchFrame, workerFailed } from './page-problems.ts'
import type { Gaze } from './plan/nearness.ts'
import type { Look, Picture, Player, PlayerFilm } from './player.ts'
import type { FromWorker, ToWorker } from './worker/messages.ts'

/** A worker that is busy in the decoder gets this long to put its things away. */
const FAREWELL_MS = 2_000
const COMING: Picture = { kind: 'coming' }

interface FilmState {
  film: PlayerFilm
  problem: Problem | null
  /** What is there already may be shown meanwhile. */
  passing: boolean
  damaged: { first: number; last: number; problem: Problem }[]
  /** Frames that are looked at, or were asked for since, and are not there. */
  awaited: Set<number>
}

export function openPlayer(films: readonly PlayerFilm[], { memoryBytes }: { memoryBytes: number }): Player {
  const states = new Map<string, FilmState>()
  const cache = new FrameCache(memoryBytes)
  const listeners = new Set<() => void>()
  let looked: ReadonlyMap<string, Gaze> = new Map()
  const notify = () => {
    for (const listener of listeners) listener()
  }

  const worker = 'VideoDecoder' in globalThis ? new Worker(new URL('./worker/decode-worker.ts', import.meta.url), { type: 'module' }) : undefined
  const send = (message: ToWorker) => worker?.postMessage(message, [])
  send({ kind: 'memory', memoryBytes })
  const open = (film: PlayerFilm) => {
    const { id, name, address } = film
    const state = stateOf(film)
    const times = Float64Array.from(film.table.ptsUs, Number)
    states.set(id, state)
    cache.open(id, times)
    if (!state.problem) send({ kind: 'open', film: { id, name, address: new URL(address, location.href).href, times } })
  }
  films.forEach(open)

  const hear = (message: FromWorker) => {
    if (message.kind === 'frame') {
      const { filmId, index, picture, bytes } = message
      // Those around it become finer as well, which nobody sees.
      const isFinerInSight = looked.get(filmId)?.index === index && cache.get(filmId, index) !== undefined
      send({ kind: 'taken', filmId, dropped: cache.add(filmId, index, { picture, bytes }) })
      if (states.get(filmId)?.awaited.delete(index) || isFinerInSight) notify()
    } else if (message.kind === 'frames-problem') {
      states.get(message.filmId)?.damaged.push(message)
      notify()
    } else if (message.kind === 'film-problem') {
      const state = states.get(message.filmId)
      if (!state || state.problem === message.problem) return
      state.problem = message.problem
      state.passing = message.passing
      notify()
    } else if (message.kind === 'no-session') connection.set('no-session')
  }
  const closing = new AbortController()
  worker?.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data), { signal: closing.signal })
  worker?.addEventListener('error', ({ message }) => {
    for (const state of states.values()) {
      // What does not pass says more of the film itself.
      if (state.problem && !state.passing) continue
      state.problem = workerFailed(state.film.name, message)
      state.passing = false
    }
    notify()
  })

  return {
    add(film) {
      if (!states.has(film.id)) open(film)
      notify()
    },
    picture(filmId, index) {
      const state = states.get(filmId)
      if (!state) return { kind: 'problem', problem: noSuchFilm(filmId) }
      if (state.problem && !state.passing) return { kind: 'problem', problem: state.problem }
      if (!isFrameOf(state.film, index)) return { kind: 'problem', problem: noSuchFrame(state.film, index) }
      const held = cache.get(filmId, index)
      if (held) return { kind: 'frame', index, picture: held.picture }
      if (state.problem) return { kind: 'problem', problem: state.problem }
      const damage = state.damaged.find(({ first, last }) => index >= first && index <= last)
      if (damage) return { kind: 'problem', problem: damage.problem }
      state.awaited.add(index)
      return COMING
    },
    look({ frames, shown, travel, speed }: Look) {
      const gazes = new Map<string, Gaze>()
      for (const [filmId, { film, awaited }] of states) {
        const index = frames.get(filmId)
        awaited.clear()
        if (index === undefined || !isFrameOf(film, index)) continue
        gazes.set(filmId, { index, travel })
        if (!cache.get(filmId, index)) awaited.add(index)
      }
      looked = gazes
      cache.look(gazes)
      send({ kind: 'look', gazes, shown, speed })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    keptBytes: () => cache.bytes,
    close() {
      listeners.clear()
      closing.abort()
      cache.close()
      if (worker) dismiss(worker)
    },
  }
}

/** Frames that are still on their way are closed as well. */
function dismiss(worker: Worker): void {
  const terminate = setTimeout(() => worker.terminate(), FAREWELL_MS)
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'frame') data.picture.frame.close()
    if (data.kind !== 'closed') return
    clearTimeout(terminate)
    worker.terminate()
  })
  worker.postMessage({ kind: 'close' } satisfies ToWorker, [])
}

function stateOf(film: PlayerFilm): FilmState {
  const problem = 'VideoDecoder' in globalThis ? (film.table.ptsUs.length === 0 ? emptyFilm(film.name) : null) : noDecoder(film.name)
  return { film, problem, passing: false, damaged: [], awaited: new Set() }
}

function isFrameOf({ table }: PlayerFilm, index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < table.ptsUs.length
}
