import type { NamedCell } from '../commonCell';

/** A value that a reader of the notebook sets, for every other cell to use. */
export type InputCell = NamedCell & { kind: 'input'; label: string } & InputControl;

/** What is moved, and the value it has now; `usual` is what it goes back to. */
export type InputControl =
  | {
      control: 'slider';
      value: number;
      usual: number;
      least: number;
      most: number;
      step: number;
      unit: string;
    }
  | {
      control: 'number';
      value: number;
      usual: number;
      least: number | null;
      most: number | null;
      unit: string;
    }
  | { control: 'choice'; value: string; usual: string; choices: string[] }
  | { control: 'switch'; value: boolean; usual: boolean }
  /** `YYYY-MM` */
  | { control: 'month'; value: string; usual: string; least: string; most: string };
