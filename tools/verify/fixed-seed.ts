import fc from 'fast-check'

/** The same examples every time, so that a change is judged by what it changed. STRIDESCOPE_SEED=random explores. */
const wanted = process.env['STRIDESCOPE_SEED'] ?? '20261120'
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) })
