import { describe, expect, it } from 'vitest';
import { keysOf, type Pressed } from '../../src/components/commands/command';
import { soughtCommands } from '../../src/components/commands/soughtCommands';

const pressed = (key: string, code: string, held: Partial<Pressed> = {}): string =>
  keysOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('keys are what a Danish keyboard writes', () => {
  it('a sign that needs Shift there is the sign alone', () => {
    expect(pressed('/', 'Digit7', { shiftKey: true })).toBe('/');
    expect(pressed('?', 'Minus', { shiftKey: true })).toBe('?');
    expect(pressed('/', 'Slash')).toBe('/');
  });

  it('what AltGr writes is no command with Alt', () => {
    expect(pressed('@', 'Digit2', { ctrlKey: true, altKey: true })).toBe('Ctrl+Alt+@');
    expect(pressed('£', 'Digit3')).toBe('£');
  });

  it('Alt and a digit is the same on a Mac, where it writes a sign', () => {
    expect(pressed('4', 'Digit4', { altKey: true })).toBe('Alt+4');
    expect(pressed('€', 'Digit4', { altKey: true })).toBe('Alt+4');
  });

  it('Alt and the keypad is no command: in Windows it writes signs by their numbers', () => {
    expect(pressed('4', 'Numpad4', { altKey: true })).toBe('Alt+Numpad4');
  });

  it('⌘ counts as Ctrl, and capitals are said by Shift alone', () => {
    expect(pressed('k', 'KeyK', { metaKey: true })).toBe('Ctrl+K');
    expect(pressed('K', 'KeyK', { ctrlKey: true })).toBe('Ctrl+K');
    expect(pressed('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z');
    expect(pressed('ArrowUp', 'ArrowUp', { altKey: true })).toBe('Alt+ArrowUp');
  });
});

describe('a command is sought by words', () => {
  const names = ['Tilføj udviklingen uden planen', 'Tilføj en plan', 'Gå til næste celle', 'Tilføj en celle'];
  const sought = (text: string): string[] =>
    soughtCommands(
      names,
      text,
      (name) => name,
      () => 'Tilføj',
    );

  it('all are there while nothing is sought', () => {
    expect(sought(' ')).toEqual(names);
  });

  it('what is typed as it stands comes before its words elsewhere', () => {
    expect(sought('Tilføj en plan')).toEqual(['Tilføj en plan', 'Tilføj udviklingen uden planen']);
  });

  it('words that begin a word come before others, and any order will do', () => {
    expect(sought('celle en')).toEqual(['Tilføj en celle']);
    expect(sought('plan uden')).toEqual(['Tilføj udviklingen uden planen']);
    expect(sought('findes ikke')).toEqual([]);
  });
});
