/** One line on stderr that says how far it is: rewritten in place on a terminal, now and then elsewhere. */
export interface Progress {
  say(line: string): void
  films(name: string, done: number, whole: number): void
  end(): void
}

const BETWEEN_LINES_MS = { terminal: 200, log: 10_000 }

export function progressOn(stream: NodeJS.WriteStream): Progress {
  let begun = { name: '', done: 0, atMs: 0 }
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
    films(name, done, whole) {
      const nowMs = performance.now()
      // Until the first frame is there the scene is being built, which says nothing of the frames to come.
      if (begun.name !== name || begun.done === 0) begun = { name, done, atMs: nowMs }
      if (done < whole && nowMs - lastMs < (stream.isTTY ? BETWEEN_LINES_MS.terminal : BETWEEN_LINES_MS.log)) return
      lastMs = nowMs
      const line = filmLine(name, done, whole, done - begun.done, (nowMs - begun.atMs) / 1000)
      stream.write(stream.isTTY ? `\r${line.padEnd(79)}` : `${line}\n`)
      open = stream.isTTY
    },
    end,
  }
}

/** `timed` of the frames took so many `seconds`. */
export function filmLine(name: string, done: number, whole: number, timed: number, seconds: number): string {
  const rate = seconds > 0 ? timed / seconds : 0
  if (whole === 0) return `${name}  looking for films`
  const rest = rate > 0 ? `${rate.toFixed(1)} frames/s, ${clock((whole - done) / rate)} left` : 'starting'
  return `${name}  ${done} of ${whole} frames, ${rest}`
}

function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
