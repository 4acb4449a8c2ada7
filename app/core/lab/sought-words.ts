export interface SoughtWords {
  /** Words in a row. */
  length: number
  /** HMAC-SHA-256, the first half. Null: of a name that is not told from other words, and so is not sought. */
  hash: string | null
  /** A small sum, by which most others are told apart at once. Not there: of an earlier version. */
  sum?: number
}
