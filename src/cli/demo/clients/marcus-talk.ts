import { addDays } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Telling } from '#cli/demo/telling.ts'

type Lines = { readonly drive: EntityId; readonly method: EntityId }

/** Since the last session: a hard patch, a worry on a goal both agreed to, a question, and what each wants to talk about. */
export async function marcusLately(s: Telling, { drive, method }: Lines): Promise<void> {
  const { client, therapist } = s
  s.on(addDays(s.week(1), 1))
  await client.write(
    'milestone',
    {
      mark: 'setback',
      ownWords: 'A truck honked behind us. Dee pulled over and I walked the rest of the way.',
      on: s.day(),
    },
    { under: drive },
  )
  await client.note('concern', 'What if I freeze with my daughter in the car?', drive)
  await client.note('question', 'Do I have to tell all of it? There is one part I would leave out.', method)
  const dee = await client.bring('Dee wants to know what to do when I start to shake.')
  await therapist.bring('The nights: how many bad dreams, and what helps after one?')
  await client.order(`own:${dee}`)
}
