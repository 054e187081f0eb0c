import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** Folders from the ground up: a file may import from folders further down, and from its own. */
const FLOORS = [
  ['util'],
  ['i18n', 'model'],
  ['rules'],
  ['data'],
  ['notebook'],
  ['templates'],
  ['format'],
  ['storage', 'charts', 'workers'],
  ['state'],
  ['components'],
  ['App.svelte'],
  ['main.ts'],
];
/** Codes and parameters below, words above: only these speak a language. */
const SPEAKERS = ['i18n', 'charts', 'state', 'components', 'App.svelte'];

interface Source {
  /** Path within src, with forward slashes. */
  path: string;
  room: string;
  text: string;
  /** The text without what stands in quotes. */
  code: string;
  imports: string[];
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : /\.(ts|svelte)$/.test(entry.name) ? [path] : [];
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

const sources: Source[] = files(src).map((file) => {
  const path = relative(src, file).split(sep).join('/');
  const text = withoutComments(readFileSync(file, 'utf8'));
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
  return { path, room: path.split('/')[0]!, text, code: text.replace(/'[^'\n]*'/g, "''"), imports };
});

/** Where a relative import leads, within src. */
function target(source: Source, specifier: string): string {
  return relative(src, join(src, dirname(source.path), specifier))
    .split(sep)
    .join('/');
}

const floorOf = (room: string): number => FLOORS.findIndex((floor) => floor.includes(room));
const local = (source: Source): string[] => source.imports.filter((specifier) => specifier.startsWith('.'));
const packages = (source: Source): string[] =>
  source.imports.filter((specifier) => !specifier.startsWith('.'));
const pathsWhere = (holds: (source: Source) => boolean): string[] =>
  sources.filter(holds).map(({ path }) => path);

describe('the house', () => {
  it('has no folder without a floor, and each is told of in src/README.md', () => {
    const readme = readFileSync(join(src, 'README.md'), 'utf8');
    for (const room of new Set(sources.map((source) => source.room))) {
      expect(floorOf(room), room).toBeGreaterThanOrEqual(0);
      expect(readme, room).toContain(`\`${room}${room.includes('.') ? '' : '/'}\``);
    }
  });

  it('imports downwards only', () => {
    const upwards = sources.flatMap((source) =>
      local(source)
        .map((specifier) => target(source, specifier).split('/')[0]!)
        .filter((room) => room !== source.room && floorOf(room) >= floorOf(source.room))
        .map((room) => `${source.path} imports ${room}`),
    );
    expect(upwards).toEqual([]);
  });

  it('has no circle of imports', () => {
    const graph = new Map(
      sources.map((source) => [
        source.path,
        local(source).flatMap((specifier) => {
          const path = target(source, specifier).replace(/\?.*$/, '');
          const found = [path, `${path}.ts`, `${path}/index.ts`].find((candidate) =>
            sources.some((other) => other.path === candidate),
          );
          return found === undefined || found === source.path ? [] : [found];
        }),
      ]),
    );
    const done = new Set<string>();
    const visit = (path: string, trail: string[]): string[] => {
      if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
      if (done.has(path)) return [];
      for (const next of graph.get(path) ?? []) {
        const circle = visit(next, [...trail, path]);
        if (circle.length > 0) return circle;
      }
      done.add(path);
      return [];
    };
    for (const path of graph.keys()) expect(visit(path, [])).toEqual([]);
  });

  it('keeps the model pure: no package, no screen, no clock, no chance, no storage', () => {
    const impure =
      /\b(document\.|window\.|navigator\.|localStorage|indexedDB|fetch\(|performance\.|setTimeout|Date\.now|new Date\(\)|Math\.random)/;
    const model = sources.filter(({ room }) => room === 'model' || room === 'rules');
    expect(model.length).toBeGreaterThan(10);
    for (const source of model) {
      expect(packages(source), source.path).toEqual([]);
      expect(source.code, source.path).not.toMatch(impure);
    }
  });

  it('lets PapaParse and Arquero into data alone, idb-keyval into storage, Plot into charts and their frame', () => {
    const users = (name: string) => pathsWhere((source) => packages(source).includes(name));
    expect(new Set(users('papaparse').map((path) => path.split('/')[0]))).toEqual(new Set(['data']));
    expect(new Set(users('arquero').map((path) => path.split('/')[0]))).toEqual(new Set(['data']));
    expect(new Set(users('idb-keyval').map((path) => path.split('/')[0]))).toEqual(new Set(['storage']));
    expect(users('@observablehq/plot')).toEqual([
      'charts/chartPlot.ts',
      'charts/curve.ts',
      'components/charts/PlotFigure.svelte',
    ]);
  });

  it('lets Svelte into the upper floors alone', () => {
    const rooms = pathsWhere((source) => packages(source).some((name) => name.startsWith('svelte'))).map(
      (path) => path.split('/')[0]!,
    );
    expect(rooms.every((room) => floorOf(room) >= floorOf('state'))).toBe(true);
  });

  it('touches the browser only where the browser is', () => {
    const rooms = ['storage', 'workers', 'components', 'App.svelte', 'main.ts'];
    const browser =
      /\b(document\.|window\.|navigator\.|location\.|indexedDB\b|localStorage\b|sessionStorage\b)/;
    expect(pathsWhere(({ room, code }) => !rooms.includes(room) && browser.test(code))).toEqual([]);
  });

  it('speaks codes below and words above', () => {
    const speakers = pathsWhere((source) =>
      local(source).some((specifier) => target(source, specifier).startsWith('i18n')),
    );
    expect(speakers.filter((path) => !SPEAKERS.includes(path.split('/')[0]!))).toEqual([]);
  });

  it('keeps words out of the components: no letter of text between tags', () => {
    const brand = 'Forbundne Kar';
    const spoken = sources
      .filter(({ path }) => path.endsWith('.svelte'))
      .flatMap(({ path, text }) => {
        const markup = text
          .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
          .replace(/<!--[\s\S]*?-->/g, '')
          .replace(brand, '');
        // Expressions and tags out, innermost first; what is left is what would be read.
        let rest = markup;
        for (let previous = ''; previous !== rest;) {
          previous = rest;
          rest = rest.replace(/\{[^{}]*\}/g, '');
        }
        const words = rest.replace(/<[^>]*>/g, ' ').match(/[A-Za-zÆØÅæøå]{2,}/g) ?? [];
        return words.map((word) => `${path}: ${word}`);
      });
    expect(spoken).toEqual([]);
  });

  it('can be bundled straight from src where other programs call it', () => {
    const called = ['model', 'rules', 'data', 'notebook', 'templates', 'format', 'util'];
    const bundlerOnly = /\?(raw|worker|url|inline)'|import\.meta/;
    expect(pathsWhere(({ room, text }) => called.includes(room) && bundlerOnly.test(text))).toEqual([]);
  });

  it('switches off no check, and runs no text', () => {
    const off =
      /@ts-(ignore|nocheck|expect-error)|eslint-disable|svelte-ignore|\bas any\b|: any\b|\beval\(|new Function|innerHTML|\{@html/;
    expect(pathsWhere(({ path }) => off.test(readFileSync(join(src, path), 'utf8')))).toEqual([]);
  });
});
