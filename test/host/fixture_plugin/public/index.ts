import { FixturePlugin } from './plugin';

export function plugin(): FixturePlugin {
  return new FixturePlugin();
}
