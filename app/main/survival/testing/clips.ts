/** Films for these tests, made by ffmpeg while they run. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, openSync, closeSync, statSync, truncateSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { locateFfmpeg } from '../../system/locate.mjs'

const found = locateFfmpeg()
export const NO_FFMPEG = 'missing' in found ? found.missing : false

interface Film {
  seconds?: number
  size?: string
}

/** H.264 in MP4: every window shows it as it is. */
export function plainClip(file: string, { seconds = 0.5, size = '128x96' }: Film = {}): string {
  return make(file, [...picture(seconds, size, file), '-c:v', 'libx264', '-preset', 'ultrafast'])
}

/** MPEG-4 part 2 in AVI: gets a stand-in. */
export function clipForStandIn(file: string, { seconds = 0.5, size = '128x96' }: Film = {}): string {
  return make(file, [...picture(seconds, size, file), '-c:v', 'mpeg4', '-q:v', '8'])
}

/** The same film with a long empty box behind it: slow to copy, small on the disk where it lies. */
export function withTail(film: string, file: string, bytes: number): string {
  copyFileSync(film, file)
  const { size } = statSync(file)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(bytes)
  head.write('free', 4)
  const handle = openSync(file, 'r+')
  writeSync(handle, head, 0, 8, size)
  closeSync(handle)
  truncateSync(file, size + bytes)
  return file
}

/** The file's name is written into it: no two films have the same bytes. */
function picture(seconds: number, size: string, file: string): string[] {
  return ['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=30:d=${seconds}`, '-pix_fmt', 'yuv420p', '-metadata', `title=${file}`]
}

function make(file: string, args: string[]): string {
  if ('missing' in found) throw new Error(found.missing)
  mkdirSync(dirname(file), { recursive: true })
  const { status, stderr } = spawnSync(found.path, ['-v', 'error', '-y', ...args, file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`ffmpeg made no ${file}: ${stderr}`)
  return file
}
