import { install } from './install.mjs'
import { buildScreens } from './screens.mjs'
import { compileWords } from './words.mjs'

/** Everything that must be there before Waymark runs. What is up to date already is passed over in silence. */
export async function prepare() {
  await install()
  await compileWords()
  await buildScreens()
}
