import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '../testing/library.ts'
import { encodeClip } from './encode-clip.ts'

test.skipIf(process.platform === 'win32')('an encoder that is stopped ends, though it waits for a picture and hears no signal', async () => {
  const folder = temporaryFolder()
  const [deaf, isDeaf] = [join(folder, 'ffmpeg'), join(folder, 'deaf')]
  writeFileSync(deaf, `#!/bin/sh\ntrap '' TERM\n: > '${isDeaf}'\nexec sleep 20\n`)
  chmodSync(deaf, 0o755)
  const clip = encodeClip(deaf, join(folder, 'clip.mp4'), new AbortController().signal)
  await vi.waitFor(() => expect(existsSync(isDeaf)).toBe(true))
  const ended = clip.end()
  clip.stop()
  await expect(ended).rejects.toThrow('could not make the clip')
})
