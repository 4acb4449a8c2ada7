import type { PrintHow } from '../../contract/channels/print.ts'
import type { FromEngine } from '../../contract/channels/shell-channel.ts'
import type { HiddenPage } from './hidden-page.ts'

/** Hidden pages that the shell lends, over the parent channel. */
export class ShellPages {
  private readonly tell: (message: FromEngine) => void
  private readonly open = new Map<number, (how: string) => void>()
  private readonly printing = new Map<number, (problem: string | null) => void>()
  private opened = 0
  private printed = 0

  constructor(tell: (message: FromEngine) => void) {
    this.tell = tell
  }

  async openPage(url: string): Promise<HiddenPage> {
    const id = ++this.opened
    const gone = new Promise<string>((resolve) => this.open.set(id, resolve))
    this.tell({ type: 'open-hidden', id, url })
    return {
      gone,
      print: (file, how) => this.print(id, gone, file, how),
      close: async () => {
        this.tell({ type: 'close-hidden', id })
        this.gone(id, 'It was closed.')
      },
    }
  }

  printEnded(requestId: number, problem: string | null): void {
    this.printing.get(requestId)?.(problem)
    this.printing.delete(requestId)
  }

  private async print(id: number, gone: Promise<string>, file: string, how: PrintHow): Promise<void> {
    const requestId = ++this.printed
    const ended = new Promise<string | null>((resolve) => this.printing.set(requestId, resolve))
    this.tell({ type: 'print-hidden', id, requestId, file, how })
    const problem = await Promise.race([ended, gone])
    if (problem !== null) throw new Error(problem)
  }

  gone(id: number, how: string): void {
    this.open.get(id)?.(how)
    this.open.delete(id)
  }
}
