import type { PrintHow } from '../../contract/channels/print.ts'
import type { ToEngine } from '../../contract/channels/shell-channel.ts'
import type { HiddenPage, OpenHiddenPage } from '../hidden/hidden-page.ts'

/** The pages that an engine has asked its shell for, by the engine's numbers. */
export function lendPages(openHidden: OpenHiddenPage | undefined, send: (message: ToEngine) => void) {
  const pages = new Map<number, Promise<HiddenPage>>()
  const close = (id: number) => {
    pages.get(id)?.then((page) => page.close()).catch(() => undefined) // One that could not be opened has been told of.
    pages.delete(id)
  }
  return {
    open(id: number, url: string): void {
      const page = openHidden ? openHidden(url) : Promise.reject(new Error('This shell has no pages to lend'))
      pages.set(id, page)
      page.then(({ gone }) => gone).then(
        (how) => send({ type: 'hidden-gone', id, how }),
        (thrown: Error) => send({ type: 'hidden-gone', id, how: thrown.message }),
      )
    },
    /** One that has gone meanwhile is told of as gone. */
    print(id: number, requestId: number, file: string, how: PrintHow): void {
      const printed = pages.get(id)?.then((page) => page.print(file, how)) ?? Promise.reject(new Error('The page is not there any more'))
      printed.then(
        () => send({ type: 'hidden-printed', requestId, problem: null }),
        (thrown: Error) => send({ type: 'hidden-printed', requestId, problem: thrown.message }),
      )
    },
    close,
    closeAll(): void {
      for (const id of [...pages.keys()]) close(id)
    },
  }
}
