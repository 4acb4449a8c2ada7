import type { FromEngine } from '../../contract/shell-channel.ts'
import type { HiddenPage } from './hidden-page.ts'

/** Hidden pages that the shell lends, over the parent channel. */
export class ShellPages {
  private readonly tell: (message: FromEngine) => void
  private readonly open = new Map<number, (how: string) => void>()
  private opened = 0

  constructor(tell: (message: FromEngine) => void) {
    this.tell = tell
  }

  async openPage(url: string): Promise<HiddenPage> {
    const id = ++this.opened
    const gone = new Promise<string>((resolve) => this.open.set(id, resolve))
    this.tell({ type: 'open-hidden', id, url })
    return {
      gone,
      close: async () => {
        this.tell({ type: 'close-hidden', id })
        this.gone(id, 'It was closed.')
      },
    }
  }

  gone(id: number, how: string): void {
    this.open.get(id)?.(how)
    this.open.delete(id)
  }
}
