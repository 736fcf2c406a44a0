// biome-ignore-all lint/style/noDefaultExport: these modules are data, and have no better name for it.

declare module 'virtual:tradeflag-packs' {
  const packs: import('../core/packs/compiled-packs.ts').CompiledPacks;
  export default packs;
}

declare module 'virtual:tradeflag-page-packs' {
  const packs: import('../core/packs/compiled-packs.ts').CompiledPacks;
  export default packs;
}

declare module 'virtual:tradeflag-waiting-terms' {
  const terms: import('../core/packs/terms-on-demand.ts').TermsByLanguage;
  export default terms;
}

declare module 'virtual:tradeflag-pack-titles' {
  const titles: import('../cli/build/pack-titles.ts').PackTitleTable;
  export default titles;
}

declare module 'virtual:tradeflag-rule-titles' {
  const ruleTitles: import('../cli/build/pack-titles.ts').PackTitleTable['rules'];
  export default ruleTitles;
}

declare module 'virtual:tradeflag-scorecards' {
  const scorecards: readonly import('../core/packs/scorecard.schema.ts').Scorecard[];
  export default scorecards;
}

declare module 'virtual:tradeflag-law-labels' {
  const labels: import('../cli/build/law-labels.ts').LawLabelTable;
  export default labels;
}

declare module 'virtual:tradeflag-site-hints' {
  const hints: readonly import('../core/sites/site-hint.schema.ts').SiteHint[];
  export default hints;
}

declare module 'virtual:tradeflag-controls' {
  const controls: import('../core/controls/compile-controls.ts').CompiledControls;
  export default controls;
}

declare module 'virtual:tradeflag-warnings' {
  const warnings: import('../core/law/shipped-warnings.ts').WarningsByCategory;
  export default warnings;
}
