/** Name of what readers have said about listings in the browser's local storage. */
export const ANSWERS_KEY = 'listing-answers';
