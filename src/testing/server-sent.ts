/** Reads server-sent events until the answer ends; throws when the connection breaks. */
export async function serverSent(
  answer: Response,
  hear: (event: string, data: Readonly<Record<string, unknown>>) => void,
): Promise<void> {
  const reader = answer.body?.getReader()
  if (!answer.ok || !reader) throw new Error(`nothing to listen to: ${answer.status}`)
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    text += decoder.decode(value, { stream: true })
    const messages = text.split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages)
      hear(
        /^event: (.*)$/m.exec(message)?.[1] ?? '',
        JSON.parse(/^data: (.*)$/m.exec(message)?.[1] ?? '{}') as Record<string, unknown>,
      )
  }
}
