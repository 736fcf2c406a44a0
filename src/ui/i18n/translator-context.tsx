import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { UiLanguage } from '../../core/localized-text.schema.ts';
import type { Translate, Translator } from './translator.ts';

const TranslatorContext = createContext<Translator | null>(null);

interface TranslatorProviderProps {
  readonly translator: Translator;
  readonly children: ComponentChildren;
}

/** Gives everything below it one translator; a new one switches the language at once. */
export function TranslatorProvider({ translator, children }: TranslatorProviderProps) {
  return <TranslatorContext.Provider value={translator}>{children}</TranslatorContext.Provider>;
}

/** The language of the interface, and the function that returns its texts. */
export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext);
  if (translator === null) throw new Error('useTranslator needs a TranslatorProvider above it');
  return translator;
}

export function useT(): Translate {
  return useTranslator().t;
}

export function useLanguage(): UiLanguage {
  return useTranslator().language;
}
