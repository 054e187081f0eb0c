/** What the measurements of reading use of the app, in one bundle for Node. */
export { importCsv, importCsvStream, type Imported } from '../../../src/data';
export { cutOf, finishBulk, planBulk, readRange } from '../../../src/data';
