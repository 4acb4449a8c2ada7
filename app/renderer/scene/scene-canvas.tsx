import { Canvas, useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import type { Object3D, Scene, WebGLRenderer } from 'three'
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js'
import { drawsInSoftware } from './can-draw.ts'
import type { Sight } from './sight.ts'

/** What has been drawn can be read off only right after it was drawn. */
export interface Drawn {
  renderer: WebGLRenderer
  scene: Scene
}

interface SceneCanvasProps {
  sight: Sight
  objects: readonly Object3D[]
  /** The hand took hold of the view. */
  onGrab: () => void
  /** The graphics processor gave up. */
  onLost: () => void
  onDrawn: (drawn: Drawn) => void
}

/** Draws when something has changed, and only then. Where the processor draws, edges are left rough: to smooth them costs a third of the films' pictures. */
export function SceneCanvas({ sight, objects, onGrab, onLost, onDrawn }: SceneCanvasProps) {
  return (
    <Canvas frameloop="demand" flat camera={sight.eye} dpr={[1, 2]} gl={{ antialias: !drawsInSoftware() }}>
      {objects.map((object) => (
        <primitive key={object.uuid} object={object} />
      ))}
      <Hands sight={sight} onGrab={onGrab} onLost={onLost} onDrawn={onDrawn} />
    </Canvas>
  )
}

function Hands({ sight, onGrab, onLost, onDrawn }: Omit<SceneCanvasProps, 'objects'>) {
  const { gl, scene, size, invalidate } = useThree()
  useEffect(() => sight.subscribe(() => invalidate()), [sight, invalidate])
  useEffect(() => sight.resize(size), [sight, size])
  useEffect(() => onDrawn({ renderer: gl, scene }), [gl, scene, onDrawn])
  useEffect(() => {
    const canvas = gl.domElement
    const lost = (event: Event) => {
      event.preventDefault()
      onLost()
    }
    canvas.addEventListener('webglcontextlost', lost)
    return () => canvas.removeEventListener('webglcontextlost', lost)
  }, [gl, onLost])
  useEffect(() => {
    // They begin by looking at the room's origin.
    const seen = sight.eye.quaternion.clone()
    const controls = new OrbitControls(sight.eye, gl.domElement)
    sight.eye.quaternion.copy(seen)
    controls.target = sight.target
    const moved = () => {
      onGrab()
      invalidate()
    }
    controls.addEventListener('change', moved)
    return () => controls.dispose()
  }, [sight, gl, invalidate, onGrab])
  return null
}
