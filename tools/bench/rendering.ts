import { join } from 'node:path'
import { locateBrowser, locateFfmpeg } from '../../app/main/system/locate.mjs'
import { checkedRecipe } from '../synth/cli/check-recipe.ts'
import { renderFilms } from '../synth/render/films.ts'
import { STUDIO } from '../synth/studio.ts'
import { planLab } from '../synth/write/plan-lab.ts'
import { figure, type Figure } from './figure.ts'
import { NotMeasured } from './not-measured.ts'

/** Four cameras each; the first size is the bundled sample's. */
const SHOOTS = [
  { widthPx: 540, heightPx: 960, durationS: 0.4 },
  { widthPx: 1080, heightPx: 1920, durationS: 0.2 },
]

/** The sample lab: frames drawn, read back and encoded in a second, over all cameras. */
export async function measureRendering(folder: string): Promise<Figure[]> {
  for (const found of [locateBrowser(), locateFfmpeg()]) if ('missing' in found) throw new NotMeasured(found.missing)
  const figures: Figure[] = []
  for (const { widthPx, heightPx, durationS } of SHOOTS) {
    const name = `sample lab, rendering ${widthPx}×${heightPx}`
    figures.push(figure(name, 'frames/s', [await renderingRate(join(folder, String(widthPx)), { widthPx, heightPx, durationS })]))
  }
  return figures
}

/** From the first frame that is there to the last: starting the browser and building the room do not count. */
async function renderingRate(folder: string, { widthPx, heightPx, durationS }: (typeof SHOOTS)[number]): Promise<number> {
  const sessions = [{ name: 'Bench', date: '2026-01-01', trials: [{ movement: 'walk' as const, durationS }] }]
  const lab = planLab(checkedRecipe({ sessions, rig: { widthPx, heightPx } }), STUDIO)
  const doneMs: number[] = []
  await renderFilms({ ...lab.trials[0]!.take, folder, film: lab.recipe.film, onProgress: () => doneMs.push(performance.now()) })
  return ((doneMs.length - 1) * 1_000) / (doneMs.at(-1)! - doneMs[0]!)
}
