/** What a person waits for in the window: from the key that moves an event until its curves are drawn again. */
import { places } from '../../../app/contract/system/places.ts'
import type { TrialPlace } from '../../../app/main/trial/place.ts'
import { figure, type Figure } from '../figure.ts'
import { openWindowOn } from '../player/analyse-window.ts'
import { within } from '../player/within.ts'
import { type EditWatch, installEditWatch, type OneEdit } from './edit-watch.ts'

const ROUNDS = 6
const OPENED_MS = 60_000

export async function measureEditsInWindow(library: string, place: TrialPlace, of: string): Promise<Figure[]> {
  const { page, close } = await openWindowOn(library, place.sessionId, 0)
  try {
    await page.addInitScript(installEditWatch)
    await page.goto(new URL(places.analyse(place.sessionId, place.trialId ?? undefined), page.url()).href)
    await page.waitForFunction(() => (globalThis as unknown as { edits: EditWatch }).edits.isDrawn(), undefined, { timeout: OPENED_MS })
    const timeline = page.getByRole('slider', { name: 'Playhead' })
    const { width, height } = (await timeline.boundingBox())!
    await timeline.click({ position: { x: width / 2, y: height - 4 } })
    const details = page.getByRole('region', { name: 'Gait in detail' })
    await details.getByText('Steps', { exact: true }).click()
    await page.keyboard.press('Alt+ArrowRight')
    const edits: OneEdit[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      // A frame further each time: what has been there before would be read from the window's own memory.
      await page.keyboard.press('ArrowRight')
      await page.evaluate(() => (globalThis as unknown as { edits: EditWatch }).edits.arm())
      await page.keyboard.press('Enter')
      const edit = await within('An edit in the window', page.evaluate(() => (globalThis as unknown as { edits: EditWatch }).edits.done))
      // The first is also the first of its kind to the engine and to the page’s compiler.
      if (round > 0) edits.push(edit)
    }
    const what = `one event moved in the window, to curves and table drawn anew: ${of}`
    return [
      figure(what, 'ms', edits.map(({ allMs }) => allMs)),
      figure(`of it the engine, with its answer: ${of}`, 'ms', edits.map(({ engineMs }) => engineMs)),
      figure(`of it reading the minute that is new: ${of}`, 'ms', edits.map(({ readMs }) => readMs)),
      figure(`of it drawing and all else: ${of}`, 'ms', edits.map(({ allMs, engineMs, readMs }) => allMs - engineMs - readMs)),
    ]
  } finally {
    await close()
  }
}
