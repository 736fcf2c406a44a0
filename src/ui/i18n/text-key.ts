import type en from './locales/en.json';

type PluralSuffix = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${PluralSuffix}` ? Base : Key;

type KeysOf<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? WithoutPlural<Name>
    : `${Name}.${KeysOf<Tree[Name]>}`;
}[keyof Tree & string];

/** Every text of the interface, by its dotted path in `locales/en.json`, without plural suffixes. */
export type TextKey = KeysOf<typeof en>;
