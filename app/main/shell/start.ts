/** `npm start`: Electron where its binary is, else an installed browser, else the printed address. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { locateElectron } from '../system/locate.mjs'
import { hasDisplay } from './display.ts'

const electron = locateElectron()
if ('path' in electron && hasDisplay()) {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  // Chromium's sandbox refuses to be started by root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(electron.path, [...sandbox, root, ...process.argv.slice(2)], { stdio: 'inherit' })
  child.on('exit', (code) => process.exit(code ?? 1))
} else {
  await import('./browser.ts')
}
