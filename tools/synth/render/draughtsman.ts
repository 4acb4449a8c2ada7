import { openPage } from '../browser/page-line.ts'
import { type AskedFrame, toNumbers } from '../page/frame-numbers.ts'
import type { Stage } from '../page/protocol.ts'

/** Draws frames in order of asking, several under way at a time. */
export interface Draughtsman {
  build(stage: Stage): Promise<void>
  /** Luma, then chroma at half size (NV12, Rec. 709). */
  draw(frame: AskedFrame): Promise<Buffer>
  close(): Promise<void>
}

export async function openDraughtsman(signal?: AbortSignal): Promise<Draughtsman> {
  const { ask, close } = await openPage(new URL('../page/main.ts', import.meta.url), { signal })
  return { build: async (stage) => void (await ask(JSON.stringify(stage))), draw: async (frame) => (await ask(toNumbers(frame))) as Buffer, close }
}
