/** Why something is not settings that this version can use. Each has its text under `options.problem.` in the locale files. */
export type SettingsProblem =
  | { readonly kind: 'not-json' }
  /** JSON, but of another kind. */
  | { readonly kind: 'not-settings' }
  /** Written by a newer version of the extension. */
  | { readonly kind: 'newer'; readonly version: number }
  /** `field` is the dotted path of the first field in error: `levels.account-sales`, `allowed.3.site`. */
  | { readonly kind: 'bad-field'; readonly field: string };
