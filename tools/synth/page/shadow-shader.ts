/** What casts a shadow, as its light sees it: depth alone. */
export const SHADOW_VERTEX = /* glsl */ `
precision highp float;
in vec3 position;
uniform mat4 worldToShadow;
void main() { gl_Position = worldToShadow * vec4(position, 1.0); }
`
export const EMPTY_FRAGMENT = 'precision highp float; void main() {}'
