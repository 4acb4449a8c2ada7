/** One line on stderr that says how far it is: rewritten in place on a terminal, now and then elsewhere. */
export interface Progress {
  say(line: string): void
  films(done: number, whole: number, name: string): void
  end(): void
}

const BETWEEN_LINES_MS = { terminal: 200, log: 10_000 }

export function progressOn(stream: NodeJS.WriteStream): Progress {
  const startMs = performance.now()
  let firstFrame: { atMs: number; done: number } | undefined
  let lastMs = -Infinity
  let open = false
  const end = () => {
    if (open) stream.write('\n')
    open = false
  }
  return {
    say(line) {
      end()
      stream.write(`${line}\n`)
    },
    films(done, whole, name) {
      const nowMs = performance.now()
      firstFrame ??= { atMs: done === 0 ? nowMs : startMs, done }
      if (done < whole && nowMs - lastMs < (stream.isTTY ? BETWEEN_LINES_MS.terminal : BETWEEN_LINES_MS.log)) return
      lastMs = nowMs
      const line = filmLine(done, whole, name, done - firstFrame.done, (nowMs - firstFrame.atMs) / 1000)
      stream.write(stream.isTTY ? `\r${line.padEnd(79)}` : `${line}\n`)
      open = stream.isTTY
    },
    end,
  }
}

/** `made` frames in `seconds`: what rendering has done of `done` out of `whole`, the rest having been there before. */
export function filmLine(done: number, whole: number, name: string, made: number, seconds: number): string {
  const rate = seconds > 0 ? made / seconds : 0
  const rest = rate > 0 ? `${rate.toFixed(1)} frames/s, ${clock((whole - done) / rate)} left` : 'starting'
  return `${name}  ${done} of ${whole} frames, ${rest}`
}

function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
