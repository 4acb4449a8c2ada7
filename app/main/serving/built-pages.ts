import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What Vite made of `app/renderer`. */
export const BUILT = fileURLToPath(new URL('../../../dist/renderer', import.meta.url))

/** The window's, and the hidden ones in which MediaPipe works and reports are drawn. */
export type Page = 'index.html' | 'pose.html' | 'report.html'

export const builtPage = (name: Page) => join(BUILT, name)
export const isBuilt = (name: Page): boolean => existsSync(builtPage(name))
