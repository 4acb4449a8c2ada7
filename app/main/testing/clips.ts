/** Tiny films, made once a run by whatever ffmpeg is here. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { locateFfmpeg } from '../system/locate.mjs'

const located = locateFfmpeg()
export const ffmpeg = 'path' in located ? located.path : undefined
export const NO_FFMPEG = 'skipped where there is no ffmpeg'

/** The bytes of each kind, which are the same every time. */
const made = new Map<string, Buffer>()

interface Clip {
  rate?: number
  seconds?: number
  size?: string
  /** `mpeg4` is what no Chromium decodes. */
  codec?: 'libx264' | 'mpeg4'
}

export function makeClip(file: string, { rate = 25, seconds = 0.4, size = '64x48', codec = 'libx264' }: Clip = {}): string {
  const args = ['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${rate}:d=${seconds}`, '-pix_fmt', 'yuv420p', '-c:v', codec, '-bitexact']
  const kind = [...args, extname(file)].join(' ')
  const film = made.get(kind)
  if (film) writeFileSync(file, film)
  else {
    const { status, stderr } = spawnSync(ffmpeg ?? 'ffmpeg', ['-v', 'error', '-y', ...args, file], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`ffmpeg made no ${file}: ${stderr}`)
    made.set(kind, readFileSync(file))
  }
  return file
}

/** The same film, to be shown turned. */
export function makeRotatedClip(from: string, to: string): string {
  const { status, stderr } = spawnSync(ffmpeg ?? 'ffmpeg', ['-v', 'error', '-y', '-i', from, '-c', 'copy', '-metadata:s:v:0', 'rotate=90', '-bitexact', to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`ffmpeg made no ${to}: ${stderr}`)
  return to
}
