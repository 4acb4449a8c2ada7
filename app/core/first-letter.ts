/** How words begin where they are a part of a sentence, or are one. */

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const uncapitalised = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** A sentence as the end of another. */
export const asReason = (sentence: string): string => uncapitalised(sentence).replace(/\.$/, '')
