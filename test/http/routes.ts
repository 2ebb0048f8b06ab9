import type { INestApplication } from '@nestjs/common';

export interface Route {
  readonly method: string;
  /** As registered, with its `:parameters`. */
  readonly path: string;
}

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> };
}

/** Every route the running app answers, read from the app itself: a new one cannot be forgotten. */
export function routesOf(app: INestApplication): Route[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const methods = Object.keys(route.methods).filter((method) => route.methods[method]);
    return [route.path].flat().flatMap((path) => methods.map((method) => ({ method: method.toUpperCase(), path })));
  });
}

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
