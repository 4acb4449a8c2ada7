/** `left-big-toe` as one says it. */
export const keypointWords = (name: string) => name.replaceAll('-', ' ')
