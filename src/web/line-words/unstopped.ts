/** Words to stand within quotation marks inside a sentence: without their own full stop, so that there are not two. */
export const unstopped = (words: string): string => words.replace(/(?<!\.)\.$/, '')
