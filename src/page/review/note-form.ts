import { MAX_NOTE_LENGTH } from '../../core/flags/flag-values.ts';
import { createButton, createElement } from '../mark/elements.ts';
import type { ReviewLabels } from './review.ts';

/** What the form for a note needs. */
export interface NoteFormOptions {
  readonly document: Document;
  readonly labels: ReviewLabels;
  readonly note: string;
  onNote(note: string): void;
  onBack(): void;
}

/** A field for the note with its buttons. Ctrl or the command key with Enter saves. */
export function createNoteForm({ document, labels, note, onNote, onBack }: NoteFormOptions): HTMLElement {
  const field = createElement(document, 'textarea', 'note-field');
  field.value = note;
  field.maxLength = MAX_NOTE_LENGTH;
  field.rows = 3;
  const save = () => {
    const note = field.value.trim();
    // A note is taken back by undoing it, which leaves it in the history.
    if (note !== '') onNote(note);
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.isTrusted) save();
  });
  const saveButton = createButton(document, 'command', labels.text.save);
  saveButton.addEventListener('click', (event) => event.isTrusted && save());
  const allowSave = () => {
    saveButton.disabled = field.value.trim() === '';
  };
  field.addEventListener('input', allowSave);
  allowSave();
  const cancel = createButton(document, 'command', labels.text.cancel);
  cancel.addEventListener('click', onBack);
  return createElement(
    document,
    'div',
    'note',
    createElement(document, 'label', 'note-label', labels.text.noteLabel, field),
    createElement(document, 'div', 'commands', saveButton, cancel),
  );
}
