import * as amara from '#cli/demo/clients/amara.ts'
import * as darnell from '#cli/demo/clients/darnell.ts'
import * as hana from '#cli/demo/clients/hana.ts'
import * as joan from '#cli/demo/clients/joan.ts'
import * as marcus from '#cli/demo/clients/marcus.ts'
import * as riley from '#cli/demo/clients/riley.ts'
import * as sofia from '#cli/demo/clients/sofia.ts'
import * as walter from '#cli/demo/clients/walter.ts'
import * as zoe from '#cli/demo/clients/zoe.ts'

/** Everyone's story, in the order of how far it has come; Joan's has ended. */
export const STORIES = [zoe, hana, marcus, sofia, amara, walter, darnell, riley, joan]
