import type { FoldedText } from '../text/fold.ts';
import { Answers } from './answers.ts';
import type { ConceptMap } from './concept-map.ts';
import type { PlaceException, Scene } from './conditions.ts';

/**
 * The scenes of one text: under no exceptions, under those of all rules, and under a rule's own. Exceptions whose words
 * are missing change nothing, so most texts have one scene, in which rules and contexts share what is known.
 */
export class Scenes {
  readonly text: FoldedText;
  readonly places: ConceptMap;
  /** Under no exceptions. */
  readonly plain: Scene;
  private readonly shared: SharedExceptions;
  private known: Scene | null = null;

  constructor(text: FoldedText, places: ConceptMap, shared: SharedExceptions) {
    this.text = text;
    this.places = places;
    this.plain = { text, places, unless: [], answers: shared.answersUnderNone };
    this.shared = shared;
  }

  /** Under the exceptions of all rules; worked out when first asked for, since most texts may meet no rule. */
  private get ofRules(): Scene {
    this.known ??= this.sceneOfRules();
    return this.known;
  }

  private sceneOfRules(): Scene {
    const { text, places, shared } = this;
    const unless = standing(shared.unless, places);
    return unless.length === 0 ? this.plain : { text, places, unless, answers: shared.answers };
  }

  /** Under the exceptions of all rules and some more. */
  under(own: readonly PlaceException[]): Scene {
    const more = own.length === 0 ? own : standing(own, this.places);
    if (more.length === 0) return this.ofRules;
    const { text, places } = this;
    return { text, places, unless: [...this.ofRules.unless, ...more], answers: null };
  }
}

/** The exceptions of all rules, with room for what is known of tests under them and under none. */
export class SharedExceptions {
  readonly unless: readonly PlaceException[];
  readonly answers = new Answers();
  readonly answersUnderNone = new Answers();

  constructor(unless: readonly PlaceException[]) {
    this.unless = unless;
  }
}

/** Those of some exceptions whose words stand in the text. */
function standing(exceptions: readonly PlaceException[], places: ConceptMap): readonly PlaceException[] {
  return exceptions.filter(({ slot }) => places.canFill(slot) && places.hitsOfSlot(slot).length > 0);
}
