/** On the script's own global object: pages cannot see into the world that content scripts share. */
const KEY = Symbol.for('tradeflag.teaching');

type World = typeof globalThis & { [KEY]?: AbortController };

/** Makes this the one teaching of the page; one that is under way ends, for starting again means starting over. */
export function replaceTeaching(life: AbortController): void {
  const world = globalThis as World;
  world[KEY]?.abort();
  world[KEY] = life;
}
