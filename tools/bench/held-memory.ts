import { readdirSync, readFileSync } from 'node:fs'

/** Of the browser and all its processes: shared memory is divided among those who share it, and counted once. */
export function heldMb(pid: number): number {
  const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
  return kilobytes / 1_024 + childrenOf(pid).reduce((sum, child) => sum + heldMb(child), 0)
}

export function childrenOf(pid: number): number[] {
  const threads = threadsOf(pid)
  return threads.flatMap((thread) => readIfThere(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number))
}

/** A process may end while one looks at it. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}
