import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { WindowPlace } from './window-place.ts'

/** What the shell itself remembers between starts; everything else lives in the library. */
interface Memory {
  window?: WindowPlace
  importFolder?: string
  exportFolder?: string
}

export interface Remembered {
  readonly now: Memory
  keep(part: Memory): void
  writeNow(): void
}

const SETTLE_MS = 500

export function openRemembered(file: string): Remembered {
  let memory = read(file)
  let timer: NodeJS.Timeout | undefined
  const writeNow = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    write(file, memory)
  }
  return {
    get now() {
      return memory
    },
    keep(part) {
      memory = { ...memory, ...part }
      clearTimeout(timer)
      timer = setTimeout(writeNow, SETTLE_MS)
    },
    writeNow,
  }
}

/** A damaged or missing file means nothing is remembered: never a reason not to start. */
function read(file: string): Memory {
  try {
    const { window, importFolder, exportFolder } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    return {
      ...(isWindowPlace(window) && { window }),
      ...(typeof importFolder === 'string' && { importFolder }),
      ...(typeof exportFolder === 'string' && { exportFolder }),
    }
  } catch {
    return {}
  }
}

function isWindowPlace(value: unknown): value is WindowPlace {
  if (typeof value !== 'object' || value === null) return false
  const { bounds, maximised, displayId } = value as Record<string, unknown>
  if (typeof maximised !== 'boolean' || !Number.isFinite(displayId) || typeof bounds !== 'object' || bounds === null) return false
  const { x, y, width, height } = bounds as Record<string, unknown>
  return [x, y, width, height].every(Number.isSafeInteger) && Number(width) > 0 && Number(height) > 0
}

function write(file: string, memory: Memory): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(memory))
    renameSync(`${file}.new`, file)
  } catch {
    // A window that opens elsewhere next time is not worth a message now.
  }
}
