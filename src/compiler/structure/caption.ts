// Picture captions: 图:…, 图1：…, ▲…, (图片来源:…).

const caption =
  /^(?:▲|△|\(?\s?(?:图|图表|表|图片|题图|配图|资料图)\s?\d{0,3}\s?[:|丨]|(?:图|图表|表)\s?\d{1,3}\s|\(?\s?(?:图片?来源|图源|供图|摄影?|图\s?\/|photo)\s?[:：/])/i

/** Says whether a line in matching form is a picture's caption. */
export const isCaption = (form: string): boolean => form.length <= 200 && caption.test(form)
