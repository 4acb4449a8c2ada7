/** A page that nobody sees, for work that needs a browser. */
export interface HiddenPage {
  /** Resolves, in words, when it is there no more, whoever ended it. */
  gone: Promise<string>
  close(): Promise<void>
}

export type OpenHiddenPage = (url: string) => Promise<HiddenPage>
