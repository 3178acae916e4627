// The list of formats: to add one, write its file and add its line here.
import type { Format } from './format.ts'
import { markdownFormat } from './markdown.ts'
import { emailFormat } from './email.ts'
import { htmlFormat } from './html.ts'
import { textFormat } from './text.ts'

/** Every format, the surest guess first where two are equally sure. */
export const formats: readonly [Format, ...Format[]] = [markdownFormat, textFormat, emailFormat, htmlFormat]
