import { Material, Texture, type Object3D } from 'three'

/** Gives back what the graphics processor keeps for an object and all that is in it. */
export function dispose(object: Object3D): void {
  object.traverse((part) => {
    const { geometry, material } = part as { geometry?: { dispose(): void }; material?: unknown }
    geometry?.dispose()
    if (!(material instanceof Material)) return
    for (const value of Object.values(material)) if (value instanceof Texture) value.dispose()
    material.dispose()
  })
}
