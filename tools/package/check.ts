import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Target } from './needed-packages.ts'
import type { Staged } from './stage.ts'

/**
 * Tries the staged engine where it finds no other `node_modules` than its own: through a link, whose path Node
 * is told to keep. Returns what was seen; throws what is wrong.
 */
export function checkStaged({ folder, roots }: Staged, target: Target): string[] {
  checkNativeFiles(folder, target)
  const alone = mkdtempSync(join(tmpdir(), 'stridescope-staged-'))
  try {
    const engine = join(alone, 'engine')
    symlinkSync(folder, engine, 'junction')
    const runtime = join(engine, 'runtime', target.platform === 'win32' ? 'node.exe' : 'node')
    const run = (...args: string[]) => runAlone(runtime, args, alone)
    const seen = [`its Node is ${run('--version')}`]
    run('--input-type=module', '--eval', `for (const name of ${JSON.stringify(roots)}) await import(import.meta.resolve(name, ${JSON.stringify(`file://${engine}/app/main/engine.ts`)}))`)
    return seen
  } finally {
    rmSync(alone, { recursive: true, force: true })
  }
}
