import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAppConfig, type AppConfig } from './app-config';

export const readAppConfig = (dist: string): AppConfig =>
  parseAppConfig(readFileSync(path.join(dist, 'app.json'), 'utf8'));
