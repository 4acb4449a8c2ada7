import { choose } from '../../engine/choices.ts'
import { queryClient } from '../../engine/queries.ts'
import { createStore } from '../../store.ts'
import { tell } from '../../ui/toasts.ts'
import { loopChoice, speedChoice, SPEEDS } from '../choices.ts'
import { chosenFrames, jumpTo, landing, moveTo, onScreen, playhead, STANDING, tellPlayer } from '../playhead.ts'
import { stage, type Framed } from '../stage.ts'
import { looped, range, type Loop } from '../view.ts'
import { beginningFrom, stretchOf } from './bounds.ts'
import { Pace } from './pace.ts'
import { advance, furthestReady, type Bounds, type Ride } from './ride.ts'

/** Whether and how it plays. */
export interface Transport {
  direction: -1 | 0 | 1
  /** How often a shuttle key has doubled the speed. */
  doublings: number
  /** What the clock really does, where decoding holds it up; null: as asked. */
  heldUpSpeed: number | null
}

const STOPPED: Transport = { direction: 0, doublings: 0, heldUpSpeed: null }
export const transport = createStore<Transport>(STOPPED)

const FASTEST = SPEEDS.at(-1)!
/** Less than this share of the speed is worth telling. */
const TOLD_BELOW = 0.95

const chosenSpeed = () => queryClient.getQueryData<number>(['choices', speedChoice.key]) ?? speedChoice.fallback
const loops = () => queryClient.getQueryData<boolean>(['choices', loopChoice.key]) ?? loopChoice.fallback

export const speedNow = ({ doublings }: Transport, speed = chosenSpeed()) => Math.min(FASTEST, speed * 2 ** doublings)

let ride: Ride | null = null
let frame = 0
const pace = new Pace()

export function playOrPause(): void {
  if (transport.get().direction === 0) play(1)
  else pause()
}

/** Again in the same direction: twice as fast. */
export function shuttle(direction: -1 | 1): void {
  const now = transport.get()
  if (now.direction !== direction) play(direction)
  else if (speedNow(now) < FASTEST) transport.set({ ...now, doublings: now.doublings + 1 })
}

export function slowerOrFaster(by: -1 | 1): void {
  const speed = chosenSpeed()
  const next = SPEEDS[SPEEDS.findIndex((one) => one === speed) + by]
  if (next !== undefined) choose(speedChoice, next)
}

export function toggleLoop(): void {
  choose(loopChoice, !loops())
}

/** Plays it from its beginning, again and again. Where no film is shown, the playhead goes there. */
export function playLoop(loop: Loop): void {
  standInLoop(loop, loop.startUs)
  play(1)
}

/** What plays next is the loop. */
export function standInLoop(loop: Loop, atUs: number): void {
  pause()
  looped.set(loop)
  jumpTo(atUs)
}

function play(direction: -1 | 1): void {
  const camera = chosenFrames()
  if (!camera) return
  // By the frame that is seen: the playhead may stand a little before the last one's own time.
  const hereUs = landing(playhead.get().timeUs).timeUs
  const bounds = boundsOf(camera)
  const fromUs = beginningFrom(hereUs, direction, bounds)
  if (fromUs === null) {
    tell(whyNot(camera, bounds), { tone: 'note' })
    return
  }
  if (fromUs !== hereUs) moveTo({ timeUs: fromUs, meant: null }, STANDING)
  transport.set({ direction, doublings: 0, heldUpSpeed: null })
  pace.reset()
  ride = { timeUs: playhead.get().timeUs, atMs: performance.now(), speed: 0 }
  cancelAnimationFrame(frame)
  frame = requestAnimationFrame(tick)
}

/** Comes to rest on a frame of the chosen camera. */
export function pause(): void {
  if (transport.get().direction === 0) return
  cancelAnimationFrame(frame)
  ride = null
  transport.set(STOPPED)
  moveTo(landing(playhead.get().timeUs), STANDING)
}

function boundsOf({ times }: Framed): Bounds {
  const loop = looped.get()
  return loop ? { ...stretchOf(times, { inUs: loop.startUs, outUs: loop.endUs }), loop: true } : { ...stretchOf(times, range.get()), loop: loops() }
}

function whyNot({ label, times }: Framed, { startUs, endUs }: Bounds): string {
  if (endUs <= startUs) return `${label} has only this frame.`
  return startUs > times.startUs[0]! ? 'The in point is here: nothing before it is played.' : `${label} begins here: there is nothing before it to play.`
}

function tick(nowMs: number): void {
  const now = transport.get()
  const player = stage.get()?.player
  const cameras = onScreen()
  if (!ride || now.direction === 0 || (!player && cameras.length > 0)) return
  const chosen = chosenFrames()
  // Another one was chosen that is not prepared yet: there is nothing to play through.
  if (!chosen) {
    pause()
    return
  }
  const speed = speedNow(now)
  const reach = (fromUs: number, toUs: number) =>
    furthestReady(fromUs, toUs, cameras.map(({ times }) => times), (film, index) => player?.picture(cameras[film]!.mediaId, index).kind !== 'coming')
  const before = ride
  const { ride: after, waitsForUs, ended } = advance({ ...before, speed: now.direction * speed }, nowMs, boundsOf(chosen), reach)
  ride = after
  pace.add(nowMs, isLeap(before, after) ? 0 : Math.abs(after.timeUs - before.timeUs))
  const travel = { direction: now.direction, speed }
  const here = { timeUs: Math.round(after.timeUs), meant: null }
  tellPlayer(waitsForUs === null ? here : { timeUs: Math.round(waitsForUs), meant: null }, travel)
  if (here.timeUs !== playhead.get().timeUs) playhead.set(here)
  tellPace(speed)
  if (ended) pause()
  else frame = requestAnimationFrame(tick)
}

/** From the end of a loop to its beginning. */
const isLeap = (before: Ride, after: Ride) => Math.sign(after.timeUs - before.timeUs) === -Math.sign(after.speed)

function tellPace(speed: number): void {
  const real = pace.speed()
  const heldUpSpeed = real !== null && real < speed * TOLD_BELOW ? Number(real.toPrecision(2)) : null
  transport.set((now) => (now.heldUpSpeed === heldUpSpeed ? now : { ...now, heldUpSpeed }))
}
