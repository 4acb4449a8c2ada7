/** JPEG pictures into an H.264 film, as they come. */
import { spawn } from 'node:child_process'
import { CLIP_RATE_HZ } from '../../core/report/clip-plan.ts'
import { ProblemError } from '../../core/problem.ts'

const LAST_WORDS = 600

export function encodeClip(ffmpeg: string, file: string, signal: AbortSignal) {
  const child = spawn(ffmpeg, ['-hide_banner', '-loglevel', 'error', '-nostats', '-y', '-f', 'image2pipe', '-c:v', 'mjpeg', '-framerate', String(CLIP_RATE_HZ), '-i', 'pipe:0', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-pix_fmt', 'yuv420p', '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-movflags', '+faststart', file], { stdio: ['pipe', 'ignore', 'pipe'], windowsHide: true, signal })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-LAST_WORDS)))
  // What it says last tells why.
  child.stdin.on('error', () => undefined)
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new ProblemError({ code: 'clip-failed', message: 'ffmpeg could not make the clip.', hint: said.trim() || `It ended with code ${code}.` }))))
  })
  ended.catch(() => undefined)
  return {
    add: (picture: Uint8Array): Promise<void> => Promise.race([ended, new Promise<void>((resolve) => child.stdin.write(picture, () => resolve()))]),
    end(): Promise<void> {
      child.stdin.end()
      return ended
    },
    // It waits for the next picture, and hears nothing else meanwhile.
    stop: () => void child.kill('SIGKILL'),
  }
}
