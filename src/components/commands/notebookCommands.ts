import type { Kind } from '../../notebook';
import type { EditorState, NotebookState } from '../../state';
import { focusCell, nameFieldOf } from '../editing/focusCell';
import type { Command } from './command';
import { changeMode, retrace } from './whereTheHandIs';

/** What commands work on. */
export interface CommandTargets {
  notebook: NotebookState;
  editor: EditorState;
  importData: () => void;
  share: () => void;
  saveFile: () => void;
  library: () => void;
  /** Shows everything in the other language. */
  language: () => void;
}

/** Kinds in the order in which a person is offered them. */
export const OFFERED: readonly Kind[] = [
  'text',
  'data',
  'table',
  'chart',
  'input',
  'value',
  'baseline',
  'plan',
  'scenario',
];

const always = (): boolean => true;

/** Every command of an open notebook. */
export function notebookCommands({
  notebook,
  editor,
  importData,
  share,
  saveFile,
  library,
  language,
}: CommandTargets): readonly Command[] {
  const isOwn = (): boolean => !notebook.shared;
  const isEditing = (): boolean => editor.canEdit;
  const hasCell = (): boolean => isEditing() && editor.selected !== null;
  const onCell = (act: (id: string) => unknown) => (): void => {
    const { selected } = editor;
    if (!selected) return;
    const made = act(selected.id);
    const id = typeof made === 'string' ? made : editor.selected?.id;
    if (id) focusCell(id);
  };
  const show = (overlay: EditorState['overlay']) => (): void => {
    editor.overlay = overlay;
  };
  const step = (places: number) => (): void => {
    const id = editor.step(places);
    if (id) focusCell(id);
  };
  return [
    {
      id: 'undo',
      label: 'header.undo',
      group: 'notebook',
      keys: ['Ctrl+Z'],
      inFields: 'rested',
      isEnabled: () => notebook.canUndo,
      run: () => retrace(notebook, editor, () => notebook.undo()),
    },
    {
      id: 'redo',
      label: 'header.redo',
      group: 'notebook',
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      inFields: 'rested',
      isEnabled: () => notebook.canRedo,
      run: () => retrace(notebook, editor, () => notebook.redo()),
    },
    {
      id: 'mode',
      label: 'command.mode',
      group: 'notebook',
      keys: ['Ctrl+E'],
      inFields: true,
      isEnabled: isOwn,
      run: () => changeMode(editor, isEditing() ? 'read' : 'edit'),
    },
    {
      id: 'import',
      label: 'header.import',
      group: 'notebook',
      keys: ['Ctrl+O'],
      inFields: true,
      isEnabled: isOwn,
      run: importData,
    },
    {
      id: 'share',
      label: 'header.share',
      group: 'notebook',
      keys: ['Ctrl+Shift+S'],
      inFields: true,
      isEnabled: always,
      run: share,
    },
    {
      id: 'saveFile',
      label: 'library.saveFile',
      group: 'notebook',
      keys: ['Ctrl+S'],
      inFields: true,
      isEnabled: always,
      run: saveFile,
    },
    {
      id: 'library',
      label: 'header.library',
      group: 'notebook',
      keys: ['Ctrl+Shift+O'],
      inFields: true,
      isEnabled: always,
      run: library,
    },
    {
      id: 'language',
      label: 'command.language',
      group: 'notebook',
      keys: ['Ctrl+Shift+E'],
      inFields: true,
      isEnabled: always,
      run: language,
    },
    {
      id: 'palette',
      label: 'command.palette',
      group: 'show',
      keys: ['Ctrl+K'],
      inFields: true,
      isEnabled: always,
      run: show('palette'),
    },
    {
      id: 'keys',
      label: 'command.keys',
      group: 'show',
      keys: ['?', 'F1'],
      inFields: true,
      isEnabled: always,
      run: show('keys'),
    },
    {
      id: 'find',
      label: 'command.find',
      group: 'show',
      keys: ['Ctrl+Shift+F'],
      inFields: true,
      isEnabled: always,
      run: show('find'),
    },
    {
      id: 'outline',
      label: 'command.outline',
      group: 'show',
      keys: ['Alt+0'],
      isEnabled: always,
      run: () => {
        editor.outline = !editor.outline;
      },
    },
    {
      id: 'next',
      label: 'command.next',
      group: 'cell',
      keys: ['ArrowDown', 'J'],
      isEnabled: isEditing,
      run: step(1),
    },
    {
      id: 'previous',
      label: 'command.previous',
      group: 'cell',
      keys: ['ArrowUp', 'K'],
      isEnabled: isEditing,
      run: step(-1),
    },
    {
      id: 'edit',
      label: 'command.edit',
      group: 'cell',
      keys: ['Enter'],
      isEnabled: hasCell,
      run: onCell((id) => editor.edit(id)),
    },
    {
      id: 'rename',
      label: 'command.rename',
      group: 'cell',
      keys: ['F2'],
      inFields: true,
      isEnabled: () => hasCell() && editor.selected?.kind !== 'unknown',
      run: () => {
        if (editor.selected) nameFieldOf(editor.selected.id)?.select();
      },
    },
    {
      id: 'moveUp',
      label: 'command.moveUp',
      group: 'cell',
      keys: ['Alt+ArrowUp'],
      inFields: true,
      isEnabled: hasCell,
      run: onCell((id) => editor.move(id, -1)),
    },
    {
      id: 'moveDown',
      label: 'command.moveDown',
      group: 'cell',
      keys: ['Alt+ArrowDown'],
      inFields: true,
      isEnabled: hasCell,
      run: onCell((id) => editor.move(id, 1)),
    },
    {
      id: 'duplicate',
      label: 'command.duplicate',
      group: 'cell',
      keys: ['Ctrl+D'],
      isEnabled: hasCell,
      run: onCell((id) => editor.duplicate(id)),
    },
    {
      id: 'remove',
      label: 'command.remove',
      group: 'cell',
      keys: ['Delete', 'Ctrl+Shift+Backspace'],
      isEnabled: hasCell,
      run: onCell((id) => editor.remove(id)),
    },
    {
      id: 'collapse',
      label: 'command.collapse',
      group: 'cell',
      keys: ['Ctrl+.'],
      isEnabled: hasCell,
      run: onCell((id) => editor.toggleCollapsed(id)),
    },
    {
      id: 'insert',
      label: 'command.insert',
      group: 'cell',
      keys: ['/', 'Ctrl+Enter'],
      inFields: true,
      isEnabled: isEditing,
      run: show('insert'),
    },
    ...OFFERED.map((kind, index): Command => ({
      id: `insert.${kind}`,
      label: `command.insert.${kind}`,
      group: 'insert',
      keys: [`Alt+${index + 1}`],
      isEnabled: isOwn,
      run: () => {
        const last = notebook.notebook.cells.at(-1)?.id ?? null;
        focusCell(editor.insert(kind, editor.selected?.id ?? last));
      },
    })),
  ];
}
