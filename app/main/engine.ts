/** The engine's entry: `node app/main/engine.ts --library DIR [--port N] [--welcome]`, started by a shell that talks to it over the parent channel. */
import './system/quick-start.ts'

// Loaded after the quick start is in place: this is most of the start-up time.
await import('./serve-engine.ts')
