import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { topologyOf } from '../../../../../core/annotation/label-topology.ts'
import type { QueuedFrame } from '../../../../../contract/annotate/annotate.ts'
import type { ReadyFilm } from '../state/labelling.ts'

vi.stubGlobal('addEventListener', () => undefined)
vi.stubGlobal('location', { pathname: '/annotate', origin: 'http://stridescope.localhost' })
afterAll(() => vi.unstubAllGlobals())
const { labelling, spot } = await import('../state/labelling.ts')
const { firstSpot, nothingOpen } = await import('./queue-order.ts')
const { judging, judgedHere } = await import('../state/judging.ts')
const { isBesides } = await import('../state/chosen.ts')

const film = (n: number) => ({ mediaId: `film ${n}`, label: `cam0${n}`, number: n, playable: {}, times: { startUs: Float64Array.from({ length: 400 }, (_, frame) => frame * 20_000 + n), endUs: 8e6 } }) as unknown as ReadyFilm
const films = [film(1), film(2)]
const queued = (n: number, frame: number, rest: Partial<QueuedFrame> = {}): QueuedFrame => ({ mediaId: `film ${n}`, frame, sessionId: 's', trialId: null, way: 'evenly', annotators: 1, mine: 'none', others: 0, isAdjudicated: false, ...rest })
const chosen = [queued(2, 126), queued(1, 126), queued(1, 315), queued(2, 315)]

beforeEach(() => {
  spot.set(null)
  labelling.set({ datasetId: 'd', topology: topologyOf('coco-17'), order: [], trial: { sessionId: 's', trialId: null, code: 'P1-1' }, films, player: null })
})

it('a trial opens at its first chosen frame that is open, and at its beginning only where none is chosen', () => {
  expect(firstSpot(films, chosen, null)).toEqual({ mediaId: 'film 1', frame: 126 })
  const begun = chosen.map((one) => (one.frame === 126 ? { ...one, mine: 'done' as const } : one))
  expect(firstSpot(films, begun, null)).toEqual({ mediaId: 'film 1', frame: 315 })
  expect(firstSpot(films, begun.map((one) => ({ ...one, mine: 'done' as const })), null)).toEqual({ mediaId: 'film 1', frame: 126 })
  expect(firstSpot(films, [], null)).toEqual({ mediaId: 'film 1', frame: 0 })
  expect(firstSpot(films, [queued(3, 9)], null)).toEqual({ mediaId: 'film 1', frame: 0 })
  expect(firstSpot(films, chosen, { mediaId: 'film 2', frame: 7 })).toEqual({ mediaId: 'film 2', frame: 7 })
  spot.set({ mediaId: 'film 2', frame: 9 })
  expect(firstSpot(films, chosen, null)).toBeNull()
})

it('a frame that is judged is judged there alone: in another film, frame or dataset one labels as ever, and the trial opens at it again', () => {
  const at = { mediaId: 'film 2', frame: 315 }
  judging.set({ datasetId: 'd', at, one: [], other: [], judged: null })
  expect(firstSpot(films, chosen, null)).toEqual(at)
  const judges = (place: typeof at) => (spot.set(place), judgedHere() !== null)
  expect([judges(at), judges({ ...at, mediaId: 'film 1' }), judges({ ...at, frame: 126 })]).toEqual([true, false, false])
  labelling.set({ ...labelling.get()!, datasetId: 'another' })
  expect(judges(at)).toBe(false)
  judging.set(null)
})

it('says why there is no other frame to go to: nothing is chosen, this one is the last, others have to label, or all are done', () => {
  const one = queued(1, 126)
  expect(nothingOpen([], null).text).toBe('No frames are chosen yet.')
  expect(nothingOpen([one], one).text).toBe('No other chosen frame is open: this one is the last.')
  expect(nothingOpen([{ ...one, mine: 'done' }], one).text).toBe('All frames that were chosen are labelled.')
  expect(nothingOpen([{ ...one, annotators: 2, mine: 'done' }, { ...queued(2, 126), mine: 'done' }], one)).toEqual({ text: 'You have labelled all frames that were chosen.', hint: '1 frame awaits a second person. More can be chosen under “Trials and frames”.' })
})

it('knows a frame beside the chosen ones; where none was chosen, each may be the first', () => {
  expect([isBesides(chosen, queued(1, 0)), isBesides(chosen, queued(1, 315)), isBesides([], queued(1, 0))]).toEqual([true, false, false])
})
