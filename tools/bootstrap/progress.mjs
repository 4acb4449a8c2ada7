/** @typedef {import('./step.mjs').Answer} Answer */

const heartbeatMs = 10_000

export const progress = {
  /** @param {string} name */
  step(name) {
    const started = Date.now()
    /** @type {NodeJS.Timeout | undefined} */
    let heartbeat
    return {
      /** @param {string} doing */
      begin(doing) {
        say(name, `${doing} …`)
        heartbeat = setInterval(() => say(name, `still at it after ${seconds(started)} s`), heartbeatMs)
      },
      /** @param {Answer} answer */
      end(answer) {
        clearInterval(heartbeat)
        if (answer.ok && !heartbeat) return
        say(name, answer.ok ? `${answer.summary} (${seconds(started)} s)` : answer.summary)
        if (answer.ok) return
        if (answer.output) process.stderr.write(`${answer.output.replace(/^/gm, '    | ')}\n`)
        if (answer.hint) say('', `→ ${answer.hint}`)
      },
    }
  },

  /**
   * Everything at a glance, when there was nothing to do.
   * @param {{ name: string, answer: Answer }[]} answers
   */
  standing(answers) {
    for (const { name, answer } of answers) {
      if (answer.ok) continue
      say(name, answer.summary)
      if (answer.hint) say('', `→ ${answer.hint}`)
    }
  },

  /** @param {number} holder */
  waiting(holder) {
    say('', `waiting for another bootstrap (process ${holder}) to end`)
  },
}

/** @param {string} name @param {string} text */
function say(name, text) {
  process.stderr.write(`${name.padEnd(9)} ${text}\n`)
}

/** @param {number} started */
function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1)
}
