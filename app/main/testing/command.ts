/** `stridescope …` performed in this very process: at a tenth of the price of one of its own. */
import { vi } from 'vitest'
import { performLine } from '../cli/perform-line.ts'
import './lent-workers.ts'

export interface Said {
  code: number | null
  stdout: string
  stderr: string
}

export async function stridescope(args: string[], env: Record<string, string> = {}): Promise<Said> {
  const said: [string[], string[]] = [[], []]
  const spies = [process.stdout, process.stderr].map((stream, at) => vi.spyOn(stream, 'write').mockImplementation((words) => said[at]!.push(String(words)) > 0))
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  try {
    const code = await performLine(args)
    const [stdout, stderr] = said.map((words) => words.join(''))
    return { code, stdout: stdout!, stderr: stderr! }
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllEnvs()
  }
}
