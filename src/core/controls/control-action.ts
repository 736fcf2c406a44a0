/** What a control does that is worth asking before: it buys, bids, pays, writes to the seller, or calls. */
export const CONTROL_ACTIONS = ['buy', 'bid', 'pay', 'chat', 'call'] as const;
export type ControlAction = (typeof CONTROL_ACTIONS)[number];
