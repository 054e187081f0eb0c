import type { Component } from 'svelte';
import type { CellOf, Kind } from '../../notebook';
import BaselineEditor from './baseline/BaselineEditor.svelte';
import BaselineView from './baseline/BaselineView.svelte';
import ChartEditor from './chart/ChartEditor.svelte';
import ChartView from './chart/ChartView.svelte';
import DataView from './data/DataView.svelte';
import InputEditor from './input/InputEditor.svelte';
import InputView from './input/InputView.svelte';
import PlanEditor from './plan/PlanEditor.svelte';
import PlanView from './plan/PlanView.svelte';
import ScenarioEditor from './scenario/ScenarioEditor.svelte';
import ScenarioView from './scenario/ScenarioView.svelte';
import TableEditor from './table/TableEditor.svelte';
import TableView from './table/TableView.svelte';
import TextEditor from './text/TextEditor.svelte';
import TextView from './text/TextView.svelte';
import ValueEditor from './value/ValueEditor.svelte';
import ValueView from './value/ValueView.svelte';

/** How a kind of cell is shown, and how it is edited where there is more to it than what is shown. */
export interface CellComponents<K extends Kind> {
  view: Component<{ cell: CellOf<K> }>;
  editor?: Component<{ cell: CellOf<K> }>;
  /** Whether what is shown stands above the editor and stays in sight while it is edited. */
  preview?: true;
  /** What tells why there is no new result in the frame's place: the editor, while it is open, or the view, at any time. */
  tellsProblem?: 'editor' | 'view';
}

export const cellViews: { [K in Kind]?: CellComponents<K> } = {
  text: { view: TextView, editor: TextEditor },
  data: { view: DataView },
  table: { view: TableView, editor: TableEditor },
  chart: { view: ChartView, editor: ChartEditor, preview: true },
  input: { view: InputView, editor: InputEditor },
  value: { view: ValueView, editor: ValueEditor, tellsProblem: 'editor' },
  baseline: { view: BaselineView, editor: BaselineEditor, tellsProblem: 'view' },
  plan: { view: PlanView, editor: PlanEditor, tellsProblem: 'view' },
  scenario: { view: ScenarioView, editor: ScenarioEditor, tellsProblem: 'view' },
};
