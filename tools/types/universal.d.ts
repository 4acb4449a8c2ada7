// What every runtime has, browser or not, and core and contract therefore may use: they are checked with neither
// DOM nor Node. The encoding standard (https://encoding.spec.whatwg.org) and the file API (https://w3c.github.io/FileAPI).

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}

declare class Blob {
  readonly size: number
  readonly type: string
  slice(start?: number, end?: number, type?: string): Blob
  arrayBuffer(): Promise<ArrayBuffer>
}

declare class File extends Blob {
  readonly name: string
  readonly lastModified: number
}
