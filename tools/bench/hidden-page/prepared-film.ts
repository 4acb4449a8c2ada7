import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { probedSchema } from '../../../app/contract/library/media-tasks.ts'
import type { PoseTask } from '../../../app/contract/models/pose-estimation.ts'
import type { VideoFacts } from '../../../app/core/media/packet-table.ts'
import { videoFactsOf } from '../../../app/core/media/video-facts.ts'
import { performTask } from '../../../app/main/cli/perform-task.ts'
import { usableModel } from '../../../app/main/models/usable-model.ts'
import { libraryLayout } from '../../../app/main/store/layout.ts'
import { locateBrowser } from '../../../app/main/system/locate.mjs'
import { NotMeasured } from '../not-measured.ts'

const MODEL = 'pose-landmarker-lite'
const SESSION = new URL('../../../resources/sample/2026-11-20-treadmill-walk/', import.meta.url)

export const CAMERAS = ['cam01', 'cam02', 'cam03', 'cam04']
export const inSession = (path: string): string => fileURLToPath(new URL(path, SESSION))

export interface PreparedFilm {
  task: PoseTask
  facts: VideoFacts
}

/** A film with the table of its frames, as the stage gets it. */
export async function preparedFilm(folder: string, film: string): Promise<PreparedFilm> {
  const browser = locateBrowser()
  if ('missing' in browser) throw new NotMeasured(browser.missing)
  if (!existsSync(new URL('../../../dist/renderer/pose.html', import.meta.url))) throw new NotMeasured('the hidden page has not been built: npm run build')
  const name = basename(film)
  const own = join(folder, `of-${name}`)
  await mkdir(own, { recursive: true })
  const probed = probedSchema.parse(await performTask('media', 'probe', { file: film, name }, { folder: own, signal: new AbortController().signal }))
  const facts = videoFactsOf(probed)
  const { entry, files } = await usableModel({ layout: libraryLayout(folder) }, MODEL)
  const task: PoseTask = {
    film,
    facts,
    widthPx: facts.displayWidth,
    heightPx: facts.displayHeight,
    name,
    camera: name,
    packetTable: join(own, 'packet-table.arrow'),
    estimator: entry.estimator,
    model: entry.id,
    modelFiles: {},
    modelPaths: { landmarker: files['landmarker']!.path },
    people: 1,
    settings: {},
    batchDir: join(own, 'batches'),
  }
  return { task, facts }
}
