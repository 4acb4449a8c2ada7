/** The page's own clock: from a key to the end of the drawing that shows the strides it has changed. */

export interface OneEdit {
  allMs: number
  /** From asking the engine to the last byte of its answer. */
  engineMs: number
  /** From there until the last artifact of the edit has come. */
  readMs: number
}

export interface EditWatch {
  isDrawn(): boolean
  /** Waits for the next key. */
  arm(): void
  done: Promise<OneEdit>
}

interface Drawn {
  getAttribute(name: 'd'): string | null
}
declare const document: { querySelectorAll(selector: string): Iterable<Drawn> }
interface Resource {
  name: string
  startTime: number
  responseEnd: number
}
declare function requestAnimationFrame(then: () => void): void
declare function addEventListener(type: 'keydown', listener: (input: { timeStamp: number }) => void, options: { capture: true; once: true }): void

/** Runs in the page, and may use nothing from here. */
export function installEditWatch(): void {
  /** The means of all strides: one of thousands moves them by less than a pixel, and is told all the same. They come in one drawing with the table and each stride. */
  const shown = () => [...document.querySelectorAll('section[aria-label="Curves"] .recharts-line-curve')].map((line) => line.getAttribute('d')).join()
  const areStridesDrawn = () => [...document.querySelectorAll('section[aria-label="Curves"] g[pointer-events="none"] > path')].some((path) => path.getAttribute('d'))
  /** The message is taken when the frame's scripts, layout and painting are over. */
  const afterDrawing = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', then, { once: true })
      port1.start()
      port2.postMessage(null)
    })
  const split = (allMs: number): OneEdit => {
    const asked = performance.getEntriesByType('resource') as unknown as Resource[]
    const call = asked.find(({ name }) => name.includes('editEvent'))
    if (!call) throw new Error('The engine was not asked')
    const read = asked.filter(({ name }) => name.includes('/artifacts/')).map(({ responseEnd }) => responseEnd)
    return { allMs, engineMs: call.responseEnd - call.startTime, readMs: Math.max(call.responseEnd, ...read) - call.responseEnd }
  }
  const edits: EditWatch = {
    isDrawn: () => shown() !== '' && areStridesDrawn(),
    done: Promise.resolve({ allMs: 0, engineMs: 0, readMs: 0 }),
    arm() {
      const before = shown()
      performance.clearResourceTimings()
      edits.done = new Promise((resolve) => {
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            const look = () => {
              if (shown() === before) afterDrawing(look)
              else resolve(split(performance.now() - timeStamp))
            }
            afterDrawing(look)
          },
          { capture: true, once: true },
        )
      })
    },
  }
  Object.assign(globalThis, { edits })
}
