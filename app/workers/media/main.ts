import { serveTasks } from '../kit.ts'

serveTasks({
  probe: async () => (await import('./probe.ts')).probe,
  proxy: async () => (await import('./proxy.ts')).proxy,
  poster: async () => (await import('./poster.ts')).poster,
  sound: async () => (await import('./sound.ts')).sound,
  brightness: async () => (await import('./brightness.ts')).brightness,
})
