import { spawn } from 'node:child_process'
import { locateFfmpeg } from '../../../app/main/system/locate.mjs'

/** A film's pictures as planes, one after the other. */
export async function* decodedFrames(file: string, { widthPx, heightPx }: { widthPx: number; heightPx: number }): AsyncGenerator<Buffer> {
  const ffmpeg = locateFfmpeg()
  if ('missing' in ffmpeg) throw new Error(ffmpeg.missing)
  const child = spawn(ffmpeg.path, ['-hide_banner', '-nostdin', '-loglevel', 'error', '-i', file, '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-fps_mode', 'passthrough', 'pipe:1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    windowsHide: true,
  })
  const bytes = (widthPx * heightPx * 3) / 2
  let rest = Buffer.alloc(0)
  try {
    for await (const chunk of child.stdout) {
      rest = Buffer.concat([rest, chunk as Buffer])
      for (; rest.length >= bytes; rest = rest.subarray(bytes)) yield rest.subarray(0, bytes)
    }
  } finally {
    child.kill('SIGKILL')
  }
}
