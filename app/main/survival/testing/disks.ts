/** Disks that can be filled and written-protected: small ones in memory, which only root on Linux may make. */
import { spawnSync } from 'node:child_process'
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { newFolder } from './library.ts'
import { processesOf, signal } from './processes.ts'

export const NO_DISK = process.platform !== 'linux' ? 'only Linux has a disk in memory' : process.getuid?.() !== 0 ? 'only root may mount a disk' : mountRefused()

/** A disk of its own with an empty folder on it. It goes with its test. */
export function newDisk(megabytes: number): string {
  const at = join(newFolder(), 'disk')
  mkdirSync(at)
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', at)
  onTestFinished(() => {
    for (const { pid } of processesOf(at)) signal(pid, 'SIGKILL')
    system('umount', '-l', at)
  })
  return at
}

export function writeProtect(disk: string, on: boolean): void {
  mount('-o', `remount,${on ? 'ro' : 'rw'}`, disk)
}

/** Leaves this much room; gives a function that takes the filling away again. */
export function fill(disk: string, leaveBytes = 0): () => void {
  const path = join(disk, 'filling')
  const file = openSync(path, 'w')
  try {
    for (let free = room(disk) - leaveBytes; free > 0; free = room(disk) - leaveBytes) writeSync(file, Buffer.alloc(Math.min(free, 1 << 20)))
    fsyncSync(file)
  } catch (thrown) {
    if ((thrown as { code?: string }).code !== 'ENOSPC') throw thrown
  } finally {
    closeSync(file)
  }
  return () => rmSync(path)
}

function room(disk: string): number {
  const { bavail, bsize } = statfsSync(disk)
  return bavail * bsize
}

function mount(...args: string[]): void {
  const { status, stderr } = system('mount', ...args)
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr}`)
}

function system(program: string, ...args: string[]) {
  return spawnSync(program, args, { encoding: 'utf8' })
}

/** A container's root may lack the right. */
function mountRefused(): string | false {
  const { status, stderr } = system('unshare', '-m', 'mount', '-t', 'tmpfs', 'none', '/mnt')
  return status === 0 ? false : `this root may not mount a disk: ${stderr?.trim()}`
}
