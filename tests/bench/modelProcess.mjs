// The model's own measurements in a process of their own: beside a bundler's code the same run takes half as long again.
import { pathToFileURL } from 'node:url';
import { benchAnswers, benchRuns } from './model.mjs';

const model = await import(pathToFileURL(process.argv[2]).href);
process.stdout.write(JSON.stringify([...(await benchRuns(model)), ...benchAnswers(model)]));
