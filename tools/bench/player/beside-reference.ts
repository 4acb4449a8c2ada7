/** The sample's walk in Analyse with everything that is drawn of it: skeleton, 3D, curves, and the ghost of its reference. */
import { openEngine } from '../../../app/main/engine-parts.ts'
import { startGait } from '../../../app/main/gait/gait-job.ts'
import { openLibrary } from '../../../app/main/store/library.ts'
import { trueAnalysis } from '../../../app/main/testing/true-analysis.ts'
import { figure, type Figure } from '../figure.ts'
import { type AnalyseWindow, openWindowOn } from './analyse-window.ts'
import { played, type Shown } from './playback.ts'

const CAMERAS = 4
const ROUNDS = 4
/** The window writes down whether there is to be a ghost. */
const REMEMBERED_MS = 1_000

export async function measureBesideReference(library: string): Promise<Figure[]> {
  const window = await openWindowOn(library, await walkedSession(library), CAMERAS)
  try {
    const [on, off]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      // Anew each time: what has been decoded once plays faster.
      for (const rates of [on, off]) {
        await window.reopen()
        await ghostShown(window)
        if (rates === off) await window.page.keyboard.press('g')
        rates.push(framesPerSecond(await played(window)))
      }
      await window.page.keyboard.press('g')
      await window.page.waitForTimeout(REMEMBERED_MS)
    }
    const what = 'playback ×1, 4 × 540×960, skeleton, 3D and curves'
    return [
      figure(`${what}: frames a second of each camera, with the ghost`, '/s', on, '≥ 25'),
      figure(`${what}: with the ghost ÷ without`, '', on.map((rate, round) => rate / off[round]!)),
    ]
  } finally {
    await window.close()
  }
}

/** The true skeleton of the sample's films, and its gait beside the sample's earlier sessions. */
async function walkedSession(folder: string): Promise<string> {
  const library = await openLibrary(folder, 'bench')
  const place = await trueAnalysis(library)
  library.close()
  const engine = await openEngine(folder, 'bench')
  try {
    startGait(engine.library, engine.scheduler, { sessionId: place.sessionId, trialId: place.trialId })
    await engine.scheduler.idle()
  } finally {
    await engine.close()
  }
  return place.sessionId
}

async function ghostShown({ page }: AnalyseWindow): Promise<void> {
  await page.getByText(/^ghost(, shape only| of the reference)$/).waitFor({ timeout: 60_000 })
}

/** On the wall's clock, from the first new frame to the last. */
function framesPerSecond(shown: readonly Shown[]): number {
  const [first, last] = [shown.at(0), shown.at(-1)]
  return first && last ? (1_000 * shown.length) / CAMERAS / (last.atMs - first.atMs) : Number.NaN
}
