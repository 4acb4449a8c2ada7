/**
 * One step of getting a checkout ready. An answer is remembered under `key` and asked for again only when the key
 * has changed, when it no longer `holds`, or, if it says that something is missing, with --retry.
 * @typedef {object} Step
 * @property {string} name
 * @property {boolean} required nothing works without it: bootstrap ends here when it fails
 * @property {(context: Context) => string} key what the answer depends on
 * @property {(context: Context, answer: Answer) => boolean} [holds]
 * @property {(context: Context, remembered: Answer | undefined) => Promise<Answer>} work
 */

/**
 * @typedef {object} Answer
 * @property {boolean} ok
 * @property {string} summary what there is now, or what is missing and what that costs
 * @property {string} [hint] the one thing to do about it
 * @property {string} [output] the last lines of what a command printed
 * @property {Record<string, string>} [facts] what the step itself wants to know next time
 */

/**
 * @typedef {object} Context
 * @property {string} root
 * @property {(doing: string) => void} begin says that real work starts now
 */

/** @param {string} summary @param {Record<string, string>} [facts] @returns {Answer} */
export function ready(summary, facts) {
  return facts ? { ok: true, summary, facts } : { ok: true, summary }
}

/**
 * @param {string} summary
 * @param {{ hint?: string, outcome?: import('./command.mjs').Outcome }} [why]
 * @returns {Answer}
 */
export function lacking(summary, { hint, outcome } = {}) {
  const output = outcome ? lastLines(outcome.output) : ''
  return {
    ok: false,
    summary: outcome?.timedOut ? `${summary} (its time limit ran out)` : summary,
    ...(hint ? { hint } : {}),
    ...(output ? { output } : {}),
  }
}

/** The last lines, without the stack frames that would push the reason out. @param {string} text */
function lastLines(text) {
  return text
    .trimEnd()
    .split('\n')
    .filter((line) => !/^(npm error)?\s+at /.test(line))
    .slice(-15)
    .join('\n')
}
