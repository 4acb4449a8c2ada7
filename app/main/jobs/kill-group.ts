import type { ChildProcess } from 'node:child_process'

/** A process that leads a group of its own, with all that it has started. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Everybody in the group has ended already.
  }
}
