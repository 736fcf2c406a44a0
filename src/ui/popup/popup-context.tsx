import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PopupServices } from '../../app/popup-services.ts';
import type { CheckText } from '../check/check-text.ts';
import { WhyProvider, type WhyTools } from './why-context.tsx';

/** What the parts of the popup share. */
export interface PopupTools extends WhyTools {
  readonly services: PopupServices;
  readonly checkText: CheckText;
}

const PopupContext = createContext<PopupTools | null>(null);

interface PopupProviderProps {
  readonly tools: PopupTools;
  readonly children: ComponentChildren;
}

export function PopupProvider({ tools, children }: PopupProviderProps) {
  return (
    <PopupContext.Provider value={tools}>
      <WhyProvider tools={tools}>{children}</WhyProvider>
    </PopupContext.Provider>
  );
}

export function usePopupTools(): PopupTools {
  const tools = useContext(PopupContext);
  if (tools === null) throw new Error('usePopupTools needs a PopupProvider above it');
  return tools;
}
