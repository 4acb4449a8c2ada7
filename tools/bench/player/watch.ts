/** The page's own clock: from a key or a press to the end of the drawing in which every panel shows its frame. */

export interface Watch {
  /** Waits for the next key or press. */
  arm(): void
  /** Milliseconds from it until no panel shows what it showed before, and each shows a frame. */
  arrival: Promise<number>
  /** Notes what the panels show after every drawing, from the next key until playing has ended. */
  record(): void
  recorded: Promise<Recorded[]>
}

export interface Recorded {
  /** Since the key. */
  atMs: number
  /** By panel; null where there is none. */
  frames: (number | null)[]
}

/** What a page has of what is used here; Node's types know no page. */
interface Panel {
  dataset: { state?: string; frame?: string }
}
interface Input {
  timeStamp: number
}
declare const document: { querySelectorAll(selector: string): Iterable<Panel>; querySelector(selector: string): object | null }
declare function requestAnimationFrame(then: () => void): void
declare function addEventListener(type: 'keydown' | 'pointerdown', listener: (input: Input) => void, options: { capture: true; signal: AbortSignal }): void

/** Runs in the page, and may use nothing from here. */
export function installWatch(): void {
  const shown = () =>
    [...document.querySelectorAll('[role=group][aria-label^="Camera "]')].map(({ dataset }) => (dataset.state === 'frame' ? Number(dataset.frame) : null))
  /** The message is taken when the frame's scripts, layout and painting are over. */
  const afterDrawing = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', then, { once: true })
      port1.start()
      port2.postMessage(null)
    })
  const onInput = (then: (atMs: number) => void) => {
    const heard = new AbortController()
    const begin = ({ timeStamp }: Input) => {
      heard.abort()
      then(timeStamp)
    }
    addEventListener('keydown', begin, { capture: true, signal: heard.signal })
    addEventListener('pointerdown', begin, { capture: true, signal: heard.signal })
  }
  const watch: Watch = {
    arrival: Promise.resolve(0),
    recorded: Promise.resolve([]),
    arm() {
      const before = shown()
      watch.arrival = new Promise((resolve) => {
        onInput((startMs) => {
          const look = () => {
            if (shown().every((frame, panel) => frame !== null && frame !== before[panel])) resolve(performance.now() - startMs)
            else afterDrawing(look)
          }
          afterDrawing(look)
        })
      })
    },
    record() {
      watch.recorded = new Promise((resolve) => {
        onInput((startMs) => {
          const all: Recorded[] = []
          let played = false
          const note = () => {
            const plays = document.querySelector('button[aria-label="Pause"]') !== null
            all.push({ atMs: performance.now() - startMs, frames: shown() })
            if (played && !plays) return resolve(all)
            played ||= plays
            afterDrawing(note)
          }
          afterDrawing(note)
        })
      })
    },
  }
  Object.assign(globalThis, { watch })
}
