/** electron-builder and what it needs: nearly as many packages as all others together, and only installers want them. */
import { join } from 'node:path'
import { installBeside } from '../bootstrap/beside.mjs'
import { npmHint } from '../bootstrap/npm.mjs'

const MINUTES = 15

/** The script that is electron-builder, as its own lock says. */
export async function electronBuilder(root: string, say: (sentence: string) => void): Promise<string> {
  const folder = join(root, '.runtime', 'builder')
  say('Installing electron-builder')
  const { ok, output } = await installBeside({ from: join(import.meta.dirname, 'builder'), folder, limitMs: MINUTES * 60_000 })
  if (!ok) throw new Error(`npm ci did not install electron-builder: ${npmHint}\n${output}`)
  return join(folder, 'node_modules', 'electron-builder', 'cli.js')
}
