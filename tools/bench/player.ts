import { join } from 'node:path'
import type { Figure } from './figure.ts'
import type { NotMeasured } from './not-measured.ts'
import { openAnalyseWindow } from './player/analyse-window.ts'
import { measureBesideReference } from './player/beside-reference.ts'
import { measureDecoding } from './player/decoding.ts'
import { referenceFilms } from './player/films.ts'
import { measureMemory } from './player/memory.ts'
import { measurePlayback } from './player/playback.ts'
import { measureSteps } from './player/stepping.ts'

/** Analyse with four cameras in a window of 1280 × 800, decoding in software where there is no graphics card. */
export async function measurePlayer(folder: string): Promise<(Figure | NotMeasured)[]> {
  const films = referenceFilms()
  const window = await openAnalyseWindow(folder, films)
  try {
    return [
      ...(await measureDecoding(window.page, films)),
      ...(await measureSteps(window)),
      ...(await measurePlayback(window)),
      ...(await measureMemory(window)),
    ]
  } finally {
    await window.close()
  }
}

/** The same window with a walk in it that stands beside its reference. */
export const measureWalkInWindow = (folder: string): Promise<(Figure | NotMeasured)[]> => measureBesideReference(join(folder, 'library'))
