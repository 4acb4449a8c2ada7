/** A sentence of the program as data: which one it is, and what stands in it, so that another language can say it. */
export interface Said {
  key: string
  /** Names, numbers and kinds; JSON. */
  values: Readonly<Record<string, unknown>>
}

/** How each sentence is said of its values. */
export type Saying = (values: never) => string
