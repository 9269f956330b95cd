import { createContext, useContext } from 'react';

// The nonce of this answer: known to the server's rendering only, empty in the browser.
const NonceContext = createContext<string | undefined>(undefined);
export const NonceProvider = NonceContext.Provider;
export const useNonce = () => useContext(NonceContext);
