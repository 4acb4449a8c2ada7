import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { chooseProvider } from './choose-provider.ts'
import { onnxRuntime } from './runtime.ts'

const network = (name: string) => fileURLToPath(new URL(`../testing/models/${name}.onnx`, import.meta.url))

/** What a process that tries a provider answers, and how it ends. */
async function tried(provider: string, file = network('dots-heat-map-17')) {
  const child = fork(fileURLToPath(new URL('./trial.ts', import.meta.url)), { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const answers: unknown[] = []
  child.on('message', (answer) => answers.push(answer))
  child.send({ file, provider, threads: 1 })
  const [code] = (await once(child, 'exit')) as [number]
  return { answers, code }
}

it('a provider that works tells how long it takes, one that is not there ends without a word', async () => {
  expect(await tried('cpu')).toEqual({ answers: [{ milliseconds: expect.any(Number) }], code: 0 })
  expect(await tried('no-such-provider')).toEqual({ answers: [], code: 1 })
  expect(await tried('cpu', network('no-such-network'))).toEqual({ answers: [], code: 1 })
})

it('one that this build brings is chosen, tried once, and named', async () => {
  const [first, again] = [chooseProvider(network('dots-simcc-17'), 1), chooseProvider(network('dots-simcc-17'), 1)]
  expect(again).toBe(first)
  const { provider, inWords } = await first
  expect((await onnxRuntime()).providers).toContain(provider)
  expect(inWords).toMatch(/^ONNX Runtime \d+\.\d+\.\d+ on ./)
})
