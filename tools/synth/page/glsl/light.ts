/** One key light that casts shadows, a fill without, and the light of a bright room from all around. */
export const LIGHT = /* glsl */ `
uniform vec3 keyFrom, keyColour, fillFrom, fillColour, skyColour, groundColour;
uniform highp sampler2DShadow shadowMap;
uniform mat4 worldToShadow;
uniform float shadowTexel;

float shadowTap(vec3 at) { return texture(shadowMap, at); }

vec3 inShadowMap(vec3 world) { return (worldToShadow * vec4(world, 1.0)).xyz * 0.5 + 0.5; }

vec3 roomLight(vec3 normal) { return mix(groundColour, skyColour, 0.5 + 0.5 * normal.z); }

vec3 softLight(vec3 normal) { return roomLight(normal) + fillColour * max(0.0, dot(normal, fillFrom)); }
`
