import { EventEmitter } from 'node:events'
import type { EngineEvent, Topic } from '../../contract/system/events.ts'

/** Tells every window what to ask for again. Changes of one burst are told together. */
export class Changes {
  readonly #emitter = new EventEmitter()
  #pending = new Set<Topic>()

  touched(...topics: Topic[]): void {
    if (this.#pending.size === 0) setTimeout(() => this.#flush(), 20)
    for (const topic of topics) this.#pending.add(topic)
  }

  tell(event: EngineEvent): void {
    this.#emitter.emit('event', event)
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    this.#emitter.on('event', listener)
    return () => this.#emitter.off('event', listener)
  }

  #flush(): void {
    const topics = [...this.#pending]
    this.#pending = new Set()
    this.tell({ type: 'changed', topics })
  }
}
