import type { Plugin } from 'vite';

const NOT_FOR_TRANSPORT = /\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/**
 * Chromium refuses an injected script that holds a Unicode noncharacter ("It isn't UTF-8 encoded"), and minifiers
 * write escapes out as the characters they stand for. This writes the few that must not be back as escapes.
 */
export function escapeNoncharacters(): Plugin {
  return {
    name: 'tradeflag-escape-noncharacters',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = escapeIn(file.code);
      }
    },
  };
}

/** The code with noncharacters and lone surrogates as `\uXXXX`, which means the same in strings and expressions. */
export function escapeIn(code: string): string {
  return code.replace(NOT_FOR_TRANSPORT, (character) => character.split('').map(escapeUnit).join(''));
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
