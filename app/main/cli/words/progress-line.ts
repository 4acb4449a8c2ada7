/** One line on stderr that says how far it is: rewritten in place on a terminal; elsewhere a line now and then, so that a log shows that what takes long goes on. */
import type { Progress } from '../../../contract/basics/progress.ts'

const BETWEEN_LINES_MS = 10_000
const CLEARED = '\r\u001b[2K'

interface ProgressLine {
  tell(progress: Progress): void
  end(): void
}

export function progressLine(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr, now: () => number = () => performance.now()): ProgressLine {
  let lastMs = now()
  return {
    tell({ value, title, detail }) {
      const line = `${Math.round(value * 100)} % ${title}${detail ? ` · ${detail}` : ''}`
      if (stream.isTTY) return void stream.write(`${CLEARED}${line}`)
      if (now() - lastMs < BETWEEN_LINES_MS) return
      lastMs = now()
      stream.write(`${line}\n`)
    },
    end() {
      if (stream.isTTY) stream.write(CLEARED)
    },
  }
}
