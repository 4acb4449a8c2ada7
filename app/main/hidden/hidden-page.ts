import type { PrintHow } from '../../contract/channels/print.ts'

/** A page that nobody sees, for work that needs a browser. */
export interface HiddenPage {
  /** Resolves, in words, when it is there no more, whoever ended it. */
  gone: Promise<string>
  /** What it shows, as a tagged PDF with bookmarks, into this file. */
  print(file: string, how: PrintHow): Promise<void>
  close(): Promise<void>
}

export type OpenHiddenPage = (url: string) => Promise<HiddenPage>
