/** `stridescope COMMAND …` */
import '../system/quick-start.ts'

// No look at Node's version: an older one cannot even load this file. tools/run.mjs and the packaged launcher bring their own.

// `stridescope … | head` has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const { performLine } = await import('./perform-line.ts')
process.exitCode = await performLine(process.argv.slice(2))
