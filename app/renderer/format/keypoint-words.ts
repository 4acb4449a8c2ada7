/** `left big toe`, of `left-big-toe`. */
export const keypointWords = (name: string) => name.replaceAll('-', ' ')

/** `Left big toe`: where it begins a line. */
export const keypointName = (name: string) => `${name.charAt(0).toUpperCase()}${keypointWords(name.slice(1))}`
