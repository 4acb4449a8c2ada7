import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import type { Job } from '../../contract/system/jobs.ts'
import { ProblemError } from '../../core/problem.ts'
import { openEngine, type Engine } from '../engine-parts.ts'
import { libraryLayout } from '../store/layout.ts'
import { defaultLibrary } from '../system/folders.ts'
import { type OptionLine, WrongUse } from './command.ts'
import { lentWorkers } from './command-workers.ts'
import { COMMON_OPTIONS } from './options/common-options.ts'
import { fileToWrite } from './options/file-to-write.ts'
import { INTERRUPTED_EXIT, onInterruption } from './interruption.ts'
import { progressLine } from './words/progress-line.ts'

/** Of commands that look for people. */
export const MODEL_OPTION: OptionLine = ['--model ID', 'the pose model; without it the best that can be used here: "stridescope models list" says which']

/** The command's own options with the two that every command takes. */
export function readArgs<const Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  const all: ParseArgsOptionsConfig = { ...COMMON_OPTIONS, ...options }
  return parseArgs({ args: withValues(args, all), options: { ...COMMON_OPTIONS, ...options }, allowPositionals: true })
}

/** Here no option is one dash and a letter: `--belt -1` and `--up -z` name values, whatever becomes of them. */
function withValues(args: readonly string[], options: ParseArgsOptionsConfig): string[] {
  const end = args.indexOf('--')
  return args.flatMap((word, at) => {
    if (end >= 0 && at > end) return [word]
    const takesValue = (one: string | undefined) => one !== undefined && one.startsWith('--') && Object.hasOwn(options, one.slice(2)) && options[one.slice(2)]!.type === 'string'
    const isValue = (one: string | undefined) => one !== undefined && /^-[^-]/.test(one)
    if (takesValue(word)) return isValue(args[at + 1]) ? [`${word}=${args[at + 1]!}`] : [word]
    return isValue(word) && takesValue(args[at - 1]) ? [] : [word]
  })
}

/** Of a command that is told all by its options. */
export function readOptions<const Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  const { values, positionals } = readArgs(args, options)
  if (positionals[0] !== undefined) throw new WrongUse(`Nothing is known to do with "${positionals[0]}" here.`)
  return { values }
}

/** `--json F.json` writes a file and still tells in words; `--json` alone prints. Only for commands whose own files never end so. */
export function jsonFile(args: readonly string[]): { args: string[]; file: string | undefined } {
  const at = args.indexOf('--json')
  const file = args[at + 1]
  if (at < 0 || !file?.toLowerCase().endsWith('.json')) return { args: [...args], file: undefined }
  return { args: [...args.slice(0, at), ...args.slice(at + 2)], file: fileToWrite(file, JSON_FILE, { option: '--json' }) }
}
const JSON_FILE = { what: 'result', endings: ['.json'] }

export function writeJson(file: string, value: unknown): void {
  writeFileSync(file, jsonText(value))
}

/** Undefined where it was not given. */
export function numberOption(given: string | undefined, option: string, { least, most, isWhole }: { least: number; most: number; isWhole: boolean }): number | undefined {
  if (given === undefined) return undefined
  const value = Number(given)
  if (given.trim() !== '' && value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value
  throw new WrongUse(`${option} takes a ${isWhole ? 'whole number' : 'number'} from ${least} to ${most}.`)
}

/** The folder of a library that is there already: a slip of the pen must not make a new one. */
export function existingLibrary(folder = defaultLibrary()): string {
  if (isLibrary(folder)) return folder
  throw new ProblemError({ code: 'no-library', message: `There is no library in ${folder}.`, hint: '"stridescope sample" makes one with something in it; --library DIR names another.', subject: folder })
}

export function isLibrary(folder = defaultLibrary()): boolean {
  const { database, backups } = libraryLayout(folder)
  return existsSync(database) || existsSync(backups)
}

/** Opens the library for one command. Jobs that were waiting in it go on as well. */
export async function withEngine<T>(folder: string | undefined, work: (engine: Engine) => Promise<T>): Promise<T> {
  const workers = lentWorkers()
  const engine = await openEngine(folder ?? defaultLibrary(), 'the stridescope command', { ...(workers && { workers }) })
  const stopListening = onInterruption(() => void interrupt(engine))
  try {
    return await work(engine)
  } finally {
    await engine.close()
    stopListening()
  }
}

/** What is under way stays in the library's queue. */
async function interrupt(engine: Engine): Promise<never> {
  const isUnderWay = engine.scheduler.list().some(isOpen)
  await engine.close()
  if (isUnderWay) process.stderr.write('Interrupted. What is done is kept; the same command goes on with the rest.\n')
  process.exit(INTERRUPTED_EXIT)
}

const isOpen = ({ state }: Job) => state === 'queued' || state === 'running'

/** Waits for a job and shows how far it is on stderr; a failed one is an error. */
export async function follow(engine: Engine, jobId: string): Promise<Job> {
  const job = await followToItsEnd(engine, jobId)
  if (job.problem) throw new ProblemError(job.problem)
  return job
}

/** The same, and what came of it is for the caller to judge. */
export async function followToItsEnd(engine: Engine, jobId: string): Promise<Job> {
  const job = await withProgress(engine, () => engine.scheduler.ended(jobId))
  for (const warning of job.warnings) process.stderr.write(`${warning}\n`)
  return job
}

/** Waits for what a command before this one has left in the library's queue. */
export async function finishWhatWasBegun(engine: Engine): Promise<void> {
  tellWhatGoesOn(engine)
  await untilIdle(engine)
}

/** Before anything of its own is in the queue: what is there has its turn first. */
export function tellWhatGoesOn({ scheduler }: Engine): void {
  for (const { title } of scheduler.list().filter(isOpen)) process.stderr.write(`Was cut off, and goes on: ${title}\n`)
}

export function untilIdle(engine: Engine): Promise<void> {
  return withProgress(engine, () => engine.scheduler.idle())
}

async function withProgress<T>({ library }: Engine, wait: () => Promise<T>): Promise<T> {
  const line = progressLine()
  const stop = library.changes.listen((event) => {
    if (event.type === 'job' && event.job.state === 'running' && event.job.progress) line.tell(event.job.progress)
  })
  try {
    return await wait()
  } finally {
    stop()
    line.end()
  }
}

export function printJson(value: unknown): void {
  process.stdout.write(jsonText(value))
}

const jsonText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** A file's name may hold line breaks and worse. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '�')
}
