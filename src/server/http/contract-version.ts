/**
 * Screens and server share the domain and the contracts, nothing else. A screen with another version of them reloads, keeping its
 * text. It stands alone, so that whoever only sends it does not load the shapes of what is sent.
 */
export const CONTRACT = '3'
