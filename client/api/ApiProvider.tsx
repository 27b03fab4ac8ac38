import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Provider } from 'urql';
import { type Api, createApi } from './apiClient.ts';
import { checkConnection, onBackOnline } from './connection.ts';

const ApiContext = createContext<Api | null>(null);

/** The connection with the server for everything inside. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const [api] = useState(createApi);
  useEffect(() => {
    const look = () => void checkConnection();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    const stop = onBackOnline(() => api.cache.changed(true));
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
      stop();
    };
  }, [api]);
  return (
    <ApiContext value={api}>
      <Provider value={api.client}>{children}</Provider>
    </ApiContext>
  );
}

/** Throws outside ApiProvider: a mistake of ours, not of a user. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useApi stands outside ApiProvider');
  return api;
}
