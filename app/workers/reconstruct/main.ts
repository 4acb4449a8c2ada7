import { serveTasksInThread } from '../kit.ts'

serveTasksInThread({
  'cameras-of-films': async () => (await import('./cameras-of-films.ts')).findCamerasOfFilms,
  synchronise: async () => (await import('./synchronise.ts')).synchronise,
  associate: async () => (await import('./associate.ts')).associate,
  triangulate: async () => (await import('./triangulate.ts')).triangulate,
  clean: async () => (await import('./clean.ts')).clean,
  'refine-cameras': async () => (await import('./refine-cameras.ts')).refineCameras,
  'cameras-from-footage': async () => (await import('./cameras-from-footage.ts')).camerasFromFootage,
  'find-clocks': async () => (await import('./find-clocks.ts')).findClocks,
})
