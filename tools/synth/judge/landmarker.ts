import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ProblemError } from '../../../app/core/problem.ts'
import { foldersBeside } from '../../models-beside.ts'
import { openPage } from '../browser/page-line.ts'

/** Where MediaPipe's own names of 33 landmarks point. */
export const MEDIAPIPE = {
  'left-shoulder': 11,
  'right-shoulder': 12,
  'left-hip': 23,
  'right-hip': 24,
  'left-knee': 25,
  'right-knee': 26,
  'left-ankle': 27,
  'right-ankle': 28,
} as const

/** By landmark, as shares of the picture's width and height; null where nobody was found. */
export type Landmarks = readonly (readonly [x: number, y: number])[] | null

export interface Landmarker {
  look(picture: { widthPx: number; heightPx: number; planes: Buffer }): Promise<Landmarks>
  close(): Promise<void>
}

const WASM = join(import.meta.dirname, '../../../node_modules/@mediapipe/tasks-vision/wasm')

function locateModel(): string | undefined {
  return foldersBeside().map((folder) => join(folder, 'pose_landmarker_lite.task')).find((path) => existsSync(path))
}

/** MediaPipe's Pose Landmarker in a page that reaches nothing but this process. */
export async function openLandmarker(signal?: AbortSignal): Promise<Landmarker> {
  const model = locateModel()
  if (model === undefined)
    throw new ProblemError({
      code: 'no-judge',
      message: 'The judge is MediaPipe’s pose_landmarker_lite.task, which was not found.',
      hint: 'Name the folder that holds it in STRIDESCOPE_MODELS.',
    })
  const { ask, close } = await openPage(new URL('../page/landmarks.ts', import.meta.url), {
    signal,
    served: (path) => {
      if (path === '/model') return { type: 'application/octet-stream', body: readFileSync(model) }
      if (!path.startsWith('/wasm/')) return undefined
      const file = join(WASM, basename(path))
      return existsSync(file) ? { type: file.endsWith('.js') ? 'text/javascript' : 'application/wasm', body: readFileSync(file) } : undefined
    },
  })
  return {
    look: async ({ widthPx, heightPx, planes }) => {
      const sizes = Buffer.from(new Uint32Array([widthPx, heightPx]).buffer)
      return JSON.parse((await ask(Buffer.concat([sizes, planes]))) as string) as Landmarks
    },
    close,
  }
}
