import type { HintField } from '../../core/sites/hint-fields.ts';

/** The words drawn while a page is taught, by the names they have in the locale files. */
export type TeachText =
  | 'teach.title'
  | 'teach.pick'
  | 'teach.pickKeys'
  | 'teach.nothingLike'
  | 'teach.pointing'
  | 'teach.count'
  | 'teach.adjustKeys'
  | 'teach.box'
  | 'teach.smaller'
  | 'teach.larger'
  | 'teach.matches'
  | 'teach.fewer'
  | 'teach.more'
  | 'teach.fields'
  | 'teach.naming'
  | 'teach.namingKeys'
  | 'teach.notInListing'
  | 'teach.named'
  | 'teach.forget'
  | 'teach.preview'
  | 'teach.untitled'
  | 'teach.scope'
  | 'teach.scopeSite'
  | 'teach.scopePath'
  | 'teach.save'
  | 'teach.cancel'
  | 'teach.saved'
  | 'teach.saveFailed'
  | 'teach.done'
  | 'teach.swap'
  | 'teach.close'
  | `teach.field.${HintField}`;

/** Gives a text in the reader's language; `count` chooses the plural form. */
export type TeachTranslate = (key: TeachText, values?: Readonly<Record<string, string | number>>) => string;
